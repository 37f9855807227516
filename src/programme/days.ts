import { completedMonths, dayAfterMonths } from '../domain/time/calendar.ts';

/** The first of these days that has not come yet; null where none is left. */
export function nextDay(today: string, days: readonly string[]): string | null {
  return days.filter((day) => day > today).sort()[0] ?? null;
}

/** The next birthday after a day; of somebody not yet born the birth itself. */
export function birthdayAfter(born: string, today: string): string {
  if (born > today) return born;
  return dayAfterMonths(born, (Math.floor(completedMonths(born, today) / 12) + 1) * 12);
}

/** The next day on which somebody is a month older. */
export function monthdayAfter(born: string, today: string): string {
  return born > today ? born : dayAfterMonths(born, completedMonths(born, today) + 1);
}
