import { type Answer, type Answers, isMissing } from '../domain/answers.ts';
import { completedMonths, isDate } from '../domain/time/calendar.ts';

export type Person = { readonly id: string; readonly answers: Answers };

/** SIAK codes of `hub_kk` in the order in which a family is asked: head, spouse, children, the others. */
const ranks: Readonly<Record<number, number>> = { 1: 0, 2: 1, 3: 1, 4: 2 };
const lastRank = 3;

export function sortPersons(persons: readonly Person[]): Person[] {
  return [...persons].sort((one, other) => personKey(one).localeCompare(personKey(other), 'en'));
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

/** True, false, or undefined where nobody knows. */
export type Known = boolean | undefined;

const diedOrLeft = [3, 4];
const cameIn = 5;

/**
 * Resident on a day: living in the house (`keberadaan` 1), not dead and not moved out by then, moved in by then
 * (domain rules 4.1.3; visitors are recorded by their own question).
 */
export function isResident(person: Answers, on: string): Known {
  const moved = dateOf(person.mutasi_tgl);
  const hasHappened = moved === undefined || moved <= on;
  if (diedOrLeft.includes(Number(person.mutasi)) && hasHappened) return false;
  if (person.mutasi === cameIn && !hasHappened) return false;
  if (person.keberadaan === undefined || isMissing(person.keberadaan)) return undefined;
  return person.keberadaan === 1;
}

export function dateOf(answer: Answer | undefined): string | undefined {
  return isDate(answer) ? answer : undefined;
}

export function jkOf(person: Answers): 1 | 2 | undefined {
  return person.jk === 1 || person.jk === 2 ? person.jk : undefined;
}
