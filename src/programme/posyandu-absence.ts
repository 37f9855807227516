import { isOneOf } from '../domain/form/answer-values.ts';
import type { GrowthTables } from '../domain/growth/tables.ts';
import { addMonths, monthOf } from '../domain/time/calendar.ts';
import { type Dossier, findRecord } from './dossier.ts';
import { ageInMonths, dateOf, isResident, type Person } from './persons.ts';
import { type AssessedWeighing, weighingsOf } from './weighings.ts';

/** Months in a row without a weighing after which somebody goes and looks (domain rules 4.3). */
export const absentMonths = 2;

export const balitaMonths = 60;

export type Absence = {
  /** The last day on which the child was weighed; undefined: never here. */
  readonly last: string | undefined;
  /** Whole months without a weighing, the running one not counted. */
  readonly months: number;
  /** The first day on which there were so many. */
  readonly since: string;
};

type At = { readonly dossier: Dossier; readonly today: string; readonly growth: GrowthTables };

/** Of a resident child under five; undefined where it came, is no balita of this place, or nobody knows its age. */
export function absenceOf(person: Person, at: At): Absence | undefined {
  const seen = lastSeen(person, at);
  if (seen === undefined) return undefined;
  const months = monthsBetween(seen.month, monthOf(at.today)) - 1;
  return months < absentMonths ? undefined : { last: seen.last, months, since: absentSince(seen) };
}

/** The day on which it will have been away long enough if nobody weighs it; undefined where that day is past or never comes. */
export function absentFrom(person: Person, at: At): string | undefined {
  const seen = lastSeen(person, at);
  const day = seen && absentSince(seen);
  return day !== undefined && day > at.today ? day : undefined;
}

type Seen = { readonly month: string; readonly last: string | undefined };

function absentSince({ month }: Seen): string {
  return `${addMonths(month, absentMonths + 1)}-01`;
}

/** The last weighing; of a child never weighed the month in which it was born or first written down. */
function lastSeen(person: Person, at: At): Seen | undefined {
  const weighings = weighingsOf(at.dossier, person.id, at.growth).filter(({ date }) => date <= at.today);
  if (!isExpected(person, at) || hasLeft(weighings.at(-1))) return undefined;
  const last = weighings.filter(({ weight_kg }) => weight_kg !== undefined).at(-1)?.date;
  const day = last ?? knownSince(person, at.dossier);
  return day === undefined ? undefined : { month: monthOf(day), last };
}

function isExpected({ id, answers }: Person, { dossier, today }: At): boolean {
  const months = ageInMonths(answers, today);
  const isGuest = findRecord(dossier, 'balita', id)?.answers.bukan_warga === 'ya';
  return (
    months !== undefined && months >= 0 && months < balitaMonths && isResident(answers, today) === true && !isGuest
  );
}

const [movedAway, died] = [4, 5];

/** What the posyandu wrote down last. */
function hasLeft(last: AssessedWeighing | undefined): boolean {
  return last !== undefined && isOneOf(last.answers, 'hadir', [movedAway, died]);
}

function knownSince({ id, answers }: Person, { records }: Dossier): string | undefined {
  const first = records
    .filter(({ subject }) => subject.id === id)
    .map(({ visited_on }) => visited_on)
    .sort()[0];
  return [dateOf(answers.tgl_lahir), first]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function monthsBetween(from: string, to: string): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return number(to) - number(from);
}
