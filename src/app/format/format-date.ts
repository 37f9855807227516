/**
 * Days and months from our own table: CLDR versions on phones disagree (Agu/Agt, Feb/Peb) and pad the day.
 * Dates come as ISO days ("2026-11-03"), times as Date; both are handed in, no clock is read here.
 */

export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const;
const shortDays = ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'] as const;
const dayMs = 86_400_000;

function readDay(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`);
}

function nameShortMonth(date: Date): string {
  return shortMonths[date.getUTCMonth()] ?? '';
}

/** "3 Nov". */
export function formatDayMonth(day: string): string {
  const date = readDay(day);
  return `${date.getUTCDate()} ${nameShortMonth(date)}`;
}

/** "3 Nov 2026". */
export function formatDate(day: string): string {
  return `${formatDayMonth(day)} ${readDay(day).getUTCFullYear()}`;
}

/** "Sel, 3 Nov 2026". */
export function formatDateWithDay(day: string): string {
  return `${shortDays[readDay(day).getUTCDay()] ?? ''}, ${formatDate(day)}`;
}

/** "Sel 3 Nov", as in "Hari ini, Sel 3 Nov". */
export function formatWeekday(day: string): string {
  return `${shortDays[readDay(day).getUTCDay()] ?? ''} ${formatDayMonth(day)}`;
}

/** "November 2026". */
export function formatMonth(day: string): string {
  const date = readDay(day);
  return `${monthNames[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** "Nov", and with the year where it begins: "Jan 2027". */
export function formatMonthShort(day: string): string {
  const date = readDay(day);
  return date.getUTCMonth() === 0 ? `${nameShortMonth(date)} ${date.getUTCFullYear()}` : nameShortMonth(date);
}

/** "hari ini", "kemarin", "2 hari lalu"; older days by name, with the year when it is another one. */
export function formatDayNear(day: string, today: string): string {
  const daysAgo = Math.round((readDay(today).getTime() - readDay(day).getTime()) / dayMs);
  if (daysAgo === 0) return 'hari ini';
  if (daysAgo === 1) return 'kemarin';
  if (daysAgo === 2) return '2 hari lalu';
  return day.slice(0, 4) === today.slice(0, 4) ? formatDayMonth(day) : formatDate(day);
}

/** "09.05", in the phone's own zone. */
export function formatTime(moment: Date): string {
  return `${padTwo(moment.getHours())}.${padTwo(moment.getMinutes())}`;
}

/** The ISO day the phone's calendar shows at that moment. */
export function toIsoDay(moment: Date): string {
  return `${moment.getFullYear()}-${padTwo(moment.getMonth() + 1)}-${padTwo(moment.getDate())}`;
}

/** The ISO day that many days after (or before) the given one. */
export function shiftDay(day: string, days: number): string {
  return new Date(readDay(day).getTime() + days * dayMs).toISOString().slice(0, 10);
}

function padTwo(value: number): string {
  return String(value).padStart(2, '0');
}
