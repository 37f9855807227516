import { textAt } from '../../domain/form/answer-values.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import type { DossierRecord } from '../dossier.ts';

export type ProfileRecord = Pick<DossierRecord, 'record' | 'form' | 'period' | 'visited_on' | 'answers'>;

/** The newest profile of a year and of the one before; either may be missing. */
export type Profiles<T extends ProfileRecord> = { readonly current: T | undefined; readonly last: T | undefined };

/** A profile is the year's in which it was filled in. Where a year has several, the newest is it. */
export function profilesOf<T extends ProfileRecord>(records: readonly T[], year: string): Profiles<T> {
  const ofYear = (asked: string) =>
    records
      .filter((one) => one.form === 'profil' && dayOf(one).slice(0, 4) === asked)
      .sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))
      .at(-1);
  return { current: ofYear(year), last: ofYear(String(Number(year) - 1)) };
}

function dayOf({ answers, period, visited_on }: ProfileRecord): string {
  return textAt(answers, 'tgl_profil') ?? (period === null ? visited_on : `${period}-01`);
}

/** The month whose record is to be opened: this year's, if there is one, else a new one of today. */
export function monthToFill<T extends ProfileRecord>({ current }: Profiles<T>, today: string): string {
  return current?.period ?? monthOf(today);
}
