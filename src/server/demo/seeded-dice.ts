/** Chance that repeats itself: the same seed throws the same numbers on every machine. */
export type Dice = {
  /** At least `least`, at most `most`. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly isLucky: (chance: number) => boolean;
  readonly bytes: (count: number) => Uint8Array;
  readonly shuffled: <T>(list: readonly T[]) => T[];
};

export function seededDice(seed: number): Dice {
  const next = mulberry32(seed);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    const found = from[whole(0, from.length - 1)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  };
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, at: next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ item }) => item);
  return {
    whole,
    pick,
    isLucky: (chance) => next() < chance,
    bytes: (count) => Uint8Array.from({ length: count }, () => whole(0, 255)),
    shuffled,
  };
}

/** Mulberry32, a public-domain generator of 32 bits. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
