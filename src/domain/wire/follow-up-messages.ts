import * as z from 'zod/mini';
import { handling, handlingStatuses } from '../follow-up.ts';
import { date, desaCode, instant, subject, uuid } from '../revision.ts';

/** `before` is the answer's `next`; `status` may also be `baru`. `category` is one of the rule's. */
export const followUpQuery = z.object({
  rule: z.string().check(z.regex(/^[a-z_]{2,40}$/)),
  desa: z.optional(desaCode),
  rt: z.optional(z.string()),
  category: z.optional(z.string()),
  status: z.optional(z.enum(['baru', ...handlingStatuses])),
  before: z.optional(z.string()),
});

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
  categories: z.array(z.string()),
  /** False: waits for the consent of the family or of a child's guardian, and no office gets it. */
  may_be_sent: z.boolean(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  handling: z.nullable(handling),
});
export type FollowUpItem = z.infer<typeof followUpItem>;

export const followUpAnswer = z.object({
  items: z.array(followUpItem),
  next: z.nullable(z.string()),
  /**
   * How many there are in all: by status (`baru` included) of those that the other filters leave, by category likewise.
   * A case of several categories counts in each.
   */
  by_status: z.record(z.string(), z.int()),
  by_category: z.record(z.string(), z.int()),
  server_time: instant,
});
export type FollowUpAnswer = z.infer<typeof followUpAnswer>;

/** A note is required where something cannot be done: the kader and the family are told why. */
export const handlingRequest = z.strictObject({
  status: z.enum(handlingStatuses),
  on: z.nullable(date),
  note: z.string().check(z.maxLength(500)),
});
export type HandlingRequest = z.infer<typeof handlingRequest>;
export const handlingAnswer = z.object({ handling });
