import type { Jk } from '../identity/jk.ts';
import { kmsKbm } from './tables/kms-kbm.ts';

/** Kenaikan berat badan minimal: grams a month, by completed months of age at the weighing, from `first` on. */
export interface KbmTable {
  first: number;
  lakiLaki: readonly number[];
  perempuan: readonly number[];
}

/**
 * The sequence 800 … 200 is Buku KIA 2023's; which months of 7 to 11 share a cell per sex is to be held against the
 * printed card of the Puskesmas, which is why the table is a parameter everywhere.
 */
export const kbmTable: KbmTable = kmsKbm;

export interface KbmRow {
  /** Completed months, both included. */
  dari: number;
  sampai: number;
  lakiLaki: number;
  perempuan: number;
}

/** The table as a dictionary prints it: one row for the months that share their figures. */
export function kbmRows({ first, lakiLaki, perempuan }: KbmTable = kbmTable): KbmRow[] {
  const rows: KbmRow[] = [];
  lakiLaki.forEach((boys, index) => {
    const [month, girls, last] = [first + index, perempuan[index] ?? boys, rows.at(-1)];
    if (last?.lakiLaki === boys && last.perempuan === girls) last.sampai = month;
    else rows.push({ dari: month, sampai: month, lakiLaki: boys, perempuan: girls });
  });
  return rows;
}

/** Undefined in the month of birth and after the table's end. */
export function kbmGrams(table: KbmTable, jk: Jk, months: number): number | undefined {
  return (jk === 1 ? table.lakiLaki : table.perempuan)[months - table.first];
}
