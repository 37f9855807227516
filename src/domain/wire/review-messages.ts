import * as z from 'zod/mini';
import { head, reviewNote, verdicts } from '../head.ts';
import { heldReasons } from '../problem.ts';
import { date, desaCode, instant, month, place, subject, subjectKinds, uuid } from '../revision.ts';
import { scopeUnit } from './messages.ts';

/** What a supervisor may ask for: `risk` is heaviest first and, of equal weight, what has waited longest. */
export const queueOrders = ['risk', 'newest'] as const;
export type QueueOrder = (typeof queueOrders)[number];
/** In place of a flag: what no rule has noticed anything about. */
export const noFlag = 'tanpa_tanda';
const code = z.string().check(z.regex(/^[a-z_]{2,40}$/));

/** Filters narrow each other. `before` is the answer's `next`, asked with the same filters and order. */
export const queueQuery = z.object({
  state: z.optional(z.enum([...verdicts, 'ditahan'])),
  desa: z.optional(desaCode),
  /** Account id of whoever wrote the newest revision. */
  kader: z.optional(uuid),
  form: z.optional(code),
  /** A review flag, or `tanpa_tanda`. */
  flag: z.optional(code),
  /** Why it is held; of what counts there is none. */
  reason: z.optional(z.enum(heldReasons)),
  order: z.optional(z.enum(queueOrders)),
  before: z.optional(z.string()),
});
export type QueueAsk = z.infer<typeof queueQuery>;
export const queueItem = z.object({
  record: uuid,
  revision: uuid,
  form: z.string(),
  subject_kind: z.enum(subjectKinds),
  subject_name: z.string(),
  desa: desaCode,
  rt: z.nullable(z.string()),
  rw: z.nullable(z.string()),
  /** Account id; null for what the centre itself wrote. */
  author: z.nullable(uuid),
  author_name: z.string(),
  visited_on: date,
  received_at: instant,
  duration_s: z.int(),
  verdict: z.enum(verdicts),
  held: z.nullable(z.enum(heldReasons)),
  flags: z.array(z.string()),
  /** How much the flags weigh together: 0 where there are none. */
  weight: z.int(),
  is_changed: z.boolean(),
});
export type QueueItem = z.infer<typeof queueItem>;
/** An envelope that is held and of which nothing could be read yet: whose it is, and nothing about whom. */
export const sealedItem = z.object({
  device: uuid,
  /** Absent from a centre that cannot dismiss it. */
  revision: z.optional(uuid),
  /** The number that the phone shows: `7K2-57`. */
  receipt: z.string(),
  author: uuid,
  author_name: z.string(),
  received_at: instant,
  held: z.enum(heldReasons),
});
export type SealedItem = z.infer<typeof sealedItem>;
/** What a filter could be set to, most first, and how much there would be then: the other filters hold, its own does not. */
const choices = z.array(z.object({ key: z.string(), count: z.int() }));
export const queueAnswer = z.object({
  items: z.array(queueItem),
  /** Of what is held, beside the first page; counted as `ditahan` with the rest. */
  sealed: z.array(sealedItem),
  next: z.nullable(z.string()),
  /** By state, under the other filters. */
  counts: z.record(z.string(), z.int()),
  choices: z.object({
    desa: choices,
    kader: z.array(z.object({ key: uuid, name: z.string(), count: z.int() })),
    form: choices,
    flag: choices,
    reason: choices,
  }),
});
export type QueueAnswer = z.infer<typeof queueAnswer>;

