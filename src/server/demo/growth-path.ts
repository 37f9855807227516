import { kbmGrams, kbmTable } from '../../domain/growth/kbm-table.ts';
import { type Lms, valueAt } from '../../domain/growth/lms.ts';
import { lmsAt, lmsBetween } from '../../domain/growth/lms-table.ts';
import { firstStandingDay } from '../../domain/growth/measures.ts';
import type { UnderFiveTables } from '../../domain/growth/under-five-tables.ts';
import { completedMonths, daysBetween } from '../../domain/time/calendar.ts';
import type { Trait } from './child-traits.ts';
import type { Dice } from './seeded-dice.ts';

export type GrowingChild = { readonly born: string; readonly jk: 1 | 2; readonly trait: Trait };
export type Measures = { readonly kg: number; readonly cm: number; readonly isLying: boolean };

/**
 * A child's weight and length at each session, oldest first. The last weight is the one the trait aims at; the ones before
 * are worked out backwards in hundreds of grams, gain by gain, so that N and T come out as wanted.
 */
export function growthPath(
  child: GrowingChild,
  sessions: readonly string[],
  { tables, dice }: { tables: UnderFiveTables; dice: Dice },
): Measures[] {
  const lengths = sessions.map((date) => lengthOn(child, date, tables));
  const weights: number[] = [];
  let hectograms = Math.round(targetKg(child, sessions.at(-1), tables) * 10);
  for (const [fromEnd, date] of [...sessions].reverse().entries()) {
    weights.unshift(hectograms / 10);
    hectograms = Math.max(18, hectograms - gainHectograms(child, { date, fromEnd }, dice));
  }
  return sessions.map((date, at) => ({
    kg: weights[at] ?? 0,
    cm: lengths[at] ?? 0,
    isLying: daysBetween(child.born, date) < firstStandingDay,
  }));
}

function lengthOn({ born, jk, trait }: GrowingChild, date: string, tables: UnderFiveTables): number {
  return oneDecimal(valueAt(trait.zLength, needed(lmsAt(tables.lhfa, jk, daysBetween(born, date)))));
}

function targetKg(child: GrowingChild, date: string | undefined, tables: UnderFiveTables): number {
  if (date === undefined) return 0;
  const table = daysBetween(child.born, date) < firstStandingDay ? tables.wfl : tables.wfh;
  const millimetres = Math.round(lengthOn(child, date, tables) * 10);
  return valueAt(child.trait.zWeight, needed(lmsBetween(table, child.jk, millimetres)));
}

const shareOfN = 0.75;

function gainHectograms(
  { born, jk, trait }: GrowingChild,
  { date, fromEnd }: { date: string; fromEnd: number },
  dice: Dice,
): number {
  const kbm = (kbmGrams(kbmTable, jk, completedMonths(born, date)) ?? 700) / 100;
  const wanted = trait.gains?.[1 - fromEnd] ?? (dice.isLucky(shareOfN) ? 'N' : 'T');
  return wanted === 'N' ? kbm + dice.whole(0, 1) : kbm - dice.whole(1, 2);
}

function needed(lms: Lms | undefined): Lms {
  if (lms === undefined) throw new RangeError('outside the growth tables');
  return lms;
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
