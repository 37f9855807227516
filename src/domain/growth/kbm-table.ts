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

/** Undefined in the month of birth and after the table's end. */
export function kbmGrams(table: KbmTable, jk: Jk, months: number): number | undefined {
  return (jk === 1 ? table.lakiLaki : table.perempuan)[months - table.first];
}
