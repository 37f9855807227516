/**
 * Calendar days as 'YYYY-MM-DD' and calendar months as 'YYYY-MM'. No time zone and no clock comes in. A phone asks these a
 * hundred thousand times while it looks through its families: they reckon with the figures and make no `Date`.
 */

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
const millisecondsPerDay = 86_400_000;

/** True for a day that exists: 2024-02-29 is one, 2023-02-29 is not. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !dayPattern.test(value)) return false;
  const day = dayOfMonth(value);
  return day <= 28 || day <= daysIn(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

export function isMonth(value: unknown): value is string {
  return typeof value === 'string' && monthPattern.test(value);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. Throws RangeError on what is not a day. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * millisecondsPerDay).toISOString().slice(0, 10);
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

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const daysBefore1970 = 719_468;

/** Days since 1970-01-01. Years begin in March here, so that the leap day is a year's last one. */
function dayNumber(date: string): number {
  assertDate(date);
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + dayOfMonth(date) - 1;
  return year * 365 + leapDays + dayOfYear - daysBefore1970;
}

function assertDate(date: string): void {
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`);
}
