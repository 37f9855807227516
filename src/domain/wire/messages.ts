import * as z from 'zod/mini';
import { head, reviewNote, verdicts } from '../head.ts';
import { heldReasons, unreadableReasons } from '../problem.ts';
import { date, desaCode, instant, kabupatenCode, month, place, subject, uuid } from '../revision.ts';
import { roles } from '../roles.ts';
import { outcomes } from './receipt.ts';

/** Answer of `POST /api/intake`: one receipt per envelope, in the batch's order. */
export const receiptAnswer = z.object({
  receipts: z.array(
    z.object({
      hash: z.string(),
      outcome: z.enum(outcomes),
      receipt: z.optional(z.string()),
      reason: z.optional(z.enum([...heldReasons, ...unreadableReasons])),
      at: instant,
    }),
  ),
  server_time: instant,
});

export const scopeUnit = z.object({ desa: desaCode, rw: z.nullable(z.string()), rt: z.nullable(z.string()) });
export const posyandu = z.object({ id: uuid, name: z.string(), desa: desaCode });

/** Who is logged in on a device, and what the phone needs to know about the place. */
export const account = z.object({
  id: uuid,
  name: z.string(),
  role: z.enum(roles),
  kab: kabupatenCode,
  scope: z.array(scopeUnit),
});
export type Account = z.infer<typeof account>;

export const region = z.object({ code: z.string(), name: z.string() });

/** `public_key` is the device's raw P-256 point, 65 bytes in base64url. */
export const enrolRequest = z.strictObject({
  code: z.string().check(z.minLength(4), z.maxLength(40)),
  public_key: z.string().check(z.maxLength(120)),
});
export const demoEnrolRequest = z.strictObject({ account: uuid, public_key: z.string().check(z.maxLength(120)) });

export const enrolment = z.object({
  device: uuid,
  /** Three letters or digits in front of every receipt number of this device. */
  device_code: z.string(),
  account,
  /** Newest first; a phone seals to the first. */
  server_keys: z.array(z.object({ id: z.int(), public_key: z.string() })),
  session: z.string(),
  session_expires_at: instant,
  /** Provinces and the own kabupaten's kecamatan and desa. */
  regions: z.array(region),
  posyandu: z.array(posyandu),
  demo: z.boolean(),
  server_time: instant,
});
export type Enrolment = z.infer<typeof enrolment>;

export const demoPerson = z.object({ account: uuid, name: z.string(), role: z.enum(roles), task: z.string() });
export const demoAnswer = z.object({ people: z.array(demoPerson) });
export type DemoPerson = z.infer<typeof demoPerson>;

/** `GET /api/session/challenge`, then the challenge comes back sealed in an envelope of kind `proof`. */
export const challengeAnswer = z.object({ challenge: z.string(), server_time: instant });
export const sessionAnswer = z.object({ session: z.string(), session_expires_at: instant, account });

/** `cursor` is the server's, opaque; empty asks from the start. `highest` is the device's highest number. */
export const feedQuery = z.object({ cursor: z.string(), highest: z.coerce.number() });
export const feedItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('head'), head }),
  z.object({ kind: z.literal('removal'), record: uuid }),
]);
export const feedPage = z.object({
  /** True: what the phone holds of the server's heads is to be dropped once this pull is through. */
  from_start: z.boolean(),
  items: z.array(feedItem),
  cursor: z.string(),
  more: z.boolean(),
  account,
  server_time: instant,
});
export type FeedPage = z.infer<typeof feedPage>;

export const queueQuery = z.object({
  state: z.optional(z.enum([...verdicts, 'ditahan'])),
  desa: z.optional(desaCode),
  before: z.optional(z.string()),
});
export const queueItem = z.object({
  record: uuid,
  revision: uuid,
  form: z.string(),
  subject_name: z.string(),
  rt: z.nullable(z.string()),
  rw: z.nullable(z.string()),
  author_name: z.string(),
  visited_on: date,
  received_at: instant,
  duration_s: z.int(),
  verdict: z.enum(verdicts),
  held: z.nullable(z.enum(heldReasons)),
  flags: z.array(z.string()),
  is_changed: z.boolean(),
});
export type QueueItem = z.infer<typeof queueItem>;
/** An envelope that is held and of which nothing could be read yet: whose it is, and nothing about whom. */
export const sealedItem = z.object({
  device: uuid,
  /** The number that the phone shows: `7K2-57`. */
  receipt: z.string(),
  author_name: z.string(),
  received_at: instant,
  held: z.enum(heldReasons),
});
export type SealedItem = z.infer<typeof sealedItem>;
export const queueAnswer = z.object({
  items: z.array(queueItem),
  /** Of what is held, beside the first page; counted as `ditahan` with the rest. */
  sealed: z.array(sealedItem),
  next: z.nullable(z.string()),
  counts: z.record(z.string(), z.int()),
});

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

export const kaderState = z.object({
  account: uuid,
  name: z.string(),
  /** Whether the reader may give out a new code: the kader works nowhere but in his units. */
  may_issue_code: z.boolean(),
  device_code: z.nullable(z.string()),
  last_contact_at: z.nullable(instant),
  /** Highest number heard of, and how many up to it have not arrived. */
  highest: z.int(),
  missing: z.array(z.int()),
  received: z.int(),
  approved: z.int(),
  held: z.int(),
});
export const kaderAnswer = z.object({ kader: z.array(kaderState) });

/** A count below five is masked for roles that need it: null with `masked` true. */
export const figure = z.object({
  indicator: z.string(),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  missing: z.nullable(z.number()),
  excluded: z.nullable(z.number()),
  masked: z.boolean(),
});
export const summary = z.object({
  desa: desaCode,
  desa_name: z.string(),
  month,
  cutoff_date: date,
  formula_version: z.string(),
  computed_at: instant,
  basis: z.object({
    received: z.int(),
    approved: z.int(),
    held: z.int(),
    on_phones: z.int(),
    in_conflict: z.int(),
    households: z.int(),
  }),
  figures: z.array(figure),
  by_rt: z.array(z.object({ rw: z.nullable(z.string()), rt: z.nullable(z.string()), figures: z.array(figure) })),
});
export type Summary = z.infer<typeof summary>;
export const summaryAnswer = z.object({ months: z.array(summary), server_time: instant });

export const accountEntry = z.object({
  id: uuid,
  name: z.string(),
  role: z.enum(roles),
  scope: z.array(scopeUnit),
  is_active: z.boolean(),
  devices: z.int(),
});
export const accountsAnswer = z.object({ accounts: z.array(accountEntry) });
export const newAccountRequest = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  role: z.enum(roles),
  scope: z.array(scopeUnit).check(z.maxLength(50)),
});
/** The code is shown once, and works once. */
export const codeAnswer = z.object({ account: uuid, code: z.string(), expires_at: instant });

export const healthAnswer = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.object({ engine: z.string(), state: z.literal('ok') }),
  demo: z.boolean(),
});
