/** NIK and KK are shown 6-6-4 while typing, as they are read out from the card. */
export const nikGroups = [6, 6, 4] as const;

export function keepDigits(text: string, most: number): string {
  return text.replace(/\D/g, '').slice(0, most);
}

/** "3699152311190001" and 6-6-4 is "369915 231119 0001"; shorter numbers break at the same places. */
export function groupDigits(digits: string, groups: readonly number[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const length of groups) {
    if (at < digits.length) parts.push(digits.slice(at, at + length));
    at += length;
  }
  return parts.join(' ');
}

/** Where the caret belongs in the grouped text when that many digits stand before it. */
export function findCaret(grouped: string, digitsBefore: number): number {
  let seen = 0;
  for (let at = 0; at < grouped.length; at++) {
    if (seen === digitsBefore) return at;
    if (grouped[at] !== ' ') seen++;
  }
  return grouped.length;
}
