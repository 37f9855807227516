import type { Jk } from '../identity/jk.ts';
import { type CategoryIndex, categoryBelow } from './categories.ts';
import type { GrowthCategories } from './growth-result.ts';
import { bmiOf, correctedCm, type Position, positive } from './measures.ts';
import { type MonthlyIndex, type MonthlyTables, monthlyRow } from './monthly-tables.ts';

export interface PermenkesInput {
  jk: Jk;
  /** Completed months: 2 months and 29 days are 2. */
  completedMonths: number;
  weightKg?: number | undefined;
  lengthCm?: number | undefined;
  position?: Position | undefined;
  oedema?: boolean | undefined;
}

interface Reading {
  index: CategoryIndex;
  table: MonthlyIndex;
  key: number;
  value: number | undefined;
}

/**
 * The categories as somebody reads them off the printed tables of Permenkes 2/2020 for 0 to 60 completed months.
 * To be shown beside the day-based ones where they differ; never stored and never counted.
 *
 * Lengths are read at the nearest half centimetre of the weight-for-length table, halves of that step upwards, and the
 * BMI at one decimal as the tables print it: the regulation is silent on both.
 */
export function permenkesReading(tables: MonthlyTables, input: PermenkesInput): GrowthCategories {
  const months = input.completedMonths;
  if (!(months >= 0 && months <= 60)) return {};
  const weight = input.oedema === true ? undefined : positive(input.weightKg);
  const cm = readingLength(input);
  const lying = months <= 24;
  const bmi = weight !== undefined && cm !== undefined ? Math.round(bmiOf(weight, cm) * 10) / 10 : undefined;
  const halfCentimetre = cm === undefined ? Number.NaN : Math.floor((correctedCm(cm, 0.25) * 10_000) / 5_000) * 5;
  return {
    ...read(tables, input.jk, { index: 'tbu', table: lying ? 'pbu' : 'tbu', key: months, value: cm }),
    ...read(tables, input.jk, { index: 'bbu', table: 'bbu', key: months, value: weight }),
    ...read(tables, input.jk, { index: 'bbtb', table: lying ? 'bbpb' : 'bbtb', key: halfCentimetre, value: weight }),
    ...read(tables, input.jk, { index: 'imtu', table: lying ? 'imtu_pb' : 'imtu_tb', key: months, value: bmi }),
  };
}

/** Permenkes corrects at every age, the first nine months included; month 24 still counts as lying. */
function readingLength({ lengthCm, position, completedMonths }: PermenkesInput): number | undefined {
  const measured = positive(lengthCm);
  if (measured === undefined) return undefined;
  if (position === 'H' && completedMonths <= 24) return correctedCm(measured, 0.7);
  return position === 'L' && completedMonths > 24 ? correctedCm(measured, -0.7) : measured;
}

function read(tables: MonthlyTables, jk: Jk, { index, table, key, value }: Reading): GrowthCategories {
  const row = value === undefined ? undefined : monthlyRow(tables[table], jk, key);
  if (row === undefined || value === undefined) return {};
  return { [index]: categoryBelow(index, value, (sd) => row[sd + 3] ?? Number.NaN) };
}
