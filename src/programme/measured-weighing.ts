import type { Answers } from '../domain/answers.ts';
import { isYes, numberAt } from '../domain/form/answer-values.ts';
import type { Facts } from '../domain/form/facts.ts';
import type { GrowthCategories, GrowthResult } from '../domain/growth/growth-result.ts';
import type { KmsEntry } from '../domain/growth/kms.ts';
import type { KmsLine } from '../domain/growth/kms-line.ts';
import { type LilaCategory, lilaCategory } from '../domain/growth/lila-category.ts';
import { permenkesReading } from '../domain/growth/permenkes-reading.ts';
import type { GrowthTables } from '../domain/growth/tables.ts';
import { growthOf, lineOf } from '../forms/penimbangan/assess-weighing.ts';
import { wasMeasured } from '../forms/penimbangan/child.ts';
import type { Gains } from '../forms/penimbangan/gains-since.ts';
import type { DossierRecord } from './dossier.ts';
import { ageInMonths, dateOf, jkOf } from './persons.ts';

/** One record of the form `penimbangan` with what can be worked out from it alone. */
export type MeasuredWeighing = {
  readonly record: string;
  readonly period: string | null;
  readonly date: string;
  readonly answers: Answers;
  /** As measured, only of a child that was there (hadir 1, 3). */
  readonly weight_kg?: number;
  readonly length_cm?: number;
  readonly edema: boolean;
  /** Completed months at the weighing. */
  readonly age_months?: number;
  /** By day, as WHO's anthro 1.1.0: what is counted. Absent while age or sex is unknown or the age a guess under 24 months. */
  readonly growth?: GrowthResult;
  /** As read off Permenkes' monthly tables: shown beside `growth` where it differs, never counted. */
  readonly permenkes?: GrowthCategories;
  /** Where the weight stands on the card; absent where z is implausible. */
  readonly line?: KmsLine;
  readonly lila?: LilaCategory;
};

/** With its place on the growth card and what was gained since: both depend on the weighings before. */
export type CardedWeighing = MeasuredWeighing & { readonly kms?: KmsEntry; readonly gains?: Gains };

export function measureWeighing(record: DossierRecord, child: Answers, tables: GrowthTables): MeasuredWeighing {
  const date = dateOf(record.answers.tgl_ukur) ?? record.visited_on;
  const isThere = wasMeasured(record.answers);
  const age = ageInMonths(child, date);
  return {
    record: record.record,
    period: record.period,
    date,
    answers: record.answers,
    edema: isThere && isYes(record.answers, 'edema'),
    ...(age === undefined || age < 0 ? {} : { age_months: age }),
    ...(isThere ? scoresOf({ ...record.answers, tgl_ukur: date }, child, { age, tables }) : {}),
  };
}

type Scores = Omit<MeasuredWeighing, 'record' | 'period' | 'date' | 'answers' | 'edema' | 'age_months'>;

function scoresOf(
  answers: Answers,
  child: Answers,
  { age, tables }: { age: number | undefined; tables: GrowthTables },
): Scores {
  const [weight, length, arm] = [numberAt(answers, 'bb_kg'), numberAt(answers, 'tb_cm'), numberAt(answers, 'lila_cm')];
  const growth = growthOf(answers, factsAbout(child, tables));
  const line = lineOf(growth);
  const lila = arm === undefined || age === undefined ? undefined : lilaCategory(arm, age);
  return {
    ...(weight === undefined ? {} : { weight_kg: weight }),
    ...(length === undefined ? {} : { length_cm: length }),
    ...(growth === undefined ? {} : { growth, ...readingOf(answers, child, { age, tables }) }),
    ...(line === undefined ? {} : { line }),
    ...(lila === undefined ? {} : { lila }),
  };
}

/** The form's own rules work out a weighing, so that what a kader saw is what is counted. */
function factsAbout(child: Answers, growth: GrowthTables): Facts {
  return { today: '', kode_desa: '', person: { id: '', answers: child }, forms: {}, others: [], growth };
}

function readingOf(
  answers: Answers,
  child: Answers,
  { age, tables }: { age: number | undefined; tables: GrowthTables },
): { permenkes?: GrowthCategories } {
  const [jk, way] = [jkOf(child), numberAt(answers, 'cara_ukur')];
  if (jk === undefined || age === undefined) return {};
  const input = {
    jk,
    completedMonths: age,
    weightKg: numberAt(answers, 'bb_kg'),
    lengthCm: numberAt(answers, 'tb_cm'),
    ...(way === undefined ? {} : { position: way === 1 ? ('L' as const) : ('H' as const) }),
    oedema: isYes(answers, 'edema'),
  };
  return { permenkes: permenkesReading(tables.monthly, input) };
}
