import type { Summary } from '../../domain/wire/summary-messages.ts';
import { findIndicator, type Indicator } from '../../programme/indicators/register.ts';
import { formatMonth, formatMonthShort } from '../format/format-date.ts';
import { findRow, type WireFigure } from './summary-rows.ts';
import { knownMonths } from './unit-rows.ts';

/** A month of the trend; `value` is a per cent, a count or a mean, undefined where nothing can be said or a small count is closed. */
export type TrendPoint = {
  readonly month: string;
  /** "Nov", in January with its year. */
  readonly tick: string;
  readonly value: number | undefined;
  /** "18,2%", as in the table. */
  readonly words: string;
  /** "November 2026". */
  readonly name: string;
};

export type Trend = { readonly points: readonly TrendPoint[]; readonly isShare: boolean };

/** Oldest first, from the first month of which anything is known. */
export function trendOf(months: readonly Summary[], id: string): Trend {
  const unit = findIndicator(id)?.unit ?? 'count';
  const isShare = unit === 'percent';
  const points = knownMonths(months, id).flatMap((summary) => {
    const row = findRow(summary, id);
    const figure = summary.figures.find(({ indicator }) => indicator === id);
    if (row === undefined || figure === undefined) return [];
    const { month } = summary;
    const value = isShare ? (row.share === undefined ? undefined : row.share * 100) : plainValue(figure, unit);
    const names = { tick: formatMonthShort(`${month}-01`), name: formatMonth(`${month}-01`) };
    return [{ month, value, words: row.value, ...names }];
  });
  return { points, isShare };
}

/** A count is its numerator, a mean is divided by how many it is made of. */
function plainValue({ numerator, denominator }: WireFigure, unit: Indicator['unit']): number | undefined {
  if (unit === 'count') return numerator ?? undefined;
  return numerator === null || denominator === null || denominator === 0 ? undefined : numerator / denominator;
}

/** Each is two or five even steps. */
const shareTops = [10, 20, 40, 60, 80, 100];

/** The scale begins at nothing, so that a small change does not look like a large one. */
export function topOf({ points, isShare }: Trend): number {
  const highest = Math.max(0, ...points.map(({ value }) => value ?? 0));
  if (isShare) return shareTops.find((top) => top >= highest) ?? 100;
  return Math.max(5, Math.ceil(highest / 5) * 5);
}

/** At most five months are named below the line: the first, the last, and some between. */
export function ticksOf(points: readonly TrendPoint[]): number[] {
  const last = points.length - 1;
  const step = Math.max(1, Math.ceil(last / 4));
  return points.map((_, at) => at).filter((at) => (last - at) % step === 0);
}
