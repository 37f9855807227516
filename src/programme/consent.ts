import { type Answers, isMissing } from '../domain/answers.ts';
import { isOneOf } from '../domain/form/answer-values.ts';
import { completedMonths } from '../domain/time/calendar.ts';
import { type Dossier, type DossierRecord, recordsOf } from './dossier.ts';
import { dateOf } from './persons.ts';

/** `waiting`: only somebody who is no guardian has answered so far ("menunggu persetujuan orang tua"). */
export type Consent = 'given' | 'refused' | 'waiting' | 'not_asked';

/** Father, mother, legal guardian; 4 is somebody who looks after the child and is none of these. */
const guardians = [1, 2, 3];
const caretaker = 4;

/** Forms about a child of any age. */
export const childForms: readonly string[] = ['balita', 'penimbangan', 'akta', 'kia', 'kasus_stunting'];

/** Forms that are about a child where the person is under 18 (UU 27/2022 gives no age). */
export const formsByAge: readonly string[] = ['anggota', 'sekolah', 'remaja'];

/**
 * What a parent or guardian said about the data of this household's children (UU 27/2022 art. 25). The latest visit at which
 * one of them answered counts; a grandmother who is alone at home the next time takes nothing back. Without `given`, child
 * data are stored and counted, and never passed on to an office.
 */
export function guardianConsent(dossier: Dossier): Consent {
  const visits = recordsOf(dossier, 'kunjungan', dossier.household);
  const decided = visits.map(decisionOf).filter((decision) => decision !== undefined);
  const latest = decided.at(-1);
  if (latest !== undefined) return latest;
  return visits.some(({ answers }) => isOneOf(answers, 'persetujuan_wali_hub', [caretaker])) ? 'waiting' : 'not_asked';
}

function decisionOf({ answers }: DossierRecord): 'given' | 'refused' | undefined {
  if (isOneOf(answers, 'persetujuan', [2])) return 'refused';
  const relation = answers.persetujuan_wali_hub;
  if (isMissing(relation) && relation.missing === 97) return 'refused';
  return isOneOf(answers, 'persetujuan_wali_hub', guardians) ? 'given' : undefined;
}

/** What the household said about itself at the latest visit that asked. */
export function householdConsent(dossier: Dossier): Exclude<Consent, 'waiting'> {
  const answers = recordsOf(dossier, 'kunjungan', dossier.household).map((visit) => visit.answers.persetujuan);
  const latest = answers.filter((answer) => answer === 1 || answer === 2).at(-1);
  if (latest === undefined) return 'not_asked';
  return latest === 1 ? 'given' : 'refused';
}

/** Visits by whether what was photographed at them may still be kept. */
export type VisitConsent = { readonly kept: readonly string[]; readonly withdrawn: readonly string[] };

/**
 * Records of this household's visits, by consent as it stands now. A household that says no takes back all visits until then. A
 * guardian who says no later takes back the earlier ones too: nobody can tell from here whose paper a photo shows.
 */
export function visitConsent(dossier: Dossier): VisitConsent {
  const visits = recordsOf(dossier, 'kunjungan', dossier.household);
  const refusedAt = householdConsent(dossier) === 'refused' ? lastAt(visits, isAsked) : -1;
  const guardianRefusedAt = guardianConsent(dossier) === 'refused' ? lastAt(visits, isDecided) : -1;
  const until = Math.max(0, refusedAt + 1, guardianRefusedAt);
  const ids = visits.map(({ record }) => record);
  return { withdrawn: ids.slice(0, until), kept: ids.slice(until) };
}

function lastAt(visits: readonly DossierRecord[], isMeant: (visit: DossierRecord) => boolean): number {
  return visits.map(isMeant).lastIndexOf(true);
}

function isAsked({ answers }: DossierRecord): boolean {
  return isOneOf(answers, 'persetujuan', [1, 2]);
}

function isDecided(visit: DossierRecord): boolean {
  return decisionOf(visit) !== undefined;
}

/** For somebody of any age: a guardian's word while he or she is under 18 or nobody knows it, else that of the household. */
export function personalConsent(dossier: Dossier, person: Answers, on: string): Consent {
  const born = dateOf(person.tgl_lahir);
  const isAdult = born === undefined ? isOneOf(person, 'hub_kk', grownUp) : completedMonths(born, on) >= adultMonths;
  return isAdult ? householdConsent(dossier) : guardianConsent(dossier);
}

const adultMonths = 18 * 12;
/** Head, husband, wife, parents of the house. */
const grownUp = [1, 2, 3, 7, 8];
