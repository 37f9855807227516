import type { Jk } from '../identity/jk.ts';
import { packedIncrements } from './tables/permenkes-increments.ts';
import { unpackColumn } from './unpack-column.ts';

export type GainKind = 'berat_g' | 'panjang_cm';

export interface GainInterval {
  jenis: GainKind;
  jk: Jk;
  dariBulan: number;
  sampaiBulan: number;
}

/**
 * Permenkes 2/2020 tables 17–23: the least that a child of 0 to 24 months gains between two ages in whole months (grams
 * or centimetres). Less means a risk of failure to thrive, or of slowing growth in length. Undefined without a table.
 */
export function minimumGain({ jenis, jk, dariBulan, sampaiBulan }: GainInterval): number | undefined {
  const interval = sampaiBulan - dariBulan;
  const table = packedIncrements.find((packed) => packed.jenis === jenis && packed.interval === interval);
  if (table === undefined) return undefined;
  const gain = unpackColumn(jk === 1 ? table.M : table.F, table.count)[dariBulan - table.first];
  return gain === undefined || jenis === 'berat_g' ? gain : gain / 10;
}
