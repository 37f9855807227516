import { createHash } from 'node:crypto';

/** Chance as a seed has it: the same seed and stream throw the same dice for ever. */
export type Dice = {
  /** From 0 up to, but not including, 1. */
  float(): number;
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  bytes(size: number): Uint8Array<ArrayBuffer>;
};

export function seededDice(seed: number, stream: string): Dice {
  const next = sfc32(createHash('sha256').update(`${seed}/${stream}`).digest());
  const float = () => next() / 2 ** 32;
  const below = (limit: number) => Math.floor(float() * limit);
  const dice: Dice = {
    float,
    below,
    chance: (probability) => float() < probability,
    pick(from) {
      const found = from[below(from.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    bytes: (size) => Uint8Array.from({ length: size }, () => below(256)),
  };
  return dice;
}

/** Small Fast Counter, Chris Doty-Humphrey's generator of 32 bits. */
function sfc32(start: Buffer): () => number {
  let [a, b, c, counter] = [start.readInt32LE(0), start.readInt32LE(4), start.readInt32LE(8), 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}
