import { dictionaryTexts as words } from '../texts/dictionary.ts';
import type { DictionaryEntry } from './entries.ts';

/** `comma` for programmes, `semicolon` with a byte order mark for spreadsheets where the comma is the decimal mark. */
export type CsvKind = 'comma' | 'semicolon';

const lineEnd = '\r\n';

/** The dictionary as a file, one line an entry. */
export function dictionaryCsv(entries: readonly DictionaryEntry[], kind: CsvKind): string {
  const separator = kind === 'comma' ? ',' : ';';
  const lines = [Object.values(words.columns), ...entries.map(cellsOf)];
  const text = lines.map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator) + lineEnd).join('');
  return kind === 'comma' ? text : `\uFEFF${text}`;
}

const between = ' | ';

function cellsOf(entry: DictionaryEntry): string[] {
  return [
    words.kinds[entry.kind],
    ...[entry.group, entry.version, entry.section, entry.key, entry.label, entry.type],
    ...[entry.options, entry.relevant, entry.limits, entry.missing].map((parts) => parts.join(between)),
    entry.required,
    entry.sensitive ? words.yes : '',
    entry.source,
    entry.unconfirmed ? words.yes : '',
    entry.notes.map(([label, said]) => (label === '' ? said : `${label}: ${said}`)).join(between),
  ];
}

/** No text can become a formula in a spreadsheet. */
function quoted(text: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
