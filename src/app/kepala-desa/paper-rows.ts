import type { Summary } from '../../domain/wire/summary-messages.ts';
import { formatNumber } from '../format/format-number.ts';
import { summaryTexts } from '../texts/id/summary.ts';
import type { Group } from './subjects.ts';
import { countWords, groupRows, type SummaryRow, summaryRows } from './summary-rows.ts';

const words = summaryTexts.paper;

/** A line of the sheet; what is nobody's is left empty, so that the eye finds the others. */
export type PaperRow = SummaryRow & { readonly missing: string; readonly excluded: string };
export type PaperGroup = { readonly group: Group; readonly rows: readonly PaperRow[] };
export type Paper = { readonly groups: readonly PaperGroup[]; readonly footnotes: readonly string[] };

/** All subjects on one sheet, with what is missing beside each figure. */
export function paperOf(summary: Summary): Paper {
  const rows = summaryRows(summary).map((row) => paperRow(row, summary));
  const notes = [
    rows.some(({ missing }) => missing !== '') ? words.missingNote : '',
    rows.some(({ excluded }) => excluded !== '') ? words.excludedNote : '',
    summary.figures.some(({ masked }) => masked) ? summaryTexts.smallNote : '',
    summaryTexts.noneNote,
  ];
  return { groups: groupRows(rows), footnotes: notes.filter((note) => note !== '') };
}

function paperRow(row: SummaryRow, { figures }: Summary): PaperRow {
  const figure = figures.find(({ indicator }) => indicator === row.id);
  return { ...row, missing: countIfAny(figure?.missing), excluded: countIfAny(figure?.excluded) };
}

function countIfAny(count: number | null | undefined): string {
  return count === 0 || count === undefined ? '' : countWords(count);
}

export function paperBasis({ basis }: Pick<Summary, 'basis'>): string {
  const { households, received, approved, on_phones, held, in_conflict } = basis;
  return words.basis([
    words.households(formatNumber(households)),
    words.received(formatNumber(received)),
    words.approved(formatNumber(approved)),
    words.onPhones(aboutWords(on_phones)),
    words.held(formatNumber(held)),
    words.conflicts(formatNumber(in_conflict)),
  ]);
}

/** Phones tell their highest number at contact: what is on them is known roughly, unless it is nothing. */
export function aboutWords(onPhones: number): string {
  return onPhones === 0 ? formatNumber(0) : summaryTexts.about(formatNumber(onPhones));
}
