import { growthEngineVersion } from './assess-growth.ts';
import { type CategoryCode, categoryOf } from './categories.ts';
import type { GrowthInput } from './growth-result.ts';
import { plainZ, restrictedZ, roundZ, type ZOf } from './lms.ts';
import { type LmsTable, lmsBetween } from './lms-table.ts';
import { bmiOf, daysPerMonth, positive } from './measures.ts';
import type { SchoolAgeTables } from './school-age-tables.ts';

export type SchoolAgeInput = Pick<GrowthInput, 'jk' | 'ageDays' | 'ageMonths' | 'weightKg' | 'oedema'> & {
  heightCm?: number | undefined;
};

export type SchoolAgeIndex = 'hfa' | 'wfa' | 'bfa';

export interface SchoolAgeResult {
  engine: string;
  cbmi?: number;
  z: Partial<Record<SchoolAgeIndex, number>>;
  flags: Partial<Record<SchoolAgeIndex, boolean>>;
  categories: { imtu_5_18?: CategoryCode<'imtu_5_18'> };
}

interface Rule {
  index: SchoolAgeIndex;
  untilMonth: number;
  zOf: ZOf;
  plausible: readonly [number, number];
}

const rules: readonly Rule[] = [
  { index: 'hfa', untilMonth: 228, zOf: plainZ, plausible: [-6, 6] },
  { index: 'wfa', untilMonth: 120, zOf: restrictedZ, plausible: [-6, 5] },
  { index: 'bfa', untilMonth: 228, zOf: restrictedZ, plausible: [-5, 5] },
];

/** The growth of a child of 60 to 228 months by the WHO reference 2007; months may be fractions. No 0.7 cm rule here. */
export function assessSchoolAgeGrowth(tables: SchoolAgeTables, input: SchoolAgeInput): SchoolAgeResult {
  const measures = schoolAgeMeasures(input);
  const result: SchoolAgeResult = { engine: growthEngineVersion, z: {}, flags: {}, categories: {} };
  if (measures.bfa !== undefined) result.cbmi = measures.bfa;
  for (const rule of rules) {
    const y = rule.index === 'hfa' || input.oedema !== true ? measures[rule.index] : undefined;
    const score = scoreOf(tables[rule.index], input, { rule, y });
    if (score !== undefined) enter(result, rule, score);
  }
  return result;
}

function schoolAgeMeasures(input: SchoolAgeInput): Record<SchoolAgeIndex, number | undefined> {
  const hfa = positive(input.heightCm);
  const wfa = positive(input.weightKg);
  return { hfa, wfa, bfa: hfa !== undefined && wfa !== undefined ? bmiOf(wfa, hfa) : undefined };
}

function scoreOf(
  table: LmsTable,
  { jk, ageDays, ageMonths }: SchoolAgeInput,
  { rule, y }: { rule: Rule; y: number | undefined },
): number | undefined {
  const months = ageDays === undefined ? ageMonths : ageDays / daysPerMonth;
  if (jk === undefined || y === undefined || months === undefined) return undefined;
  if (!(months >= 60 && months <= rule.untilMonth)) return undefined;
  const lms = lmsBetween(table, jk, months);
  return lms && roundZ(rule.zOf(y, lms));
}

function enter(result: SchoolAgeResult, { index, plausible: [lowest, highest] }: Rule, score: number): void {
  result.z[index] = score;
  result.flags[index] = score < lowest || score > highest;
  if (index === 'bfa') result.categories.imtu_5_18 = categoryOf('imtu_5_18', score);
}
