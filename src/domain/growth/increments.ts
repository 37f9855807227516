import type { Jk } from '../identity/jk.ts';
import { completedMonths } from '../time/calendar.ts';
import { type GainKind, minimumGain } from './minimum-gain.ts';

/** One measurement: grams or centimetres, on a day (YYYY-MM-DD). */
export interface Measured {
  tanggal: string;
  nilai: number;
}

/** What was gained between two ages, and the least that Permenkes 2/2020 expects (tables 17–23). */
export interface GainOverInterval {
  jenis: GainKind;
  dariBulan: number;
  sampaiBulan: number;
  /** Grams or centimetres; may be negative. */
  naik: number;
  minimal: number;
  /** False: a risk of failure to thrive (weight), or of slowing growth in length. */
  cukup: boolean;
}

export interface GainInput {
  jenis: GainKind;
  jk: Jk;
  tglLahir: string;
  earlier: readonly Measured[];
  now: Measured;
}

/**
 * The gain over the shortest interval that the regulation has a table for (3, 4 or 6 months of weight; 2, 3, 4 or 6 of
 * length) and that begins at an earlier measurement. Ages are completed months, so an interval is one of ages and not of
 * days. Undefined above 24 months, or where no earlier measurement is the right time ago.
 */
export function gainOverInterval({ jenis, jk, tglLahir, earlier, now }: GainInput): GainOverInterval | undefined {
  const sampaiBulan = completedMonths(tglLahir, now.tanggal);
  const latestFirst = earlier
    .filter(({ tanggal }) => tanggal >= tglLahir && tanggal < now.tanggal)
    .sort((one, other) => (one.tanggal < other.tanggal ? 1 : -1));
  for (const before of latestFirst) {
    const dariBulan = completedMonths(tglLahir, before.tanggal);
    const minimal = minimumGain({ jenis, jk, dariBulan, sampaiBulan });
    if (minimal !== undefined) {
      const naik = tenths(now.nilai - before.nilai);
      return { jenis, dariBulan, sampaiBulan, naik, minimal, cukup: naik >= minimal };
    }
  }
  return undefined;
}

// The tables print whole grams and tenths of a centimetre: 74.2 − 70 is not quite 4.2 in binary.
function tenths(gain: number): number {
  return Math.round(gain * 10) / 10;
}
