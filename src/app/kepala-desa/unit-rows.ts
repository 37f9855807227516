import type { Summary } from '../../domain/wire/summary-messages.ts';
import { findIndicator } from '../../programme/indicators/register.ts';
import { formatMonth } from '../format/format-date.ts';
import { summaryTexts } from '../texts/id/summary.ts';
import { countWords, rowOf, type SummaryRow } from './summary-rows.ts';

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
export function monthRows(months: readonly Summary[], id: string): LineRow[] {
  const rows = allMonthRows(months, id);
  const first = rows.findIndex(({ isKnown }) => isKnown);
  return first < 0 ? rows.slice(-1) : rows.slice(first);
}

function allMonthRows(months: readonly Summary[], id: string): (LineRow & { isKnown: boolean })[] {
  const indicator = findIndicator(id);
  if (indicator === undefined) return [];
  return [...months]
    .sort((one, other) => one.month.localeCompare(other.month, 'en'))
    .flatMap(({ month, figures }) => {
      const figure = figures.find((one) => one.indicator === id);
      if (figure === undefined) return [];
      const isKnown = figure.denominator !== 0;
      const row = { key: month, name: formatMonth(`${month}-01`), missing: countWords(figure.missing), isKnown };
      return [{ ...rowOf(indicator, figure), ...row }];
    });
}
