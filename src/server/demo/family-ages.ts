import type { Part } from './family-kinds.ts';
import type { Dice } from './seeded-dice.ts';

const year = 365.25;
/** Under-fives are spread evenly over their five years; the second of two is this many steps older. */
const balitaCount = 45;
const stepDays = 39.5;
const stepsBetweenSiblings = 22;
const pairedSteps = [2, 6, 10, 14, 18];

/** Ages in days of everybody in each family, so that a mother is at least 18 years older than each child. */
export function familyAges(families: readonly (readonly Part[])[], dice: Dice): number[][] {
  const takenByPairs = pairedSteps.flatMap((step) => [step, step + stepsBetweenSiblings]);
  const steps = Array.from({ length: balitaCount }, (_, step) => step).filter((step) => !takenByPairs.includes(step));
  const [singles, pairs] = [dice.shuffled(steps), [...pairedSteps]];
  return families.map((parts) => {
    const step = parts.includes('adik') ? pairs.pop() : hasUnderFive(parts) ? singles.pop() : undefined;
    return agesOf(parts, step === undefined ? undefined : 8 + step * stepDays + dice.whole(0, 30), dice);
  });
}

function hasUnderFive(parts: readonly Part[]): boolean {
  return parts.includes('balita') || parts.includes('cucu');
}

function agesOf(parts: readonly Part[], youngest: number | undefined, dice: Dice): number[] {
  const ages = new Map<number, number>();
  let eldest = 0;
  // Youngest first: each generation is worked out from the one below it.
  for (const [at, part] of youngestFirst(parts)) {
    const age = Math.round(ageOf(part, { eldest, youngest, ages: [...ages.values()] }, dice));
    ages.set(at, age);
    if (childParts.includes(part)) eldest = Math.max(eldest, age);
  }
  return parts.map((_, at) => ages.get(at) ?? 0);
}

const childParts: readonly Part[] = ['balita', 'adik', 'kakak', 'anak_kawin', 'cucu_sekolah'];
const order: readonly Part[] = [
  'cucu',
  'adik',
  'balita',
  'kakak',
  'cucu_sekolah',
  'anak_kawin',
  'menantu',
  'ibu_pmi',
  'istri',
  'ibu_tunggal',
  'kepala',
  'janda',
  'nenek',
];

function youngestFirst(parts: readonly Part[]): [number, Part][] {
  return [...parts.entries()].reverse().sort(([, one], [, other]) => order.indexOf(one) - order.indexOf(other));
}

type Below = { eldest: number; youngest: number | undefined; ages: readonly number[] };

function ageOf(part: Part, { eldest, youngest = 0, ages }: Below, dice: Dice): number {
  const last = ages.at(-1) ?? 0;
  switch (part) {
    case 'cucu':
    case 'adik':
      return youngest;
    case 'balita':
      return ages.length > 0 ? youngest + stepsBetweenSiblings * stepDays : youngest;
    case 'kakak':
      return eldest === 0 ? dice.whole(6, 10) * year + dice.whole(0, 300) : schoolAge(eldest, dice);
    case 'cucu_sekolah':
      return dice.whole(6, 12) * year + dice.whole(0, 300);
    case 'anak_kawin':
      return Math.max(youngest, 0) + dice.whole(19, 24) * year + dice.whole(0, 300);
    case 'menantu':
    case 'kepala':
      return last + dice.whole(300, 2200);
    case 'ibu_pmi':
      return eldest + dice.whole(20, 25) * year + dice.whole(0, 300);
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
