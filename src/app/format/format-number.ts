/** Figures as Indonesia writes them: point for thousands, comma for decimals. */

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** 1108 is "1.108"; with decimals given, exactly that many: 8.2 and 1 is "8,2". */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '0', part] = Math.abs(value).toFixed(decimals).split('.');
  const body = part === undefined ? groupThousands(whole) : `${groupThousands(whole)},${part}`;
  return value < 0 && Number(value.toFixed(decimals)) !== 0 ? `-${body}` : body;
}

/** The value with as many decimals as it has, at most `most`: 8.25 is "8,25", 8 is "8". */
export function formatPlain(value: number, most = 2): string {
  return formatNumber(value, most).replace(/,(\d*?)0+$/, (_, kept: string) => (kept === '' ? '' : `,${kept}`));
}

/** "8,2 kg"; a number and its unit never part at a line's end. */
export function formatMeasure(value: number, unit: string, decimals = 1): string {
  return `${formatNumber(value, decimals)}\u00a0${unit}`;
}

/** A share as "72,5%"; an empty denominator has no share. */
export function formatShare(numerator: number, denominator: number): string {
  return denominator === 0 ? '-' : `${formatNumber((numerator / denominator) * 100, 1)}%`;
}

/** "Rp1.500.000". */
export function formatRupiah(value: number): string {
  return `Rp${formatNumber(value)}`;
}

/** What was typed as a number, comma and point both decimal; undefined when it is not one yet. */
export function parseNumber(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^\d+(\.\d*)?$|^\.\d+$/.test(plain) ? Number(plain) : undefined;
}
