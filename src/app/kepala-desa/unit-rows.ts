import type { Summary } from '../../domain/wire/summary-messages.ts';
import { findIndicator } from '../../programme/indicators/register.ts';
import { formatMonth } from '../format/format-date.ts';
import { summaryTexts } from '../texts/id/summary.ts';
import { countWords, findRow, rowOf, type SummaryRow, type WireFigure } from './summary-rows.ts';

/** One line of the table by RT, or of the months. */
export type LineRow = SummaryRow & { readonly key: string; readonly name: string; readonly missing: string };

/** By RW and RT; those whose RT nobody has filled in stand last. */
export function unitRows({ by_rt }: Summary, id: string): LineRow[] {
  const indicator = findIndicator(id);
  if (indicator === undefined) return [];
  return [...by_rt].sort(byUnit).flatMap(({ rw, rt, figures }) => {
    const figure = figures.find((one) => one.indicator === id);
    if (figure === undefined) return [];
    const small = summaryTexts.smallHere;
    return [
      {
        ...rowOf(indicator, figure, small),
        ...{ key: `${rw ?? ''}/${rt ?? ''}`, name: unitName(rw, rt), missing: countWords(figure.missing, small) },
      },
    ];
  });
}

type Unit = { readonly rw: string | null; readonly rt: string | null };

function byUnit(one: Unit, other: Unit): number {
  return unitKey(one).localeCompare(unitKey(other), 'en');
}

function unitKey({ rw, rt }: Unit): string {
  return `${rt === null ? '1' : '0'} ${rw ?? ''} ${rt ?? ''}`;
}

function unitName(rw: string | null, rt: string | null): string {
  if (rt === null) return summaryTexts.indicator.unknownRt;
  return rw === null ? `RT ${rt}` : `RT ${rt} RW ${rw}`;
}

/** The months oldest first, from the first one of which anything is known: the figures read from then to now. */
export function knownMonths(months: readonly Summary[], id: string): Summary[] {
  const sorted = [...months].sort((one, other) => one.month.localeCompare(other.month, 'en'));
  const first = sorted.findIndex(({ figures }) => figures.some((one) => one.indicator === id && isKnown(one)));
  return first < 0 ? sorted.slice(-1) : sorted.slice(first);
}

function isKnown({ numerator, denominator }: WireFigure): boolean {
  return numerator !== 0 || denominator !== 0;
}

export function monthRows(months: readonly Summary[], id: string): LineRow[] {
  return knownMonths(months, id).flatMap((summary) => {
    const { month, figures } = summary;
    const [row, figure] = [findRow(summary, id), figures.find((one) => one.indicator === id)];
    if (row === undefined || figure === undefined) return [];
    return [{ ...row, key: month, name: formatMonth(`${month}-01`), missing: countWords(figure.missing) }];
  });
}
