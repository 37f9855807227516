import * as z from 'zod/mini';
import { instant } from '../revision.ts';

const path = z.string().check(z.regex(/^[a-z_]{1,40}\/[a-z0-9_]{1,40}$/));
const numbers = z.array(z.int()).check(z.maxLength(60));
/** What it may be for which path says `domain/settings`. */
const value = z.union([
  z.string().check(z.maxLength(200)),
  z.number(),
  numbers,
  z.object({ first: z.int(), lakiLaki: numbers, perempuan: numbers }),
]);
const source = z.string().check(z.minLength(3), z.maxLength(200));

/**
 * A value in force that is not merely the default: who settled it, and by which document. A newer centre may know other
 * settings and other kinds of values: a phone must not stumble over them.
 */
export const settingEntry = z.object({
  path: z.string(),
  value: z.unknown(),
  source: z.string(),
  by: z.string(),
  at: instant,
});

/** What a kabupaten has settled so far; what is not in `entries` is as it comes with Cacah. */
export const settingsState = z.object({ version: z.int().check(z.gte(0)), entries: z.array(settingEntry) });
export type SettingsState = z.infer<typeof settingsState>;

/** One change of some settings, as it was made; `null`: back to the default. */
export const settingsVersion = z.object({
  version: z.int(),
  changes: z.record(z.string(), z.unknown()),
  source: z.string(),
  /** Null: on the centre's own command line. */
  account: z.nullable(z.string()),
  by: z.string(),
  at: instant,
});
export type SettingsVersion = z.infer<typeof settingsVersion>;

/** `history` newest first. */
export const settingsAnswer = z.object({ state: settingsState, history: z.array(settingsVersion) });
export type SettingsAnswer = z.infer<typeof settingsAnswer>;

/** `version` is what the asker saw: if another has come in between, nothing is changed. */
export const settingsRequest = z.strictObject({
  version: z.int().check(z.gte(0)),
  source,
  changes: z.record(path, z.nullable(value)),
});
export type SettingsRequest = z.infer<typeof settingsRequest>;
export type SettingChanges = SettingsRequest['changes'];
