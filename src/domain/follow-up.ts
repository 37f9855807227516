import * as z from 'zod/mini';
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
] as const;
export type Office = (typeof offices)[number];

/** What an office says it did about a case, in the order in which a case goes. Before the first it is new. */
export const handlingStatuses = ['diterima', 'dijadwalkan', 'selesai', 'tidak_dapat'] as const;
export type HandlingStatus = (typeof handlingStatuses)[number];

/** The newest word of an office about one follow-up. `on`: the day of the appointment, or on which it was done. */
export const handling = z.object({
  follow_up: uuid,
  rule: z.string(),
  status: z.enum(handlingStatuses),
  on: z.nullable(date),
  note: z.string(),
  office: z.enum(offices),
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
