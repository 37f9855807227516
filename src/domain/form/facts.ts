import type { Answers } from '../answers.ts';
import type { GrowthTables } from '../growth/tables.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';

/** What the family's records say, the newest of each: by form, then by the id of whom it is about. */
export type FamilyForms = Readonly<Record<string, Readonly<Record<string, Answers>>>>;

/** An earlier record of the same form about the same subject: its period and what it says. */
export type EarlierAnswers = { readonly record: string; readonly period: string | null; readonly answers: Answers };

/** What another form says about somebody else of the household. */
export type RelativesAnswers = {
  readonly form: string;
  readonly person: string;
  readonly period: string | null;
  readonly answers: Answers;
};

/** What a form's rules may know beyond their own answers. Everything is handed in, nothing is fetched. */
export type Facts = {
  /** Today in the desa's zone, `YYYY-MM-DD`, by the phone's clock corrected with the server's. */
  readonly today: string;
  readonly kode_desa: string;
  /** The month that the record is about, for forms with one record a month. */
  readonly period?: string;
  readonly person?: { readonly id: string; readonly answers: Answers };
  /** Answers of the subject's other forms (`balita`, …), by form code. */
  readonly forms: Readonly<Record<string, Answers>>;
  readonly household?: {
    readonly id: string;
    readonly answers: Answers;
    readonly members: readonly { readonly id: string; readonly answers: Answers }[];
    readonly forms?: FamilyForms;
  };
  /** Records of others of the household from which this form takes over what they say already (a birth weight). */
  readonly relatives?: readonly RelativesAnswers[];
  /** Earlier and later records of this form about this subject, oldest first, without the one being filled in. */
  readonly others: readonly EarlierAnswers[];
  /** Who else is known, for noticing that somebody is written down twice; not at the centre, which compares by itself. */
  readonly elsewhere?: Elsewhere;
  /** WHO and Permenkes tables, once they are loaded. */
  readonly growth?: GrowthTables;
  /** What the kabupaten has settled; absent where it has settled nothing. */
  readonly settings?: Settings;
};

/** What the kabupaten has settled, or the defaults. */
export function settingsIn({ settings = defaultSettings }: Pick<Facts, 'settings'>): Settings {
  return settings;
}

/** Each answers with where the other one lives ("RT 004"), or undefined: who it is is nobody's business. `self` is no other. */
export type Elsewhere = {
  readonly nik: (nik: string | undefined, self: string | undefined) => string | undefined;
  readonly kk: (number: string | undefined, self: string | undefined) => string | undefined;
  readonly person: (answers: Answers, self: string | undefined) => string | undefined;
};
