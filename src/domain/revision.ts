import * as z from 'zod/mini';
import type { Leaf } from './answers.ts';
import { isUuid } from './uuid.ts';

export const uuid = z.string().check(z.refine(isUuid, 'uuid'));
export const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/));
export const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
/** Kemendagri code of a kabupaten, `PP.KK`, and of a desa, `PP.KK.CC.DDDD`. */
export const kabupatenCode = z.string().check(z.regex(/^\d{2}\.\d{2}$/));
export const desaCode = z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/));
/** RT and RW are three digits, as text. */
export const unitCode = z.string().check(z.regex(/^\d{3}$/));
/** Path of a change: at most a question, then elements or entries below it. */
const path = z.string().check(z.minLength(1), z.maxLength(200));

const leaf = z.union([
  z.string().check(z.maxLength(4000)),
  z.number(),
  z.literal(true),
  z.strictObject({ missing: z.union([z.literal(97), z.literal(98), z.literal(99)]) }),
  z.tuple([]),
  z.strictObject({}),
]) as z.ZodMiniType<Leaf>;

export const subjectKinds = ['household', 'person', 'enterprise', 'desa'] as const;
export type SubjectKind = (typeof subjectKinds)[number];
export const subject = z.strictObject({ kind: z.enum(subjectKinds), id: uuid });
export type Subject = z.infer<typeof subject>;

/** Where the phone believes the record to be. The server knows better once the record has moved. */
export const place = z.strictObject({
  kab: kabupatenCode,
  desa: desaCode,
  rw: z.optional(unitCode),
  rt: z.optional(unitCode),
  household: z.optional(uuid),
});
export type Place = z.infer<typeof place>;

/**
 * One saved change of a record, as it is sealed. Author, device and number stand in the envelope.
 * `kab` of `place` is the kabupaten of the record's birth: it never changes and comes first in every key.
 */
export const revision = z.strictObject({
  id: uuid,
  record: uuid,
  form: z.string().check(z.regex(/^[a-z_]{2,40}$/)),
  form_version: z.int().check(z.gte(1), z.lte(9999)),
  subject,
  period: z.optional(month),
  place,
  parents: z.array(uuid).check(z.maxLength(50)),
  set: z.record(path, leaf),
  unset: z.array(path).check(z.maxLength(500)),
  visited_on: date,
  started_at: instant,
  saved_at: instant,
  /** Server time minus phone time at the last contact, in ms; null before the first. */
  clock_offset_ms: z.nullable(z.number()),
  app_version: z.string().check(z.maxLength(40)),
});
export type Revision = z.infer<typeof revision>;

/** Set on this path, a record is deleted; unset, it is back. Deleting is a revision like any other. */
export const deletedPath = '~deleted';
