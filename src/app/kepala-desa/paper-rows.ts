import type { Summary } from '../../domain/wire/summary-messages.ts';
import { formatNumber } from '../format/format-number.ts';
import { summaryTexts } from '../texts/id/summary.ts';
import { type SummaryRow, summaryRows } from './summary-rows.ts';

const words = summaryTexts.paper;

/** A line of the sheet; `mark` is the letter of its footnote. */
export type PaperRow = SummaryRow & { readonly mark: string };
export type Paper = { readonly rows: readonly PaperRow[]; readonly footnotes: readonly string[] };

/** Figures with what is missing as lettered footnotes; lines that miss the same share a letter. */
export function paperOf(summary: Summary): Paper {
  const notes: string[] = [];
  const rows = summaryRows(summary).map((row) => {
    const note = row.notes.map((one) => `${one}.`).join(' ');
    if (note !== '' && !notes.includes(note)) notes.push(note);
    return { ...row, mark: note === '' ? '' : letterOf(notes.indexOf(note)) };
  });
  const lettered = notes.map((note, at) => `${letterOf(at)}  ${note}`);
  const isMasked = summary.figures.some(({ masked }) => masked);
  return { rows, footnotes: isMasked ? [...lettered, summaryTexts.smallNote] : lettered };
}

function letterOf(at: number): string {
  return String.fromCharCode(97 + at);
}

export function paperBasis({ basis }: Pick<Summary, 'basis'>): string {
  const { received, approved, on_phones, held, in_conflict } = basis;
  return words.basis([
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
