export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | ',' | 'erase';

/** How long a figure may grow: places before and after the comma. */
export type NumberShape = { whole: number; decimals: number };

/** What stays of any typed or pasted text: digits and one comma; a point counts as a comma. */
export function typeNumber(text: string, { whole, decimals }: NumberShape): string {
  const [before = '', ...rest] = text
    .replace(/\./g, ',')
    .replace(/[^\d,]/g, '')
    .split(',');
  const head = before.replace(/^0+(?=\d)/, '').slice(0, whole);
  if (rest.length === 0 || decimals === 0) return head;
  return `${head === '' ? '0' : head},${rest.join('').slice(0, decimals)}`;
}

/** The text after one key of the pad; keys that fit nowhere change nothing. */
export function pressKey(text: string, key: PadKey, shape: NumberShape): string {
  if (key === 'erase') return text.slice(0, -1);
  if (key === ',' && text.includes(',')) return text;
  const [before = '', after] = text.split(',');
  if (key !== ',' && after === undefined && before !== '0' && before.length >= shape.whole) return text;
  return typeNumber(text + key, shape);
}