/** One revision in a record's history; answers before and after it, so that the difference can be shown. */
export const historyEntry = z.object({
  revision: uuid,
  /** Account id; null for what the centre itself wrote. */
  author: z.nullable(uuid),
  author_name: z.string(),
  receipt: z.nullable(z.string()),
  visited_on: date,
  saved_at: instant,
  received_at: instant,
  duration_s: z.int(),
  /** As sealed: the server's time minus the phone's, in ms. */
  clock_offset_ms: z.nullable(z.number()),
  flags: z.array(z.string()),
  held: z.nullable(z.enum(heldReasons)),
  /** Closed by a supervisor; it never counted. */
  dismissed: z.optional(z.boolean()),
  verdict: z.enum(verdicts),
  verdict_by: z.nullable(z.string()),
  text: z.nullable(z.string()),
  notes: z.array(reviewNote),
  set: z.record(z.string(), z.unknown()),
  unset: z.array(z.string()),
});
/** What a record is about, also where nothing of it counts yet; then the place is where the phone believed it to be. */
export const recordAbout = z.object({
  form: z.string(),
  form_version: z.int(),
  subject,
  period: z.nullable(month),
  place,
});
/** The record, its history oldest first, and the dossier's other heads, so that rules and growth can be worked out. */
export const recordView = z.object({
  about: recordAbout,
  head: z.nullable(head),
  history: z.array(historyEntry),
  dossier: z.array(head),
});
export type RecordView = z.infer<typeof recordView>;

/** `revision` is the newest that the supervisor saw: an older one answers `verdict_outdated`. */
export const verdictRequest = z.strictObject({
  revision: uuid,
  verdict: z.enum(['disetujui', 'perlu_perbaikan', 'ditolak']),
  text: z.string().check(z.maxLength(1000)),
  notes: z.array(reviewNote).check(z.maxLength(50)),
});
export type VerdictRequest = z.infer<typeof verdictRequest>;

/** Which of two answers counts, by path: the revision that gave it. `revision` as in a verdict. */
export const settleRequest = z.strictObject({
  revision: uuid,
  choices: z
    .record(z.string().check(z.minLength(1), z.maxLength(200)), uuid)
    .check(z.refine((choices) => Object.keys(choices).length > 0, 'nothing is chosen')),
});
export type SettleRequest = z.infer<typeof settleRequest>;
/** The choice is a revision like any other: a rule may hold it. */
export const settleAnswer = z.object({ revision: uuid, held: z.nullable(z.enum(heldReasons)) });
export type SettleAnswer = z.infer<typeof settleAnswer>;

/**
 * Records that a kader had a hand in, by their state now: `received` is all of them. What is held was received as well and
 * is counted by revision: nothing of it stands in a record yet.
 */
export const kaderWork = z.object({
  received: z.int(),
  approved: z.int(),
  waiting: z.int(),
  repair: z.int(),
  rejected: z.int(),
  held: z.int(),
});
export type KaderWork = z.infer<typeof kaderWork>;

/** `months`: how many months are told one by one, the running one first. */
export const kaderQuery = z.object({ months: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(13))) });
export const kaderState = z.object({
  account: uuid,
  name: z.string(),
  /** Where she works now. */
  scope: z.optional(z.array(scopeUnit)),
  /** Whether the reader may give out a new code: the kader works nowhere but in his units. */
  may_issue_code: z.boolean(),
  device_code: z.nullable(z.string()),
  last_contact_at: z.nullable(instant),
  /** Highest number heard of, and which up to it have not arrived: at most a hundred are named. */
  highest: z.int(),
  missing: z.array(z.int()),
  /** Since when the first of them is known to be lacking: when a later number came. */
  missing_since: z.optional(instant),
  /** How many have not arrived. */
  on_phone: z.int(),
  /** Numbers under which two revisions came: a copied phone, or one that was put back to an older state. */
  used_twice: z.optional(z.array(z.int())),
  /** Records of hers whose photos the centre had and has lost; her phone is asked for them. At most twenty. */
  photos_lost: z.optional(z.array(uuid)),
  ...kaderWork.shape,
  /** By the month of the visit; a record counts in each month in which she visited for it. */
  by_month: z.array(z.object({ month, ...kaderWork.shape })),
});
export type KaderState = z.infer<typeof kaderState>;
/** A row per phone: her work stands in each of them. */
export const kaderAnswer = z.object({ kader: z.array(kaderState) });
