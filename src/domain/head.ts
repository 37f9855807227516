import * as z from 'zod/mini';
import type { Answers } from './answers.ts';
import { handling } from './follow-up.ts';
import type { Candidate } from './merge.ts';
import { date, instant, month, place, subject, uuid } from './revision.ts';

export const verdicts = ['menunggu', 'disetujui', 'perlu_perbaikan', 'ditolak'] as const;
export type Verdict = (typeof verdicts)[number];

export const reviewNote = z.strictObject({ question: z.string(), text: z.string().check(z.maxLength(500)) });
export type ReviewNote = z.infer<typeof reviewNote>;

/** A supervisor's verdict on one revision. `by` is the name shown to the kader. */
export const review = z.object({
  revision: uuid,
  verdict: z.enum(verdicts),
  by: z.string(),
  at: instant,
  text: z.optional(z.string()),
  notes: z.array(reviewNote),
});
export type Review = z.infer<typeof review>;

/** A revision that a head rests on. `author` is an account id, `receipt` the number the phone showed. */
export const includedRevision = z.object({
  id: uuid,
  visited_on: date,
  author: z.nullable(uuid),
  author_name: z.string(),
  receipt: z.nullable(z.string()),
  received_at: instant,
});
export type IncludedRevision = z.infer<typeof includedRevision>;

/**
 * What has become of a photo that the record shows or showed: destroyed, and why; or lost by the centre at that moment, which
 * takes it from any phone that still has it. `gone` is open, because a phone may be older than the centre.
 */
export const photoFate = z.union([z.object({ gone: z.string() }), z.object({ lost_at: instant })]);
export type PhotoFate = z.infer<typeof photoFate>;

/** Why photos are destroyed. */
export type PhotoEnd = 'lapsed' | 'closed' | 'withdrawn' | 'removed' | 'deleted' | 'no_picture';

/** What a record says now: the merge of its counting revisions, as the feed carries it. */
export const head = z.object({
  record: uuid,
  form: z.string(),
  form_version: z.int(),
  subject,
  period: z.nullable(month),
  place,
  answers: z.custom<Answers>((value) => typeof value === 'object' && value !== null),
  /** Kept, but not counted: a merge made these questions irrelevant. */
  irrelevant: z.array(z.string()),
  conflicts: z.custom<Readonly<Record<string, readonly Candidate[]>>>((value) => typeof value === 'object'),
  /** All counting revisions, oldest first; `writers` points into it by position. */
  revisions: z.array(includedRevision),
  writers: z.record(z.string(), z.int()),
  /** The parents that the next revision names. */
  tips: z.array(uuid),
  deleted: z.boolean(),
  /** Those that a supervisor rejected: left out of all answers, and known to have arrived. */
  rejected: z.optional(z.array(uuid)),
  /** The verdict on the newest revision, menunggu where there is none yet. */
  verdict: z.enum(verdicts),
  /** The newest verdict given on any revision: beside a newer revision it is the old one. */
  review: z.nullable(review),
  /** What offices say about the subject's follow-ups: with the household's, the person's and the business's own record. */
  handling: z.optional(z.array(handling)),
  /** By name; of all other photos there is nothing to say. */
  photos: z.optional(z.record(z.string(), photoFate)),
});
export type Head = z.infer<typeof head>;
