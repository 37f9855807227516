import { monthNames } from './format-date.ts';

/** Spellings on older cards and in people's hands. */
const otherSpellings: Record<string, number> = { peb: 2, pebruari: 2, agt: 8, ags: 8, nop: 11, nopember: 11 };

/** Month 1..12 from "8", "08", "Agu", "agustus"; undefined when no month is meant. */
export function findMonth(text: string): number | undefined {
  const word = text.trim().toLowerCase();
  if (/^\d{1,2}$/.test(word)) {
    const month = Number(word);
    return month >= 1 && month <= 12 ? month : undefined;
  }
  if (word.length < 3) return undefined;
  const at = monthNames.findIndex((name) => name.toLowerCase().startsWith(word));
  return at >= 0 ? at + 1 : otherSpellings[word];
}
