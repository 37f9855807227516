import * as z from 'zod/mini';
import { head } from '../head.ts';
import { instant, subject, uuid } from '../revision.ts';

/** One of two who may be one: the own record of the person or family, and what helps to tell them apart. */
export const twinSide = z.object({
  head,
  /** "Kel. Sugeng"; empty where nobody knows. */
  family: z.string(),
  /** Of a person; null where nobody knows. */
  mother: z.nullable(z.string()),
  /** Of a family, by name. */
  members: z.array(z.string()),
  /** How many records there are about this one. */
  records: z.int(),
});
export type TwinSide = z.infer<typeof twinSide>;

export const twinPair = z.object({
  one: twinSide,
  other: twinSide,
  /** By what they may be one: the NIK, name and birth date, the nomor KK. */
  kinds: z.array(z.enum(['nik', 'lahir', 'kk'])),
});
export type TwinPair = z.infer<typeof twinPair>;

const named = z.object({ subject, name: z.string() });
/** What was decided, newest first, to be taken back: `one` was merged into `other`, or the two are not one. */
export const twinDecision = z.object({
  kind: z.enum(['digabung', 'bukan']),
  one: named,
  other: named,
  at: instant,
  by: z.string(),
});
export type TwinDecision = z.infer<typeof twinDecision>;

export const twinsAnswer = z.object({
  pairs: z.array(twinPair),
  /** There are more than are listed. */
  has_more: z.boolean(),
  decided: z.array(twinDecision),
});
export type TwinsAnswer = z.infer<typeof twinsAnswer>;

/**
 * `gabungkan`: the records of `one` are those of `other` from now on. `pisahkan` takes that back. `bukan`: they are two, and
 * nobody is asked again; `tanyakan` takes that back.
 */
export const twinRequest = z.strictObject({
  deed: z.enum(['gabungkan', 'pisahkan', 'bukan', 'tanyakan']),
  kind: z.enum(['person', 'household']),
  one: uuid,
  other: uuid,
});
export type TwinRequest = z.infer<typeof twinRequest>;
