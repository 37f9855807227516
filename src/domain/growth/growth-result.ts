import type { Jk } from '../identity/jk.ts';
import type { CategoryCode } from './categories.ts';
import type { Position } from './measures.ts';

/** What was measured on a child. Measures of 0 or less count as missing; so does a negative age. */
export interface GrowthInput {
  jk?: Jk | undefined;
  /** Calendar days since birth; wins over months. */
  ageDays?: number | undefined;
  ageMonths?: number | undefined;
  weightKg?: number | undefined;
  lengthCm?: number | undefined;
  position?: Position | undefined;
  oedema?: boolean | undefined;
  headCm?: number | undefined;
  armCm?: number | undefined;
}

/** Length/height, weight, weight-for-length/height, BMI, head and arm circumference: the endings of WHO's z and f columns. */
export type GrowthIndex = 'len' | 'wei' | 'wfl' | 'bmi' | 'hc' | 'ac';

export type GrowthScores = Partial<Record<GrowthIndex, number>>;
export type GrowthFlags = Partial<Record<GrowthIndex, boolean>>;

export interface GrowthCategories {
  tbu?: CategoryCode<'tbu'>;
  bbu?: CategoryCode<'bbu'>;
  bbtb?: CategoryCode<'bbtb'>;
  imtu?: CategoryCode<'imtu'>;
}

export interface GrowthResult {
  /** The version of figures and rules that gave it; goes wherever a score goes. */
  engine: string;
  /** Child Growth Standards 2006 (under five), or the growth reference 2007 (5 to 19 years). */
  reference: 'who2006' | 'who2007';
  /** Length or height after the 0.7 cm correction; what was measured stays with the answers. */
  clenhei?: number;
  /** The position counted with: none when unknown or not believed. */
  cmeasure?: Position;
  /** Said to be standing before nine months: not believed, nothing corrected. */
  c9mo: boolean;
  cbmi?: number;
  /** Rounded to two decimals; an index that cannot be had is absent. */
  z: GrowthScores;
  /** True where z is implausible: measure again, keep out of prevalence. */
  flags: GrowthFlags;
  categories: GrowthCategories;
}
