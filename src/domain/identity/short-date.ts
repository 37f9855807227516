import { isDate } from '../time/calendar.ts';

/** A day as NIK and nomor KK write it: day, month, two digits of the year. */
export interface ShortDate {
  day: number;
  month: number;
  /** 00 to 99, century unknown. */
  year: number;
}

/** True when the day exists in the given century, or in this or the last one when none is given. */
export function isPossible({ day, month, year }: ShortDate, century?: number): boolean {
  const centuries = century === undefined ? [19, 20] : [century];
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'));
  return centuries.some((cc) => isDate(`${cc}${String(year).padStart(2, '0')}-${mm}-${dd}`));
}
