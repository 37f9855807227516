import type { Answers } from '../domain/answers.ts';
import { isOneOf, numberAt } from '../domain/form/answer-values.ts';
import { dayAfterMonths } from '../domain/time/calendar.ts';
import { youngLimits } from '../forms/remaja/limits.ts';
import { wasMarried } from '../forms/remaja/young-person.ts';
import { dateOf, type Known } from './persons.ts';
import { yearsOn } from './young.ts';

/** Code of `mutasi`: married, or made a family card of their own. */
const marriedOrSplit = 6;

/**
 * Married for the first time, under nineteen, in the twelve months up to that day. The form asks at which age and not on
 * which day: who married at today's age did within a year; a year younger may be either, unless the change was dated.
 */
export function marriedWithinYear(person: Answers, on: string): Known {
  const married = wasMarried(person);
  const [first, years] = [numberAt(person, 'usia_kawin1'), yearsOn(person, on)];
  if (married === false || (first !== undefined && first >= youngLimits.marriageable)) return false;
  if (married === undefined || years === undefined) return undefined;
  const dated = datedWedding(person, first);
  if (dated !== undefined) return dated > dayAfterMonths(on, -12) && dated <= on;
  if (first === undefined || first === years - 1) return undefined;
  return first === years;
}

/** The day of the change, where it fits the age that was said. */
function datedWedding(person: Answers, first: number | undefined): string | undefined {
  const day = isOneOf(person, 'mutasi', [marriedOrSplit]) ? dateOf(person.mutasi_tgl) : undefined;
  const then = day === undefined ? undefined : yearsOn(person, day);
  return first === undefined || first === then ? day : undefined;
}
