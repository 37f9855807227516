import type { Answer, Answers } from '../domain/answers.ts';
import { completedMonths, isDate } from '../domain/time/calendar.ts';

import { isResident } from '../forms/residence.ts';

export type { Known } from '../forms/known.ts';
export { isResident };

export type Person = { readonly id: string; readonly answers: Answers };

/** SIAK codes of `hub_kk` in the order in which a family is asked: head, spouse, children, the others. */
const ranks: Readonly<Record<number, number>> = { 1: 0, 2: 1, 3: 1, 4: 2 };
const lastRank = 3;

export function sortPersons(persons: readonly Person[]): Person[] {
  const keyed = persons.map((person) => [personKey(person), person] as const);
  return keyed.sort(([one], [other]) => compareKeys(one, other)).map(([, person]) => person);
}

/** Of dates, numbers and ids: in these the code's order is everybody's, and a tenth of the time. */
export function compareKeys(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function personKey({ id, answers }: Person): string {
  const rank = typeof answers.hub_kk === 'number' ? (ranks[answers.hub_kk] ?? lastRank) : lastRank;
  return `${rank} ${dateOf(answers.tgl_lahir) ?? '9999'} ${id}`;
}

/** Completed months on a day; undefined while the birth date is unknown, negative before the birth. */
export function ageInMonths(person: Answers, on: string): number | undefined {
  const born = dateOf(person.tgl_lahir);
  return born === undefined ? undefined : completedMonths(born, on);
}

/** Died or moved out by that day; not those of the family who only live elsewhere. */
export function hasGone(person: Answers, on: string): boolean {
  return [3, 4].includes(Number(person.mutasi)) && isResident(person, on) === false;
}

export function dateOf(answer: Answer | undefined): string | undefined {
  return isDate(answer) ? answer : undefined;
}

export function jkOf(person: Answers): 1 | 2 | undefined {
  return person.jk === 1 || person.jk === 2 ? person.jk : undefined;
}
