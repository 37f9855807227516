import type { Jk } from '../identity/jk.ts';
import { valueAt } from './lms.ts';
import { type LmsTable, lmsAt } from './lms-table.ts';
import { firstStandingDay } from './measures.ts';
import type { UnderFiveTables } from './under-five-tables.ts';

/** By day: length/height, weight, BMI, head and arm. By millimetre: weight for length (wfl) and for height (wfh). */
export type CurveIndex = 'len' | 'wei' | 'bmi' | 'hc' | 'ac' | 'wfl' | 'wfh';

export interface CurveRequest {
  index: CurveIndex;
  jk: Jk;
  /** Days of age, or millimetres for wfl and wfh. */
  from: number;
  to: number;
  step: number;
  sds: readonly number[];
}

export interface GrowthCurve {
  /** Where the points stand; what the table does not cover is left out. */
  keys: number[];
  lines: { sd: number; values: number[] }[];
}

const tableOf: Record<CurveIndex, keyof UnderFiveTables> = {
  len: 'lhfa',
  wei: 'wfa',
  bmi: 'bfa',
  hc: 'hcfa',
  ac: 'acfa',
  wfl: 'wfl',
  wfh: 'wfh',
};

/** The lines of a growth chart, from the first key to the last, the last included whatever the step. */
export function growthCurve(tables: UnderFiveTables, request: CurveRequest): GrowthCurve {
  const table = tables[tableOf[request.index]];
  const keys = keysOf(table, request);
  const rows = keys.flatMap((key) => lmsAt(table, request.jk, key) ?? []);
  return { keys, lines: request.sds.map((sd) => ({ sd, values: rows.map((row) => valueAt(sd, row)) })) };
}

/** Lengths and BMI fall by the 0.7 cm between lying and standing here: a chart draws both sides apart. */
export const curveSeam: Partial<Record<CurveIndex, number>> = { len: firstStandingDay, bmi: firstStandingDay };

function keysOf(table: LmsTable, { from, to, step }: CurveRequest): number[] {
  if (!(step > 0)) throw new RangeError(`not a step: ${step}`);
  const [first, last] = [Math.max(from, table.first), Math.min(to, table.last)];
  const keys: number[] = [];
  for (let key = first; key < last; key += step) keys.push(key);
  return first <= last ? [...keys, last] : keys;
}
