import { numberAt } from '../../domain/form/answer-values.ts';
import { lacksBlood, wasMarried } from '../../forms/remaja/young-person.ts';
import type { Span } from '../../forms/slip-check.ts';
import { marriedWithinYear } from '../child-marriage.ts';
import type { Known } from '../persons.ts';
import { isGirl, remajaOf, type Young } from '../young.ts';
import { type Outcome, yesOrNo } from './count-outcomes.ts';
import { countYoung } from './count-young.ts';
import type { Indicator } from './indicator.ts';

/** Completed years, both included. */
const bands = {
  tested: { from: 10, to: 19 },
  married: { from: 15, to: 18 },
  youth: { from: 10, to: 24 },
} as const satisfies Record<string, Span>;

const residents = 'pada hari terakhir bulan itu, warga yang tinggal di rumah';

export const youngIndicators: readonly Indicator[] = [
  {
    id: 'G1',
    label: 'Remaja putri anemia',
    population: `Remaja putri 10-19 tahun ${residents}, yang Hb-nya diperiksa. Penyebutnya jumlah yang diperiksa`,
    unit: 'percent',
    formula: 'Hb di bawah 12 g/dL ÷ remaja putri yang Hb-nya diperiksa. Yang belum diperiksa tidak dihitung.',
    source: 'Program pencegahan anemia remaja putri; hasil periksa tenaga kesehatan',
    masks_small: true,
    evaluate: (view) => countYoung(view, { years: bands.tested, isMeant: isGirl }, judgeBlood),
  },
  {
    id: 'G2',
    label: 'Perkawinan anak dalam 12 bulan',
    population: `Perempuan 15-18 tahun ${residents}, yang status kawinnya diketahui`,
    unit: 'count',
    formula: 'Jumlah yang kawin pertama di bawah 19 tahun dalam 12 bulan terakhir. Hanya jumlah, bukan persen.',
    source: 'UU 16/2019: umur kawin paling muda 19 tahun',
    masks_small: true,
    evaluate: (view) =>
      countYoung(view, { years: bands.married, isMeant: isGirl }, ({ person }) =>
        judgeKnown(marriedWithinYear(person.answers, view.cutoff)),
      ),
  },
  {
    id: 'G3_pikr',
    label: 'Remaja ikut PIK-R',
    population: `Remaja 10-24 tahun belum kawin ${residents}, yang keikutsertaannya diketahui`,
    unit: 'percent',
    formula: 'Remaja yang aktif ikut PIK-R ÷ remaja belum kawin yang diketahui.',
    source: 'BKKBN, Pusat Informasi dan Konseling Remaja',
    masks_small: true,
    evaluate: (view) => countYoung(view, { years: bands.youth, isMeant: isUnmarried }, judgeGroupLife),
  },
];

function judgeBlood(one: Young): Outcome {
  return judgeKnown(lacksBlood(remajaOf(one)));
}

function judgeKnown(known: Known): Outcome {
  return known === undefined ? 'missing' : yesOrNo(known);
}

function isUnmarried({ person }: Young): Known {
  const married = wasMarried(person.answers);
  return married === undefined ? undefined : !married;
}

/** Of `pikr`: active. Whoever was once, or only knows of it, does not take part. */
const active = 1;

function judgeGroupLife(one: Young): Outcome {
  const said = numberAt(remajaOf(one), 'pikr');
  return said === undefined ? 'missing' : yesOrNo(said === active);
}
