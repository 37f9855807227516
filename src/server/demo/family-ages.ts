import type { Part } from './family-kinds.ts';
import type { Dice } from './seeded-dice.ts';

const year = 365.25;
type Pair = readonly [younger: number, elder: number];

/** Under-fives are spread evenly over their five years. */
const balitaCount = 45;
const stepDays = 39.5;
/** Of two under-fives the younger and the elder, in these steps; those of the last pair are less than two years apart. */
const pairedSteps: readonly Pair[] = [
  [2, 24],
  [6, 28],
  [10, 32],
  [14, 36],
  [18, 33],
];

/** Ages in days of everybody in each family, so that a mother is at least 18 years older than each child. */
export function familyAges(families: readonly (readonly Part[])[], dice: Dice): number[][] {
  const takenByPairs = pairedSteps.flat();
  const steps = Array.from({ length: balitaCount }, (_, step) => step).filter((step) => !takenByPairs.includes(step));
  const [singles, pairs] = [dice.shuffled(steps), [...pairedSteps]];
  return families.map((parts) => {
    const pair = parts.includes('adik') ? pairs.pop() : undefined;
    const step = pair?.[0] ?? (hasUnderFive(parts) ? singles.pop() : undefined);
    const youngest = step === undefined ? undefined : daysOfStep(step, dice.whole(0, 30));
    const apart = pair === undefined ? 0 : (pair[1] - pair[0]) * stepDays;
    return agesOf(parts, { youngest, apart }, dice);
  });
}

/** A month old: its birth waits to be reported, and its mother is in her 42 days still. */
const newbornDays = 30;

function daysOfStep(step: number, chance: number): number {
  return step === 0 ? newbornDays : 8 + step * stepDays + chance;
}

function hasUnderFive(parts: readonly Part[]): boolean {
  return parts.includes('balita') || parts.includes('cucu');
}

/** `youngest`: days of the youngest under five; `apart`: by how many days the next one is older. */
type UnderFives = { readonly youngest: number | undefined; readonly apart: number };

function agesOf(parts: readonly Part[], underFives: UnderFives, dice: Dice): number[] {
  const ages = new Map<number, number>();
  let eldest = 0;
  // Youngest first: each generation is worked out from the one below it.
  for (const [at, part] of youngestFirst(parts)) {
    const age = Math.round(ageOf(part, { eldest, ages: [...ages.values()], ...underFives }, dice));
    ages.set(at, age);
    if (childParts.includes(part)) eldest = Math.max(eldest, age);
  }
  return parts.map((_, at) => ages.get(at) ?? 0);
}

const childParts: readonly Part[] = ['balita', 'adik', 'kakak', 'remaja', 'anak_kawin', 'cucu_sekolah'];
const order: readonly Part[] = [
  'cucu',
  'adik',
  'balita',
  'kakak',
  'remaja',
  'cucu_sekolah',
  'anak_kawin',
  'menantu',
  'ibu_pmi',
  'istri',
  'istri_muda',
  'ibu_tunggal',
  'kepala',
  'janda',
  'nenek',
];

function youngestFirst(parts: readonly Part[]): [number, Part][] {
  return [...parts.entries()].reverse().sort(([, one], [, other]) => order.indexOf(one) - order.indexOf(other));
}

type Below = UnderFives & { eldest: number; ages: readonly number[] };

function ageOf(part: Part, { eldest, youngest = 0, apart, ages }: Below, dice: Dice): number {
  const last = ages.at(-1) ?? 0;
  switch (part) {
    case 'cucu':
    case 'adik':
      return youngest;
    case 'balita':
      return ages.length > 0 ? youngest + apart : youngest;
    case 'kakak':
      return eldest === 0 ? dice.whole(6, 10) * year + dice.whole(0, 300) : schoolAge(eldest, dice);
    case 'remaja':
      return dice.whole(6080, 6180);
    case 'cucu_sekolah':
      return dice.whole(6, 12) * year + dice.whole(0, 300);
    case 'anak_kawin':
      return Math.max(youngest, 0) + dice.whole(19, 24) * year + dice.whole(0, 300);
    case 'menantu':
    case 'kepala':
      return last + dice.whole(300, 2200);
    case 'ibu_pmi':
      return eldest + dice.whole(20, 25) * year + dice.whole(0, 300);
    case 'istri_muda':
      return 19 * year + dice.whole(0, 330);
    case 'istri':
    case 'ibu_tunggal':
      return eldest === 0
        ? dice.pick([23, 46, 58, 63]) * year + dice.whole(0, 300)
        : eldest + dice.whole(19, 26) * year + dice.whole(0, 300);
    case 'janda':
      return (last === 0 ? dice.whole(61, 76) * year : last + dice.whole(20, 24) * year) + dice.whole(0, 300);
    case 'nenek':
      return last + dice.whole(20, 25) * year + dice.whole(0, 300);
  }
}

function schoolAge(eldest: number, dice: Dice): number {
  return Math.max(eldest + dice.whole(780, 1340), dice.whole(1890, 2250));
}
