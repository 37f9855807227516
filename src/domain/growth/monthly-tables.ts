import type { Jk } from '../identity/jk.ts';
import { unpackColumn } from './unpack-column.ts';

/** Permenkes 2/2020 tables 1–16, by the regulation's index; PB, TB: lying and standing. */
export type MonthlyIndex = 'bbu' | 'pbu' | 'tbu' | 'bbpb' | 'bbtb' | 'imtu_pb' | 'imtu_tb' | 'imtu_5_18';

/** Seven columns, −3 SD to +3 SD, in tenths of a centimetre, kilogram or kg/m². Keys are months or millimetres. */
export interface PackedMonthlyTable {
  tabel: { M: number; F: number };
  key: string;
  first: number;
  step: number;
  count: number;
  M: string[];
  F: string[];
}

export interface MonthlyTable {
  first: number;
  step: number;
  count: number;
  lakiLaki: number[][];
  perempuan: number[][];
}

export type MonthlyTables<Table = MonthlyTable> = Record<MonthlyIndex, Table>;

export function unpackMonthlyTables(packed: MonthlyTables<PackedMonthlyTable>): MonthlyTables {
  return {
    bbu: unpackMonthlyTable(packed.bbu),
    pbu: unpackMonthlyTable(packed.pbu),
    tbu: unpackMonthlyTable(packed.tbu),
    bbpb: unpackMonthlyTable(packed.bbpb),
    bbtb: unpackMonthlyTable(packed.bbtb),
    imtu_pb: unpackMonthlyTable(packed.imtu_pb),
    imtu_tb: unpackMonthlyTable(packed.imtu_tb),
    imtu_5_18: unpackMonthlyTable(packed.imtu_5_18),
  };
}

export async function loadMonthlyTables(): Promise<MonthlyTables> {
  const { packedMonthly } = await import('./tables/permenkes-monthly.ts');
  return unpackMonthlyTables(packedMonthly);
}

/** The printed −3 SD … +3 SD of a row, undefined where the table has no such row. */
export function monthlyRow(table: MonthlyTable, jk: Jk, key: number): number[] | undefined {
  const index = (key - table.first) / table.step;
  if (!Number.isInteger(index) || index < 0 || index >= table.count) return undefined;
  return (jk === 1 ? table.lakiLaki : table.perempuan)[index];
}

function unpackMonthlyTable({ first, step, count, M, F }: PackedMonthlyTable): MonthlyTable {
  return { first, step, count, lakiLaki: rowsOf(M, count), perempuan: rowsOf(F, count) };
}

function rowsOf(columns: string[], count: number): number[][] {
  const figures = columns.map((column) => unpackColumn(column, count));
  return Array.from({ length: count }, (_, row) => figures.map((column) => (column[row] ?? Number.NaN) / 10));
}
