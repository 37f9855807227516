import { numberAt } from '../domain/form/answer-values.ts';
import type { SchoolAgeResult } from '../domain/growth/assess-school-age-growth.ts';
import type { CategoryCode } from '../domain/growth/categories.ts';
import type { GrowthTables } from '../domain/growth/tables.ts';
import { pupilCategory, pupilGrowth } from '../forms/sekolah/assess-pupil.ts';
import type { FindingCode } from './case-words.ts';
import { type Dossier, findRecord } from './dossier.ts';
import { dateOf } from './persons.ts';

/** What the form `sekolah` says of a child's body. */
export type SchoolMeasure = {
  readonly record: string;
  /** The day of the measuring. */
  readonly date: string;
  readonly weight_kg: number | undefined;
  readonly height_cm: number | undefined;
  /** By the WHO reference 2007; undefined while age or sex is unknown, and outside 5 to 19 years. */
  readonly growth: SchoolAgeResult | undefined;
  /** Of the body mass for age; undefined where the score cannot be believed. */
  readonly category: CategoryCode<'imtu_5_18'> | undefined;
};

/** Undefined where nothing was measured. The form's own rules work it out, so that what a kader saw is what is counted. */
export function schoolMeasure(dossier: Dossier, person: string, growth: GrowthTables): SchoolMeasure | undefined {
  const school = findRecord(dossier, 'sekolah', person);
  const date = dateOf(school?.answers.tgl_ukur);
  if (school === undefined || date === undefined) return undefined;
  const { record, answers } = school;
  const [weight_kg, height_cm] = [numberAt(answers, 'bb'), numberAt(answers, 'tb')];
  if (weight_kg === undefined && height_cm === undefined) return undefined;
  const child = findRecord(dossier, 'anggota', person)?.answers ?? {};
  const facts = { today: '', kode_desa: '', person: { id: person, answers: child }, forms: {}, others: [], growth };
  const result = pupilGrowth(answers, facts);
  return { record, date, weight_kg, height_cm, growth: result, category: pupilCategory(result) };
}

/** As the growth card's tags name it. */
export function findingOfPupil({ growth, category }: SchoolMeasure): FindingCode | undefined {
  if (Object.values(growth?.flags ?? {}).some((isOdd) => isOdd)) return 'tidak_wajar';
  return category === 'gizi_baik' ? 'normal' : category;
}
