import type { Jk } from '../identity/jk.ts';
import { between, type Lms } from './lms.ts';
import { unpackColumn } from './unpack-column.ts';

export interface PackedLmsColumns {
  l: string;
  m: string;
  s: string;
}

/** A table as it is shipped: one row per whole key from `first` on. */
export interface PackedLmsTable {
  first: number;
  count: number;
  M: PackedLmsColumns;
  F: PackedLmsColumns;
}

interface LmsColumns {
  l: Float64Array;
  m: Float64Array;
  s: Float64Array;
}

export interface LmsTable {
  first: number;
  last: number;
  lakiLaki: LmsColumns;
  perempuan: LmsColumns;
}

export function unpackLmsTable({ first, count, M, F }: PackedLmsTable): LmsTable {
  return { first, last: first + count - 1, lakiLaki: unpackColumns(M, count), perempuan: unpackColumns(F, count) };
}

/** The row of a whole key (day, month, millimetre), undefined outside the table. */
export function lmsAt(table: LmsTable, jk: Jk, key: number): Lms | undefined {
  const { l, m, s } = jk === 1 ? table.lakiLaki : table.perempuan;
  const index = key - table.first;
  const [rowL, rowM, rowS] = [l[index], m[index], s[index]];
  if (rowL === undefined || rowM === undefined || rowS === undefined) return undefined;
  return { l: rowL, m: rowM, s: rowS };
}

/** Between two whole keys l, m and s are interpolated, never z and never the key rounded. */
export function lmsBetween(table: LmsTable, jk: Jk, key: number): Lms | undefined {
  const whole = Math.floor(key);
  const lower = lmsAt(table, jk, whole);
  if (lower === undefined || key === whole) return lower;
  const upper = lmsAt(table, jk, whole + 1);
  return upper && between(lower, upper, key - whole);
}

function unpackColumns({ l, m, s }: PackedLmsColumns, count: number): LmsColumns {
  return { l: scaled(l, count, 10_000), m: scaled(m, count, 10_000), s: scaled(s, count, 100_000) };
}

// Dividing a whole number gives the same double as reading the printed decimal.
function scaled(packed: string, count: number, unit: number): Float64Array {
  return Float64Array.from(unpackColumn(packed, count), (whole) => whole / unit);
}
