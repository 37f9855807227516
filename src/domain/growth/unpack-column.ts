const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitOf = new Map([...alphabet].map((character, digit) => [character, digit]));

/**
 * The whole numbers of a packed column: the way back of scripts/pack-growth-tables.mjs, which describes the packing.
 * Throws RangeError on a character outside the alphabet, so that a damaged table never yields plausible figures.
 */
export function unpackColumn(packed: string, count: number): number[] {
  const order = Number(packed.slice(0, 1));
  const column = new Array<number>(count).fill(0);
  readNumbers(packed.slice(1)).forEach((number, index) => {
    column[index] = number;
  });
  for (let time = 0; time < order; time++) sumUp(column);
  return column;
}

function sumUp(column: number[]): void {
  let sum = 0;
  column.forEach((step, index) => {
    sum += step;
    column[index] = sum;
  });
}

function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let weight = 1;
  for (const character of text) {
    const digit = digitOf.get(character);
    if (digit === undefined) throw new RangeError(`not a packed column: ${character}`);
    number += (digit % 32) * weight;
    weight *= 32;
    if (digit >= 32) continue;
    numbers.push(unfold(number));
    number = 0;
    weight = 1;
  }
  return numbers;
}

function unfold(zigzag: number): number {
  return zigzag % 2 === 1 ? -(zigzag + 1) / 2 : zigzag / 2;
}
