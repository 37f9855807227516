import type * as z from 'zod/mini';
import type { figure, Summary } from '../../domain/wire/summary-messages.ts';
import { findIndicator, type Indicator, indicators } from '../../programme/indicators/register.ts';
import { formatNumber, formatShare } from '../format/format-number.ts';
import { summaryTexts } from '../texts/id/summary.ts';
import { type Group, subjectOf } from './subjects.ts';

export type WireFigure = z.infer<typeof figure>;

/** An indicator's figure in words. A count that is not shown is "<5"; a share of nothing is "-", never 0. */
export type SummaryRow = {
  readonly id: string;
  readonly label: string;
  readonly group: Group;
  readonly value: string;
  /** "37 dari 203"; undefined for a plain count. */
  readonly of: string | undefined;
  /** 0 to 1, for the bar; undefined where there is none to draw. */
  readonly share: number | undefined;
  /** Missing and excluded, as far as there are any. */
  readonly notes: readonly string[];
};

export function summaryRows({ figures }: Pick<Summary, 'figures'>): SummaryRow[] {
  return indicators.flatMap((indicator) => {
    const found = figures.find((one) => one.indicator === indicator.id);
    return found === undefined ? [] : [rowOf(indicator, found)];
  });
}

/** Under their subjects, in the order of the summary; a subject without figures is left out. */
export function groupRows<Row extends Pick<SummaryRow, 'group'>>(
  rows: readonly Row[],
): { group: Group; rows: Row[] }[] {
  return (Object.keys(summaryTexts.groups) as Group[])
    .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
    .filter((one) => one.rows.length > 0);
}

export function findRow({ figures }: Pick<Summary, 'figures'>, id: string): SummaryRow | undefined {
  const [indicator, found] = [findIndicator(id), figures.find((one) => one.indicator === id)];
  return indicator === undefined || found === undefined ? undefined : rowOf(indicator, found);
}

export function rowOf(indicator: Indicator, figure: WireFigure, small: string = summaryTexts.small): SummaryRow {
  const { id, label, unit } = indicator;
  return {
    ...{ id, label, group: subjectOf(id).group },
    value: valueWords(figure, unit, small),
    of: ofWords(figure, indicator, small),
    share: shareOf(figure, unit),
    notes: [missingNote(indicator, figure, small), excludedNote(indicator, figure, small)].filter(
      (note) => note !== undefined,
    ),
  };
}

/** "37 dari 203"; of a mean, how many it is made of: its sum says nothing to anybody. */
function ofWords({ numerator, denominator }: WireFigure, { id, unit }: Indicator, small: string): string | undefined {
  if (unit === 'count') return undefined;
  if (unit === 'mean') return summaryTexts.who[subjectOf(id).who](countWords(denominator, small));
  return summaryTexts.of(countWords(numerator, small), countWords(denominator, small));
}

/** Null is a count of one to four that the centre does not tell to readers of villages. */
export function countWords(count: number | null, small: string = summaryTexts.small): string {
  return count === null ? small : formatNumber(count);
}

function valueWords({ numerator, denominator }: WireFigure, unit: Indicator['unit'], small: string): string {
  if (unit === 'count') return countWords(numerator, small);
  if (denominator === 0) return summaryTexts.none;
  if (unit === 'mean') return meanWords(numerator, denominator);
  if (numerator === null) return small;
  if (denominator === null) return numerator === 0 ? formatShare(0, 1) : summaryTexts.none;
  return formatShare(numerator, denominator);
}

/** Of a few families no mean is told: it would be nearly theirs. */
function meanWords(numerator: number | null, denominator: number | null): string {
  return numerator === null || denominator === null ? summaryTexts.none : formatNumber(numerator / denominator, 1);
}

function shareOf({ numerator, denominator }: WireFigure, unit: Indicator['unit']): number | undefined {
  if (unit !== 'percent' || numerator === null || denominator === null || denominator === 0) return undefined;
  return Math.min(1, numerator / denominator);
}

function missingNote({ id }: Indicator, { missing }: WireFigure, small: string): string | undefined {
  if (missing === 0) return undefined;
  const { missing: word, who } = subjectOf(id);
  return summaryTexts.missing[word](summaryTexts.who[who](countWords(missing, small)));
}

function excludedNote({ id }: Indicator, { excluded }: WireFigure, small: string): string | undefined {
  if (excluded === 0) return undefined;
  const { excluded: word, who } = subjectOf(id);
  return summaryTexts.excluded[word](summaryTexts.who[who](countWords(excluded, small)));
}
