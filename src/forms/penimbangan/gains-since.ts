import { type GainOverInterval, gainOverInterval, type Measured } from '../../domain/growth/increments.ts';
import type { Child } from './child.ts';

/** Kilograms, and centimetres lying down. */
type Measures = {
  readonly tanggal: string;
  readonly bb_kg?: number | undefined;
  readonly pb_cm?: number | undefined;
};

export type Gains = { readonly weight?: GainOverInterval; readonly length?: GainOverInterval };

/** Weight and length gained since earlier measurements. A guessed birth date makes no age in months, so it says nothing. */
export function gainsSince(
  earlier: readonly Measures[],
  { jk, tglLahir, isBirthEstimated, now }: Child & { readonly now: Measures },
): Gains {
  if (jk === undefined || tglLahir === undefined || isBirthEstimated || now.tanggal < tglLahir) return {};
  const of = (jenis: GainOverInterval['jenis'], read: (one: Measures) => Measured[]) => {
    const [measured] = read(now);
    return measured && gainOverInterval({ jenis, jk, tglLahir, earlier: earlier.flatMap(read), now: measured });
  };
  const [weight, length] = [of('berat_g', grams), of('panjang_cm', centimetres)];
  return { ...(weight && { weight }), ...(length && { length }) };
}

function grams({ tanggal, bb_kg }: Measures): Measured[] {
  return bb_kg === undefined ? [] : [{ tanggal, nilai: Math.round(bb_kg * 1000) }];
}

function centimetres({ tanggal, pb_cm }: Measures): Measured[] {
  return pb_cm === undefined ? [] : [{ tanggal, nilai: pb_cm }];
}
