import * as z from 'zod/mini';
import { date, desaCode, instant, month } from '../revision.ts';

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
  /** Of the newest months, as many as `detail` asked for; empty in the others. */
  by_rt: z.array(z.object({ rw: z.nullable(z.string()), rt: z.nullable(z.string()), figures: z.array(figure) })),
});
export type Summary = z.infer<typeof summary>;
export const summaryAnswer = z.object({ months: z.array(summary), server_time: instant });
