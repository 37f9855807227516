import type { Dice } from './seeded-dice.ts';

/** What the village is to show of a child's growth: a length-for-age and weight-for-length to aim at, and the last gains. */
export type Trait = {
  readonly name: string;
  readonly count: number;
  /** Completed months at the last session. */
  readonly ages: readonly [least: number, most: number];
  readonly zLength: number;
  readonly zWeight: number;
  /** N or T of the last two months, older first. */
  readonly gains?: readonly ['N' | 'T', 'N' | 'T'];
  readonly armCm?: number;
  readonly isNew?: boolean;
  readonly missedLastMonth?: boolean;
  readonly hasEdema?: boolean;
  /** The tape was read wrongly by this much. */
  readonly misreadCm?: number;
  readonly hasGuessedBirth?: boolean;
};

const traits: readonly Trait[] = [
  { name: 'gizi buruk', count: 1, ages: [12, 40], zLength: -1.2, zWeight: -3.4, gains: ['T', 'T'], armCm: 11.2 },
  { name: 'bawah garis merah', count: 2, ages: [14, 48], zLength: -3.3, zWeight: -2.4, gains: ['N', 'T'], armCm: 12.2 },
  { name: 'edema', count: 1, ages: [12, 40], zLength: -1.4, zWeight: -1.5, gains: ['N', 'N'], hasEdema: true },
  { name: 'tidak wajar', count: 1, ages: [26, 50], zLength: -0.4, zWeight: 0.2, gains: ['N', 'N'], misreadCm: -27 },
  { name: 'sangat pendek', count: 2, ages: [18, 50], zLength: -3.4, zWeight: 0.1, gains: ['N', 'N'] },
  { name: 'gizi kurang', count: 2, ages: [9, 50], zLength: -0.9, zWeight: -2.4, gains: ['N', 'T'], armCm: 12.1 },
  { name: 'pendek', count: 5, ages: [10, 56], zLength: -2.5, zWeight: 0.1 },
  { name: 'obesitas', count: 1, ages: [20, 54], zLength: 0.6, zWeight: 3.5, gains: ['N', 'N'] },
  { name: 'gizi lebih', count: 1, ages: [14, 54], zLength: 0.4, zWeight: 2.5, gains: ['N', 'N'] },
  { name: 'berisiko gizi lebih', count: 2, ages: [8, 54], zLength: 0.2, zWeight: 1.5, gains: ['N', 'N'] },
  { name: 'dua kali tidak naik', count: 2, ages: [8, 54], zLength: -0.8, zWeight: -0.7, gains: ['T', 'T'] },
  { name: 'tidak naik', count: 2, ages: [7, 54], zLength: -0.5, zWeight: -0.4, gains: ['N', 'T'] },
  { name: 'bulan lalu absen', count: 2, ages: [7, 54], zLength: -0.3, zWeight: 0, missedLastMonth: true },
  { name: 'baru pindah', count: 1, ages: [24, 54], zLength: -0.6, zWeight: 0.3, isNew: true },
  { name: 'lahir kira-kira', count: 1, ages: [9, 21], zLength: -0.7, zWeight: -0.2, hasGuessedBirth: true },
];

export type TraitOf = {
  readonly trait: Trait;
  /** Weighed already in the month under way. */
  readonly hasCome: boolean;
};

/** By now this many of a hundred children have been weighed this month. */
const shareOfThisMonth = 0.62;

/** Gives each trait to children of a fitting age, in the village's order; `ages` in months. The rest grow as most do. */
export function handOutTraits(ages: readonly number[], dice: Dice): TraitOf[] {
  const given = new Map<number, Trait>();
  const come = new Set<number>();
  const order = dice.shuffled([...ages.keys()]);
  for (const trait of traits) {
    const fitting = order.filter((child) => !given.has(child) && isBetween(ages[child] ?? -1, trait.ages));
    // One child of each kind is among those who have come.
    for (const child of fitting.slice(0, 1)) come.add(child);
    for (const child of fitting.slice(0, trait.count)) given.set(child, trait);
  }
  for (const child of order) if (come.size < ages.length * shareOfThisMonth) come.add(child);
  return ages.map((_, child) => ({ trait: given.get(child) ?? usual(dice), hasCome: come.has(child) }));
}

function isBetween(age: number, [least, most]: readonly [number, number]): boolean {
  return age >= least && age <= most;
}

function usual(dice: Dice): Trait {
  const [zLength, zWeight] = [dice.whole(-16, 8) / 10, dice.whole(-11, 8) / 10];
  return { name: 'biasa', count: 0, ages: [0, 60], zLength, zWeight };
}
