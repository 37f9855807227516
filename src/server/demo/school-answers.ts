import type { Answers } from '../../domain/answers.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { classesOf, type Rung } from '../../forms/sekolah/ladder.ts';
import type { Dice } from './seeded-dice.ts';

/** What a form may know of somebody young on the day of the visit. */
export type Asked = { readonly years: number; readonly on: string; readonly dice: Dice };

const rungs: readonly Rung[] = ['sd', 'smp', 'sma'];
/** Codes of `jenjang` that most children of the village go to. */
const usual: Readonly<Record<string, readonly number[]>> = { sd: [4, 4, 4, 5], smp: [8, 8, 9], sma: [12, 14, 14, 13] };
const schools: Readonly<Record<string, readonly string[]>> = {
  sd: ['SDN Mongpok 1', 'SDN Mongpok 2', 'MI Al-Ikhlas'],
  smp: ['SMPN 2', 'MTs Al-Ikhlas'],
  sma: ['SMAN 1', 'SMKN 1'],
};

/** A child of that age as most are: at school, measured there now and then. */
export function pupilAnswers(asked: Asked): Answers {
  return { ...schoolingAnswers(asked), ...measures(asked) };
}

function schoolingAnswers({ years, dice }: Asked): Answers {
  if (years < 7) {
    const isPupil = years < 6 ? dice.isLucky(0.6) : dice.isLucky(0.9);
    return isPupil
      ? { status_sekolah: 2, jenjang: 1, sekolah_nama: dice.pick(['PAUD Melati', 'TK Pertiwi', 'RA Al-Ikhlas']) }
      : { status_sekolah: 1 };
  }
  const kelas = Math.min(12, Math.max(1, years - dice.pick([6, 6, 6, 7])));
  const rung = rungs.find((one) => kelas <= (classesOf[one]?.to ?? 0)) ?? 'sma';
  return {
    ...{ status_sekolah: 2, jenjang: dice.pick(usual[rung] ?? [4]), kelas },
    ...{ sekolah_nama: dice.pick(schools[rung] ?? ['SDN Mongpok 1']), pip: dice.pick(['ya', 'tidak', 'tidak']) },
    bekerja_anak: 'tidak',
  };
}

/** Height of a child of the village by age, in centimetres: in between it grows evenly. */
const heights: readonly (readonly [years: number, cm: number])[] = [
  [5, 106],
  [10, 134],
  [15, 160],
  [19, 164],
];

function measures({ years, on, dice }: Asked): Answers {
  if (dice.isLucky(0.4)) return { bb: { missing: 99 }, tb: { missing: 99 } };
  const tb = heightAt(years) + dice.whole(-6, 6);
  const bmi = (years < 10 ? 145 : 160) + (dice.isLucky(0.2) ? dice.pick([-25, 60]) : dice.whole(-8, 20));
  const bb = Math.round((bmi / 10) * (tb / 100) ** 2 * 10) / 10;
  return { bb, tb, tgl_ukur: on, visus: dice.pick([1, 1, 1, 1, 2, 3]), gigi: dice.pick([1, 1, 2]) };
}

function heightAt(years: number): number {
  const at = heights.findIndex(([age]) => age > years);
  const [from = [5, 106], to = from] = at === -1 ? heights.slice(-1) : heights.slice(at - 1, at + 1);
  const share = to[0] === from[0] ? 0 : (years - from[0]) / (to[0] - from[0]);
  return Math.round(from[1] + share * (to[1] - from[1]));
}

/** What a young person says of himself; the form drops what is not asked at that age. */
export function remajaAnswers({ years, on, dice }: Asked, isPupil: boolean): Answers {
  return {
    kegiatan: isPupil ? 1 : dice.pick([4, 5, 6]),
    minat_pelatihan: dice.pick([['komputer'], ['menjahit', 'jualan_daring'], ['bengkel']]),
    pikr: dice.pick([1, 3, 3, 4, 4]),
    posyandu_remaja: dice.pick(['ya', 'tidak']),
    lila: 24 + dice.whole(0, 30) / 10,
    ttd: dice.pick([1, 2, 3]),
    ...(dice.isLucky(0.6) ? { hb: dice.whole(114, 138) / 10, tgl_hb: addDays(on, -20) } : { hb: { missing: 99 } }),
    merokok: years < 15 ? 0 : dice.pick([0, 0, 1]),
    rencana_nikah: 'tidak',
  };
}
