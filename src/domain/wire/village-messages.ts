import * as z from 'zod/mini';
import type { Answers } from '../answers.ts';
import { verdicts } from '../head.ts';
import { date, desaCode, instant, month, uuid } from '../revision.ts';

const answers = z.custom<Answers>((value) => typeof value === 'object' && value !== null);

/**
 * `month` is the last of the twelve that are told; one's own first desa, if none is given. `export` goes with names that
 * are to leave the screen: the audit keeps it.
 */
export const activitiesQuery = z.object({
  desa: z.optional(desaCode),
  month: z.optional(month),
  export: z.optional(z.literal('cetak')),
});

/** One `kegiatan`. Where its people are not for the asker to know, `hadir` holds stand-ins that `names` knows nothing of. */
export const villageActivity = z.object({
  record: uuid,
  visited_on: date,
  verdict: z.enum(verdicts),
  answers,
  is_named: z.boolean(),
});
export type VillageActivity = z.infer<typeof villageActivity>;

/** `GET /api/village/activities`: of the month asked for and the eleven before it, oldest first. */
export const activitiesAnswer = z.object({
  desa: desaCode,
  desa_name: z.string(),
  month,
  activities: z.array(villageActivity),
  /** Of those who were there, by id. */
  names: z.record(z.string(), z.string()),
  server_time: instant,
});
export type ActivitiesAnswer = z.infer<typeof activitiesAnswer>;

export const profileQuery = z.object({ desa: z.optional(desaCode) });

export const villageProfile = z.object({
  record: uuid,
  period: z.nullable(month),
  visited_on: date,
  verdict: z.enum(verdicts),
  answers,
});
export type VillageProfile = z.infer<typeof villageProfile>;

/** A count. For whoever reads villages: `small` is one to four, `hidden` would give a small one away. */
export const villageCount = z.union([z.int(), z.enum(['small', 'hidden'])]);
export type VillageCount = z.infer<typeof villageCount>;

export const villageFigures = z.object({
  people: z.int(),
  families: z.int(),
  couples: z.int(),
  with_toddlers: z.int(),
  with_teens: z.int(),
  with_elders: z.int(),
  teens: z.int(),
  /** By code of `kb_metode`; 0 where the method is not known. */
  by_method: z.record(z.string(), villageCount),
  by_reason: z.record(z.string(), villageCount),
  /** Couples of whom nobody knows whether they use anything. */
  unasked: villageCount,
});
export type VillageFigures = z.infer<typeof villageFigures>;

/** `GET /api/village/profile`: this year's and last year's profiles, and the figures counted from the families now. */
export const profileAnswer = z.object({
  desa: desaCode,
  desa_name: z.string(),
  year: z.string().check(z.regex(/^\d{4}$/)),
  profiles: z.array(villageProfile),
  figures: villageFigures,
  figures_on: date,
  server_time: instant,
});
export type ProfileAnswer = z.infer<typeof profileAnswer>;
