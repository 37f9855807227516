import * as z from 'zod/mini';
import { caseOutcomes, handling, handlingStatuses, offices, proof, standings } from '../follow-up.ts';
import { date, desaCode, instant, subject, uuid } from '../revision.ts';

/** How a list leaves the screen, and what for: the audit keeps both. */
export const exportKinds = ['csv', 'cetak'] as const;
export const exportReasons = ['jemput_bola', 'kunjungan', 'rapat', 'laporan'] as const;
export type ExportKind = (typeof exportKinds)[number];
export type ExportReason = (typeof exportReasons)[number];

/**
 * `before` is the answer's `next`; `status` may also be `baru`, or `terbukti` for cases that are done and kept. `category` is one of the rule's. An RT is one of an RW.
 * `export` and `reason` go with the first page of a list that is to leave the screen.
 */
export const followUpQuery = z.object({
  rule: z.string().check(z.regex(/^[a-z_]{2,40}$/)),
  desa: z.optional(desaCode),
  rw: z.optional(z.string()),
  rt: z.optional(z.string()),
  export: z.optional(z.enum(exportKinds)),
  reason: z.optional(z.enum(exportReasons)),
  category: z.optional(z.string()),
  status: z.optional(z.enum(['baru', ...handlingStatuses, 'terbukti'])),
  before: z.optional(z.string()),
});

/** How a round of a case ended. */
export const closure = z.object({ on: date, outcome: z.enum(caseOutcomes), proof: z.nullable(proof) });
export type Closure = z.infer<typeof closure>;

/** How one office stands with a case: its part of the categories, its own day, and the newest word that holds for it. */
export const referral = z.object({
  office: z.enum(offices),
  categories: z.array(z.string()),
  due: z.nullable(date),
  status: z.enum(standings),
  handling: z.nullable(handling),
});
export type Referral = z.infer<typeof referral>;

/** One line of a worklist: only the columns that the asker may see are in `values`. */
export const followUpItem = z.object({
  id: uuid,
  rule: z.string(),
  subject,
  household: uuid,
  desa: desaCode,
  rw: z.nullable(z.string()),
  rt: z.nullable(z.string()),
  since: date,
  /** The day by which somebody should act. */
  due: z.nullable(date),
  categories: z.array(z.string()),
  /** False: waits for the consent of the family or of a child's guardian, and no office gets it. */
  may_be_sent: z.boolean(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The newest word, whoever said it. */
  handling: z.nullable(handling),
  /** By office, the foremost first; an officer gets his own. A list that was kept before there were several has none. */
  referrals: z._default(z.array(referral), []),
  /** From 1; a case that was done and is found again goes on in the next. */
  round: z.int(),
  /** Null while it is open. */
  closed: z.nullable(closure),
});
export type FollowUpItem = z.infer<typeof followUpItem>;

export const followUpAnswer = z.object({
  items: z.array(followUpItem),
  next: z.nullable(z.string()),
  /** How many there are by status (`baru` included), by category and by desa: the other filters hold, its own does not. */
  by_status: z.record(z.string(), z.int()),
  by_category: z.record(z.string(), z.int()),
  by_desa: z.record(z.string(), z.int()),
  /** Of the one desa that is asked about or that the asker has; else empty. */
  by_unit: z.array(z.object({ rw: z.nullable(z.string()), rt: z.nullable(z.string()), count: z.int() })),
  server_time: instant,
});
export type FollowUpAnswer = z.infer<typeof followUpAnswer>;

/** Everything that became of one case, the first round first. */
export const caseHistory = z.object({
  rounds: z.array(
    z.object({
      round: z.int(),
      since: date,
      due: z.nullable(date),
      words: z.array(handling),
      closed: z.nullable(closure),
    }),
  ),
});
export type CaseHistory = z.infer<typeof caseHistory>;

/** A note is required where something cannot be done: the kader and the family are told why. */
export const handlingRequest = z.strictObject({
  status: z.enum(handlingStatuses),
  on: z.nullable(date),
  note: z.string().check(z.maxLength(500)),
});
export type HandlingRequest = z.infer<typeof handlingRequest>;
/** The word that was stored, and how the case stands by it. */
export const handlingAnswer = z.object({ handling, referrals: z.array(referral) });
export type HandlingAnswer = z.infer<typeof handlingAnswer>;
