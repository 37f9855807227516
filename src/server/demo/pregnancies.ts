import { addDays, completedMonths, daysBetween } from '../../domain/time/calendar.ts';
import type { DemoFamily, DemoPerson } from './people.ts';
import type { Dice } from './seeded-dice.ts';

/** What the village is to show of a pregnant woman. */
export type PregnancyTrait = {
  readonly armCm: number;
  /** g/dL; undefined where nobody has measured it. */
  readonly hb: number | undefined;
  readonly hasBeenChecked: boolean;
  readonly isSmokedAtHome: boolean;
};

export type Pregnancy = {
  readonly woman: DemoPerson;
  /** The first day of the last bleeding: from it weeks are counted. */
  readonly began: string;
  readonly born: string | undefined;
  readonly trait: PregnancyTrait;
};

type Village = { readonly today: string; readonly listedOn: string; readonly dice: Dice };

/** By now so many weeks along. The bride of 19 lacks energy, another iron, and one over 35 has not been to the midwife. */
type Expected = {
  readonly weeks: number;
  readonly isFor: (woman: DemoPerson, years: number) => boolean;
  readonly trait: PregnancyTrait;
};

const well: PregnancyTrait = { armCm: 25.4, hb: 11.8, hasBeenChecked: true, isSmokedAtHome: false };
const expected: readonly Expected[] = [
  { weeks: 27, isFor: ({ part }) => part === 'istri_muda', trait: { ...well, armCm: 22.4, isSmokedAtHome: true } },
  { weeks: 31, isFor: isWifeAged(21, 34), trait: { ...well, hb: 10.2 } },
  { weeks: 21, isFor: isWifeAged(21, 34), trait: well },
  {
    weeks: 14,
    isFor: isWifeAged(35, 41),
    trait: { ...well, hb: undefined, hasBeenChecked: false, isSmokedAtHome: true },
  },
];

function isWifeAged(from: number, to: number): Expected['isFor'] {
  return ({ part }, years) => part === 'istri' && years >= from && years <= to;
}

const [daysOfPregnancy, daysUntilNoticed] = [280, 42];

/** The mothers of the children born since the listing, and the women who are pregnant now. */
export function planPregnancies(families: readonly DemoFamily[], { today, listedOn, dice }: Village): Pregnancy[] {
  const persons = families.flatMap((family) => family.persons);
  const past = persons
    .filter(({ born, mother }) => born > listedOn && mother !== undefined)
    .flatMap(({ born, mother }): Pregnancy[] => {
      const woman = persons.find(({ id }) => id === mother);
      const began = addDays(born, dice.whole(-12, 8) - daysOfPregnancy);
      return woman === undefined ? [] : [{ woman, began, born, trait: { ...well, armCm: dice.whole(237, 272) / 10 } }];
    });
  const free = dice.shuffled(families).flatMap((family) => (hasBaby(family, today) ? [] : family.persons));
  const present: Pregnancy[] = [];
  for (const { weeks, isFor, trait } of expected) {
    const woman = free.find((one) => isFor(one, yearsOf(one, today)) && !present.some((other) => other.woman === one));
    if (woman !== undefined) present.push({ woman, began: addDays(today, -weeks * 7 - 3), born: undefined, trait });
  }
  return [...past, ...present];
}

function yearsOf({ born }: DemoPerson, today: string): number {
  return Math.floor(completedMonths(born, today) / 12);
}

/** So young that its mother is hardly pregnant again. */
const babyDays = 900;

function hasBaby({ persons }: DemoFamily, today: string): boolean {
  return persons.some(({ born }) => daysBetween(born, today) < babyDays);
}

export function wasNoticed({ began }: Pregnancy, on: string): boolean {
  return daysBetween(began, on) >= daysUntilNoticed;
}
