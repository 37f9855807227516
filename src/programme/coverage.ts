import { type Dossier, type DossierRecord, findRecord, recordsOf } from './dossier.ts';
import { dateOf } from './persons.ts';

/** Codes of `hasil_kunjungan`. */
const filledIn = [1, 2];
const goneAway = 5;

/** Visits to the household up to a day, oldest first. */
export function visitsUntil(dossier: Dossier, day: string): DossierRecord[] {
  return recordsOf(dossier, 'kunjungan', dossier.household).filter((visit) => dayOfVisit(visit) <= day);
}

/** Those of the calendar year in which that day lies. */
export function visitsOfYear(dossier: Dossier, day: string): DossierRecord[] {
  return visitsUntil(dossier, day).filter((visit) => dayOfVisit(visit).slice(0, 4) === day.slice(0, 4));
}

export function dayOfVisit({ answers, visited_on }: DossierRecord): string {
  return dateOf(answers.tgl_kunjungan) ?? visited_on;
}

/** Somebody answered, be it not everything; not at home, refused or gone (3, 4, 5) was a visit, but gave no data. */
export function isFilledIn({ answers }: DossierRecord): boolean {
  return filledIn.includes(Number(answers.hasil_kunjungan)) && !hasDeclined(answers);
}

export function hasDeclined(answers: DossierRecord['answers']): boolean {
  return answers.persetujuan === 2;
}

/** In the list of families to be surveyed: recorded, means to stay, and was still there at the last visit. */
export function isListed(dossier: Dossier, day: string): boolean {
  const family = familyOf(dossier);
  if (family === undefined || family.answers.niat_menetap === 'tidak') return false;
  return visitsUntil(dossier, day).at(-1)?.answers.hasil_kunjungan !== goneAway;
}

export function familyOf(dossier: Dossier): DossierRecord | undefined {
  return findRecord(dossier, 'keluarga', dossier.household);
}
