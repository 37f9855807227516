/**
 * What a number was probably meant to be: a comma left out (82 for 8,2), grams for kilograms, millimetres for
 * centimetres. These are the classic slips in real exports. At two decimals; undefined when no reading is
 * likely.
 */
export function meantNumber(typed: number, isLikely: (reading: number) => boolean): number | undefined {
  const divisors = typed >= 1000 ? [1000, 100, 10] : [10, 100, 1000];
  return divisors.map((divisor) => Math.round((typed / divisor) * 100) / 100).find(isLikely);
}
