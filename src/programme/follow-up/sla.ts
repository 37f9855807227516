import { type DayCode, dayCodes, type Settings } from '../../domain/settings/settings.ts';
import { addDays, dayAfterMonths, isDate } from '../../domain/time/calendar.ts';
import { reportDays } from '../../forms/akta/jalur.ts';
import { datedSlaWords, daySlaWords } from '../texts/sla.ts';

/** What a deadline is reckoned from. */
export type SlaDates = {
  /** As the kabupaten has settled them. */
  readonly days: Settings['days'];
  /** The day on which the case was found. */
  readonly since: string;
  readonly born?: string | undefined;
  /** The day of the wedding. */
  readonly wedding?: string | undefined;
};

type DatedSla = keyof typeof datedSlaWords;
export type SlaCode = DayCode | DatedSla;
/** By category of a rule; a category that is left out has no day by which somebody should act. */
export type SlaByCategory = Readonly<Record<string, SlaCode>>;

/** The list of DTSEN closes on this day of each month: a proposal has to be there the day before. */
const dtsenClosesOn = 17;
const elsimilMonths = 3;

const dated: Readonly<Record<DatedSla, (dates: SlaDates) => string | null>> = {
  lapor_lahir: ({ born }) => (isDate(born) ? addDays(born, reportDays) : null),
  musdes: ({ since }) => nextOf(since, eachMonth(since, dtsenClosesOn - 1)),
  semester: ({ since }) => nextOf(since, eachYear(since, ['06-30', '12-31'])),
  rkpdes: ({ since }) => nextOf(since, eachYear(since, ['09-30'])),
  nikah: ({ wedding }) => (isDate(wedding) ? dayAfterMonths(wedding, -elsimilMonths) : null),
  akhir_tahun: ({ since }) => `${since.slice(0, 4)}-12-31`,
};

/**
 * By when somebody should act, as the follow-up matrix (domain rules 4.3) suggests it, or in as many
 * days as the kabupaten has settled with its offices: the data dictionary marks what nobody has confirmed.
 */
export function dueOn(code: SlaCode, dates: SlaDates): string | null {
  return isDayCount(code) ? addDays(dates.since, dates.days[code]) : dated[code](dates);
}

/** By when, in words. */
export function slaWord(code: SlaCode, days: Settings['days']): string {
  return isDayCount(code) ? daySlaWords[code](days[code]) : datedSlaWords[code];
}

function isDayCount(code: SlaCode): code is DayCode {
  return dayCodes.some((one) => one === code);
}

/** The earliest day by which one of these categories wants somebody to act; null where none does. */
export function dueOf(sla: SlaByCategory, categories: readonly string[], dates: SlaDates): string | null {
  const days = categories.flatMap((category) => {
    const code = sla[category];
    return code === undefined ? [] : (dueOn(code, dates) ?? []);
  });
  return days.sort()[0] ?? null;
}

/** All categories of a rule alike. */
export function everyCategory(categories: Readonly<Record<string, string>>, code: SlaCode): SlaByCategory {
  return Object.fromEntries(Object.keys(categories).map((category) => [category, code]));
}

/** The first of the days that is not past. */
function nextOf(since: string, days: readonly string[]): string | null {
  return days.find((day) => day >= since) ?? null;
}

function eachMonth(since: string, day: number): string[] {
  const first = `${since.slice(0, 7)}-${String(day).padStart(2, '0')}`;
  return [first, dayAfterMonths(first, 1)];
}

function eachYear(since: string, days: readonly string[]): string[] {
  const year = Number(since.slice(0, 4));
  return [year, year + 1].flatMap((one) => days.map((day) => `${String(one).padStart(4, '0')}-${day}`));
}
