/** Calendar days as 'YYYY-MM-DD' and calendar months as 'YYYY-MM'. Counted in UTC, so no time zone and no clock comes in. */

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
const millisecondsPerDay = 86_400_000;

/** True for a day that exists: 2024-02-29 is one, 2023-02-29 is not. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !dayPattern.test(value)) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  // Engines let 31 February roll over into March, hence the way back.
  return Number.isFinite(instant) && toDay(instant) === value;
}

export function isMonth(value: unknown): value is string {
  return typeof value === 'string' && monthPattern.test(value);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. Throws RangeError on what is not a day. */
export function daysBetween(from: string, to: string): number {
  return (instantOf(to) - instantOf(from)) / millisecondsPerDay;
}

export function addDays(date: string, days: number): string {
  return toDay(instantOf(date) + days * millisecondsPerDay);
}

/** Months gone full: 2 months and 29 days are 2 months. Negative when `to` is earlier. */
export function completedMonths(from: string, to: string): number {
  const months = monthNumber(monthOf(to)) - monthNumber(monthOf(from));
  return dayOfMonth(to) < dayOfMonth(from) ? months - 1 : months;
}

/** The first day on which `completedMonths` since `from` are that many: born on 29 February, one is a year old on 1 March. */
export function dayAfterMonths(from: string, months: number): string {
  const month = addMonths(monthOf(from), months);
  const day = `${month}-${from.slice(8, 10)}`;
  return isDate(day) ? day : `${addMonths(month, 1)}-01`;
}

export function monthOf(date: string): string {
  assertDate(date);
  return date.slice(0, 7);
}

export function addMonths(month: string, count: number): string {
  const number = monthNumber(month) + count;
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, '0')}-${String(number - year * 12 + 1).padStart(2, '0')}`;
}

/** The month's last day. */
export function endOfMonth(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

function monthNumber(month: string): number {
  if (!isMonth(month)) throw new RangeError(`not a month: ${month}`);
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function dayOfMonth(date: string): number {
  return Number(date.slice(8, 10));
}

function instantOf(date: string): number {
  assertDate(date);
  return Date.parse(`${date}T00:00:00Z`);
}

function toDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function assertDate(date: string): void {
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`);
}
