import type { UnderFiveTables } from '../../domain/growth/under-five-tables.ts';
import { addMonths, completedMonths, monthOf } from '../../domain/time/calendar.ts';
import type { TraitOf } from './child-traits.ts';
import { growthPath, type Measures } from './growth-path.ts';
import type { Dice } from './seeded-dice.ts';

const monthsShown = 7;

/** Posyandu days of the last months, the one of this month only if it is over. */
export function sessionDates(today: string, dayOfMonth: number): string[] {
  const months = Array.from({ length: monthsShown }, (_, at) => addMonths(monthOf(today), at - monthsShown + 1));
  return months.map((month) => `${month}-${String(dayOfMonth).padStart(2, '0')}`).filter((date) => date < today);
}

export type DemoWeighing = {
  readonly date: string;
  readonly hadir: 1 | 2 | 3 | 6;
  readonly measures: Measures | undefined;
  readonly months: number;
  /** The length is not taken every month. */
  readonly hasLength: boolean;
  readonly isLast: boolean;
};

export type Calendar = { readonly today: string; readonly dates: readonly string[] };
type Parts = { readonly tables: UnderFiveTables; readonly dice: Dice };
type Child = { readonly born: string; readonly jk: 1 | 2 } & TraitOf;

/** What the posyandu wrote down of one child, oldest first. */
export function weighChild(child: Child, { today, dates }: Calendar, parts: Parts): DemoWeighing[] {
  const mine = dates.filter((date) => date > child.born && (child.trait.isNew !== true || date === dates.at(-1)));
  const path = growthPath(child, mine, parts);
  const all = mine.map((date, at): DemoWeighing => {
    const fromEnd = mine.length - 1 - at;
    const hadir = presence(child, fromEnd, parts.dice);
    const isThere = hadir === 1 || hadir === 3;
    return {
      date,
      hadir,
      measures: isThere ? path[at] : undefined,
      months: completedMonths(child.born, date),
      hasLength: isThere && (fromEnd === 0 || isLengthMonth(date) || parts.dice.isLucky(0.8)),
      isLast: fromEnd === 0,
    };
  });
  return all.filter(({ date }) => child.hasCome || monthOf(date) !== monthOf(today));
}

/** In February and August the length of every child is due. */
function isLengthMonth(date: string): boolean {
  return ['02', '08'].includes(date.slice(5, 7));
}

function presence({ trait }: Child, fromEnd: number, dice: Dice): DemoWeighing['hadir'] {
  if (fromEnd === 1 && trait.missedLastMonth === true) return 2;
  if (fromEnd < 3 && trait.count > 0) return 1;
  const chance = dice.whole(1, 100);
  if (chance <= 87) return 1;
  if (chance <= 95) return 2;
  return chance <= 99 ? 3 : 6;
}
