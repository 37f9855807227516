import { completedMonths, isDate } from '../domain/time/calendar.ts';

/** Completed months, never stored: 2 months and 29 days are 2. Undefined without a birth date, or before it. */
export function monthsOld(tglLahir: unknown, on: unknown): number | undefined {
  if (!isDate(tglLahir) || !isDate(on) || on < tglLahir) return undefined;
  return completedMonths(tglLahir, on);
}

export function yearsOld(tglLahir: unknown, on: unknown): number | undefined {
  const months = monthsOld(tglLahir, on);
  return months === undefined ? undefined : Math.floor(months / 12);
}
