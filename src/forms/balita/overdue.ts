import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { dueMonths, type Vaccine, vaccines } from './vaccines.ts';

/**
 * When a dose that was not given is overdue, and until when it can still be given: no source here confirms either, so the
 * puskesmas has to. HB0 belongs to the first day, BCG to the first year, rotavirus to the first months; nobody is sent for
 * what comes too late.
 */
export const immunisationLimits = {
  /** Months after the due one: the next posyandu is still in time. */
  graceMonths: 1,
  /** Completed months up to which a dose is still given; others until five. */
  lastMonth: { hb0: 0, bcg: 11, rv1: 5, rv2: 6, rv3: 7 } as Partial<Readonly<Record<Vaccine, number>>>,
  lastOfAll: 59,
} as const;

const { graceMonths, lastMonth, lastOfAll } = immunisationLimits;

/** Doses that somebody of this age should have had by now and can still get, in the order in which they fell due. */
export function overdueVaccines(given: Readonly<Record<string, string>>, months: number): Vaccine[] {
  return vaccines.filter((vaccine) => given[vaccine] === undefined && isOverdue(vaccine, months));
}

function isOverdue(vaccine: Vaccine, months: number): boolean {
  return months >= overdueFrom(vaccine) && months <= (lastMonth[vaccine] ?? lastOfAll);
}

function overdueFrom(vaccine: Vaccine): number {
  return dueMonths[vaccine] + graceMonths;
}

/** The day on which a dose became overdue for a child born then. */
export function overdueSince(born: string, vaccine: Vaccine): string {
  return dayAfterMonths(born, overdueFrom(vaccine));
}

/** Ages at which a dose becomes overdue or can no longer be given. */
export const immunisationMonths: readonly number[] = [
  ...new Set(vaccines.flatMap((vaccine) => [overdueFrom(vaccine), (lastMonth[vaccine] ?? lastOfAll) + 1])),
].sort((one, other) => one - other);
