import { maskNumber } from '../../domain/identity/mask.ts';
import type { Column } from './follow-up.ts';

/** One line of a worklist: values by column key; what is not known is left out. */
export type WorklistRow = Readonly<Record<string, string | number>>;

/** Whence the lines come. It stands below them, so that a file that is passed on still says what it is. */
export type Provenance = {
  /** What was chosen of the list: "Desa Mongpok, RT 003, belum punya NIB". */
  readonly filter: string;
  /** The day up to which the list knows what was surveyed. */
  readonly cutoff: string;
  readonly made_on: string;
  readonly made_by: string;
  readonly formula_version: string;
};

export type Worklist = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly WorklistRow[];
  /** NIK and KK whole for the office that needs them to act, else 3604••••••••0003. */
  readonly numbers: 'masked' | 'whole';
  readonly provenance: Provenance;
};

const byteOrderMark = '\uFEFF';
const separator = ';';
const lineEnd = '\r\n';

/**
 * A worklist as a file that a spreadsheet opens as it is where the comma is the decimal mark: UTF-8 with byte order mark,
 * `;` between cells, quotes as in RFC 4180. What consists of digits but is no quantity (NIK, RT 003, a telephone number, a
 * house 3-4) is written `="003"`, for a spreadsheet rounds, trims or dates it otherwise. No text can become a formula.
 */
export function worklistCsv({ title, columns, rows, numbers, provenance }: Worklist): string {
  const lines = [
    columns.map(({ label }) => textCell(label)),
    ...rows.map((row) => columns.map((column) => cellOf(column, row[column.key], numbers))),
    [],
    ...provenanceLines({ title, count: rows.length, provenance }),
  ];
  return byteOrderMark + lines.map((cells) => cells.join(separator) + lineEnd).join('');
}

type Origin = { title: string; count: number; provenance: Provenance };

function provenanceLines({ title, count, provenance }: Origin): string[][] {
  const { filter, cutoff, made_on, made_by, formula_version } = provenance;
  return [
    [textCell(title), textCell(filter)],
    ['Hasil pendataan, bukan angka resmi'],
    ['Jumlah baris', String(count)],
    ['Data sampai', dateCell(cutoff)],
    ['Dibuat', dateCell(made_on), textCell(made_by)],
    ['Versi rumus', textCell(formula_version)],
    ['Berisi data pribadi. Hanya untuk petugas yang menindaklanjuti.'],
  ];
}

function cellOf({ kind, words }: Column, value: string | number | undefined, numbers: Worklist['numbers']): string {
  if (value === undefined) return '';
  if (kind === 'number' && typeof value === 'number') return numberCell(value);
  const text = String(value);
  switch (kind) {
    case 'nik':
    case 'kk':
      return textCell(numbers === 'whole' ? text : maskNumber(text));
    case 'date':
      return dateCell(text);
    case 'word':
      return textCell(words?.[text] ?? text);
    default:
      return textCell(text);
  }
}

/** Without points for thousands: a spreadsheet elsewhere takes them for decimals. */
function numberCell(value: number): string {
  return Number.isFinite(value) ? String(value).replace('.', ',') : '';
}

/** 2026-11-03 is 03-11-2026 on paper; a spreadsheet reads it as a day. */
function dateCell(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined ? textCell(date) : `${day}-${month}-${year}`;
}

/** Digits and what stands between them, perhaps with an exponent: nothing of it can end the text that it is put into. */
const numeric = /^\+?\d[\d .,:/()+-]*(?:[eE]\d+)?$/;

/** What a spreadsheet carries out: also behind blanks, and in full width (OWASP, CSV injection). */
const formula = /^[\s\u200B]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** Characters that no screen shows and a spreadsheet may stop at. */
const invisible = /(?![\t\r\n])[\p{Cc}\uFEFF]/gu;

function textCell(raw: string): string {
  const text = raw.replace(invisible, '');
  if (numeric.test(text)) return quoted(`="${text}"`);
  return quoted(formula.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return /[";\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
