import { findMonth } from '../format/find-month.ts';
import type { DateParts } from './date-field.tsx';

export type ReadDate =
  | { kind: 'empty' }
  | { kind: 'partial' }
  | { kind: 'impossible' }
  /** `day` is the ISO day; with monthOnly known it is the first of that month. */
  | { kind: 'date'; day: string; monthOnly: boolean };

/** What the three fields say together; 31-2 is impossible, a year of two figures is not finished. */
export function readDate({ day, month, year, monthOnly }: DateParts): ReadDate {
  const dayText = monthOnly ? '1' : day.trim();
  if ((monthOnly || dayText === '') && month.trim() === '' && year.trim() === '') return { kind: 'empty' };
  if (dayText === '' || month.trim() === '' || year.trim().length < 4) return { kind: 'partial' };
  const monthNumber = findMonth(month);
  if (monthNumber === undefined || !/^\d{1,2}$/.test(dayText) || !/^\d{4}$/.test(year.trim())) {
    return { kind: 'impossible' };
  }
  const iso = `${year.trim()}-${String(monthNumber).padStart(2, '0')}-${dayText.padStart(2, '0')}`;
  return isCalendarDay(iso) ? { kind: 'date', day: iso, monthOnly } : { kind: 'impossible' };
}

/** The three fields for a stored ISO day, without leading zeros. */
export function splitDate(iso: string, monthOnly = false): DateParts {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return { day: monthOnly ? '' : String(Number(day)), month: String(Number(month)), year, monthOnly };
}

function isCalendarDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
