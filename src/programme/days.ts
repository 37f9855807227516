import { addDays, addMonths, completedMonths, monthOf } from '../domain/time/calendar.ts';

/** The first day on which somebody has completed so many months: of the 31st, the 1st where the month is shorter. */
export function dayOfAge(born: string, months: number): string {
  const month = addMonths(monthOf(born), months);
  const first = `${month}-01`;
  const day = addDays(first, Number(born.slice(8, 10)) - 1);
  return completedMonths(born, day) === months && monthOf(day) === month ? day : `${addMonths(month, 1)}-01`;
}

/** The earliest of these days that is still to come; null where none is. */
export function nextDay(days: readonly string[], today: string): string | null {
  return days.filter((day) => day > today).sort()[0] ?? null;
}
