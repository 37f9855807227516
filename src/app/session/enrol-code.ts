/** Twelve letters and digits in three groups of four, as printed on the card. */
export const codeLength = 12;
const group = 4;

/** What was typed or pasted, in the card's shape: `k7qm 3xwd9pnt` is `K7QM-3XWD-9PNT`. Too much is cut off. */
export function shapeCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, codeLength);
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

export function isWholeCode(shaped: string): boolean {
  return shaped.length === codeLength + codeLength / group - 1;
}
