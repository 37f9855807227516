/** As WHO's program prints: no zeros at the end, −4 and not −4.00; what cannot be had is empty. */
export function rounded(figure: number | undefined, decimals: number): string {
  return figure === undefined ? '' : String(Number(figure.toFixed(decimals)));
}

export function bit(flag: boolean | undefined): string {
  return flag === undefined ? '' : String(Number(flag));
}
