import * as z from 'zod/mini';
import { date } from '../revision.ts';

/** A nomor KK as the family once showed it. The number is masked: who needs it whole opens the form. */
export const cardEntry = z.object({
  masked: z.string(),
  /** The day of the visit at which it was written down. */
  noted_on: date,
  author_name: z.string(),
  /** `berlaku_sejak`; null where nobody said. */
  since: z.nullable(date),
  /** Code of `alasan_berubah`: why it took the place of the one before; null of the first. */
  reason: z.nullable(z.int()),
});
export type CardEntry = z.infer<typeof cardEntry>;

/** Newest first. */
export const cardHistory = z.object({ cards: z.array(cardEntry) });
export type CardHistory = z.infer<typeof cardHistory>;
