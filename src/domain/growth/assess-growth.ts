import { type CategoryIndex, categoryOf } from './categories.ts';
import { type CorrectedLength, correctLength } from './correct-length.ts';
import { type GrowthAge, growthAge } from './growth-age.ts';
import type {
  GrowthCategories,
  GrowthFlags,
  GrowthIndex,
  GrowthInput,
  GrowthResult,
  GrowthScores,
} from './growth-result.ts';
import { plainZ, restrictedZ, roundZ, type ZOf } from './lms.ts';
import { type LmsTable, lmsAt, lmsBetween } from './lms-table.ts';
import { bmiOf, firstStandingDay, millimetres, positive } from './measures.ts';
import type { UnderFiveTables } from './under-five-tables.ts';

/** Stored beside every z-score; changes whenever a figure or a rule does. */
export const growthEngineVersion = 'who2006-anthro1.1.0/1';

interface Subject {
  jk: GrowthInput['jk'];
  age: GrowthAge | undefined;
  length: CorrectedLength;
}

type Score = number | undefined;

/** z outside these limits is implausible; on the limit it is not. */
const plausible: Record<GrowthIndex, readonly [number, number]> = {
  len: [-6, 6],
  wei: [-6, 5],
  wfl: [-5, 5],
  bmi: [-5, 5],
  hc: [-5, 5],
  ac: [-5, 5],
};

const categorised = { tbu: 'len', bbu: 'wei', bbtb: 'wfl', imtu: 'bmi' } as const satisfies Partial<
  Record<CategoryIndex, GrowthIndex>
>;

/**
 * The growth of a child under five as WHO's R package anthro 1.1.0 computes it, with the categories of Permenkes 2/2020.
 * Any measure may be missing. Without a sex there is no z-score; without an age only weight-for-length/height.
 */
export function assessGrowth(tables: UnderFiveTables, input: GrowthInput): GrowthResult {
  const age = growthAge(input);
  const length = correctLength(input, age);
  const weight = positive(input.weightKg);
  const cbmi = weight !== undefined && length.cm !== undefined ? bmiOf(weight, length.cm) : undefined;
  const z = scores(tables, { jk: input.jk, age, length }, { ...input, weightKg: weight, bmi: cbmi });
  return {
    engine: growthEngineVersion,
    reference: 'who2006',
    ...(length.cm === undefined ? {} : { clenhei: length.cm }),
    ...(length.position === undefined ? {} : { cmeasure: length.position }),
    c9mo: length.notBelieved,
    ...(cbmi === undefined ? {} : { cbmi }),
    z,
    flags: flagsOf(z),
    categories: categoriesOf(z),
  };
}

function scores(tables: UnderFiveTables, child: Subject, measured: GrowthInput & { bmi: Score }): GrowthScores {
  const z: GrowthScores = {};
  const set = (index: GrowthIndex, score: Score) => {
    if (score !== undefined && Number.isFinite(score)) z[index] = roundZ(score);
  };
  set('len', byDay(tables.lhfa, child, { y: child.length.cm, zOf: plainZ }));
  set('hc', byDay(tables.hcfa, child, { y: positive(measured.headCm), zOf: plainZ }));
  set('ac', byDay(tables.acfa, child, { y: positive(measured.armCm), zOf: restrictedZ }));
  // Water weighs: with oedema no weight-based score says anything.
  if (measured.oedema === true) return z;
  set('wei', byDay(tables.wfa, child, { y: measured.weightKg, zOf: restrictedZ }));
  set('bmi', byDay(tables.bfa, child, { y: measured.bmi, zOf: restrictedZ }));
  set('wfl', byLength(tables, child, measured.weightKg));
  return z;
}

function byDay(table: LmsTable, { jk, age }: Subject, { y, zOf }: { y: Score; zOf: ZOf }): Score {
  if (jk === undefined || y === undefined || age === undefined || !age.underFive) return undefined;
  const lms = lmsAt(table, jk, age.days);
  return lms && zOf(y, lms);
}

function byLength(tables: UnderFiveTables, child: Subject, weight: Score): Score {
  const { jk, age, length } = child;
  if (jk === undefined || weight === undefined || length.cm === undefined || age?.underFive === false) return undefined;
  const table = isLyingTable(child, length.cm) ? tables.wfl : tables.wfh;
  const lms = lmsBetween(table, jk, millimetres(length.cm));
  return lms && restrictedZ(weight, lms);
}

/** The age decides, whatever the position; without an age the position; without both, 87 cm. */
function isLyingTable({ age, length }: Subject, cm: number): boolean {
  if (age !== undefined) return age.days < firstStandingDay;
  return length.position === undefined ? cm < 87 : length.position === 'L';
}

function flagsOf(z: GrowthScores): GrowthFlags {
  const flags: GrowthFlags = {};
  for (const index of Object.keys(plausible) as GrowthIndex[]) {
    const score = z[index];
    const [lowest, highest] = plausible[index];
    if (score !== undefined) flags[index] = score < lowest || score > highest;
  }
  return flags;
}

function categoriesOf(z: GrowthScores): GrowthCategories {
  const category = <Index extends keyof typeof categorised>(index: Index) => {
    const score = z[categorised[index]];
    return score === undefined ? {} : { [index]: categoryOf(index, score) };
  };
  return { ...category('tbu'), ...category('bbu'), ...category('bbtb'), ...category('imtu') };
}
