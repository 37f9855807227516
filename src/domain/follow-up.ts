import * as z from 'zod/mini';
import type { Answers } from './answers.ts';
import type { Digest } from './record-id.ts';
import { date, instant, type Subject, uuid } from './revision.ts';
import { uuidV8 } from './uuid.ts';

/** Offices (OPD) that get lists. Their names are configuration; these codes are not. */
export const offices = [
  'disdukcapil',
  'puskesmas',
  'dppkb',
  'dinsos',
  'disdik',
  'diskop',
  'pupr',
  'kemenag',
  'dp3a',
  'dinkes',
  'dpmptsp',
  'disnaker',
] as const;
export type Office = (typeof offices)[number];

/** What is said of a case, in the order in which a case goes. Before the first word it is new; the last three end it badly. */
export const handlingStatuses = [
  'diverifikasi',
  'diterima',
  'dijadwalkan',
  'selesai',
  'tidak_dapat',
  'warga_menolak',
  'pindah_meninggal',
] as const;
export type HandlingStatus = (typeof handlingStatuses)[number];

/** A supervisor says that a case is true, or why nobody has to act; all that is done about it is for the office to say. */
export const supervisorStatuses = [
  'diverifikasi',
  'warga_menolak',
  'pindah_meninggal',
] as const satisfies readonly HandlingStatus[];
export const officeStatuses = handlingStatuses.filter((status) => status !== 'diverifikasi');

/** Nothing more is waited for, but the kader's look at what the family has in hand. */
export const endedStatuses = [
  'selesai',
  'tidak_dapat',
  'warga_menolak',
  'pindah_meninggal',
] as const satisfies readonly HandlingStatus[];

export function isEnded(status: Standing): boolean {
  return endedStatuses.some((ended) => ended === status);
}

/** How somebody stands with a case: before the first word it is new. */
export const standings = ['baru', ...handlingStatuses] as const;
export type Standing = (typeof standings)[number];

/** Whoever is furthest behind first; of those that have ended, what came to nothing before what was done. */
export const behindFirst = [
  ...['baru', 'diverifikasi', 'diterima', 'dijadwalkan', 'tidak_dapat', 'warga_menolak', 'pindah_meninggal'],
  'selesai',
] as const satisfies readonly Standing[];

/** How a case stands that several offices act on: as with the one that is furthest behind. `none` is how it stands with nobody. */
export function standingOf(each: readonly Standing[], none: Standing = 'baru'): Standing {
  return behindFirst.find((standing) => each.includes(standing)) ?? none;
}

/** How a case left the open lists: done, as later answers prove; nobody there any more; or no longer true. */
export const caseOutcomes = ['terbukti', 'pindah_meninggal', 'gugur'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** The answers that proved a case done: in which revision, whose, on which day. */
export const proof = z.object({
  form: z.string(),
  record: uuid,
  revision: uuid,
  by: z.string(),
  on: date,
  answers: z.custom<Answers>((value) => typeof value === 'object' && value !== null),
});
export type Proof = z.infer<typeof proof>;

/** A word about one follow-up: of one of its offices, or of the supervisor (`office` is null). `on`: the day of the appointment, or on which it was done. */
export const handling = z.object({
  follow_up: uuid,
  rule: z.string(),
  status: z.enum(handlingStatuses),
  on: z.nullable(date),
  note: z.string(),
  office: z.nullable(z.enum(offices)),
  by: z.string(),
  at: instant,
});
export type Handling = z.infer<typeof handling>;

/**
 * The id of the case that this rule makes of this subject: the same on phone and server, and over all revisions.
 * `opened_by` is the record that opened it, and empty where a subject can have one case of the rule at a time.
 */
export async function followUpId(
  about: { rule: string; subject: Subject; opened_by: string },
  digest: Digest,
): Promise<string> {
  const name = ['cacah', 'follow-up', about.rule, about.subject.kind, about.subject.id, about.opened_by].join('|');
  return uuidV8(await digest(new TextEncoder().encode(name)));
}
