export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | ',' | '-' | 'erase';

/** How long a figure may grow: places before and after the comma; only a signed one may stand below nought. */
export type NumberShape = { whole: number; decimals: number; signed?: boolean };

/** What stays of any typed or pasted text: digits and one comma; a point counts as a comma, a dash as a minus. */
export function typeNumber(text: string, shape: NumberShape): string {
  const sign = shape.signed === true && /^\s*[-\u2212\u2013]/.test(text) ? '-' : '';
  return sign + typeDigits(text, shape);
}

function typeDigits(text: string, { whole, decimals }: NumberShape): string {
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
  if (key === '-') return shape.signed === true ? typeNumber(changedSign(text), shape) : text;
  if (key === ',' && text.includes(',')) return text;
  const [before = '', after] = text.replace('-', '').split(',');
  if (key !== ',' && after === undefined && before !== '0' && before.length >= shape.whole) return text;
  return typeNumber(text + key, shape);
}

/** Pressed once more, the minus goes again: it may be noticed only when the figure is there. */
function changedSign(text: string): string {
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}
