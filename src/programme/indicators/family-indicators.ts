import type { KrsFactor, KrsVerdict } from '../../forms/krs/factors.ts';
import { findRecord } from '../dossier.ts';
import { desilOf, isInDtsen } from '../welfare.ts';
import { countOutcomes, type Outcome, outcomeOf, yesOrNo } from './count-outcomes.ts';
import type { Figure, Indicator } from './indicator.ts';
import type { MonthView } from './month-view.ts';

const target = 'Keluarga sasaran dalam daftar: ada istri 15-49 tahun, ibu hamil, atau anak 0-59 bulan';
const atRisk = 'Keluarga berisiko stunting (KRS)';
const source = 'BKKBN, pendataan keluarga berisiko stunting; batas yang berbeda antarsumber belum dipastikan';

/** By factor: what it is called, and when it holds. The limits are the kabupaten's (`domain/settings`). */
const factors: Readonly<Record<KrsFactor, { label: string; holds: string }>> = {
  air: {
    label: 'KRS karena air minum',
    holds:
      'Air minum utama tidak layak. Layak menurut bawaan: kemasan, isi ulang, leding, PAMDES, sumur bor, sumur atau mata air terlindung',
  },
  jamban: { label: 'KRS karena jamban', holds: 'Tanpa jamban, MCK umum, atau tinja tidak ke tangki septik atau IPAL' },
  muda: { label: 'KRS karena istri terlalu muda', holds: 'Istri di bawah batas umur muda (bawaan 20 tahun)' },
  tua: { label: 'KRS karena istri terlalu tua', holds: 'Istri dalam batas umur tua (bawaan 35 sampai 40 tahun)' },
  dekat: {
    label: 'KRS karena jarak anak terlalu dekat',
    holds: 'Dua anak lahir berjarak di bawah batas (bawaan 24 bulan)',
  },
  banyak: { label: 'KRS karena anak terlalu banyak', holds: 'Anak lahir hidup sebanyak batas atau lebih (bawaan 4)' },
};

/** Risks of families, never counts of stunted children; one family may have several. */
export const familyIndicators: readonly Indicator[] = [
  {
    id: 'D1',
    label: 'Keluarga berisiko stunting (KRS)',
    population: target,
    unit: 'percent',
    formula:
      'Keluarga sasaran dengan paling sedikit satu faktor: air, jamban, atau 4T ÷ keluarga sasaran yang rumahnya sudah didata. Bukan jumlah anak pendek.',
    source,
    masks_small: true,
    evaluate: (view) => countFamily(view, judgeRisk),
  },
  ...(Object.keys(factors) as KrsFactor[]).map(byFactor),
  {
    id: 'D2_desil',
    label: 'KRS di desil 1 sampai 4',
    population: atRisk,
    unit: 'percent',
    formula:
      'KRS dengan desil DTSEN 1 sampai 4 ÷ KRS yang desilnya dilihat. Yang tidak terdaftar tidak ikut dihitung. Desil hanya disalin, tidak dihitung.',
    source: 'Cek Bansos atau SIKS-NG, seperti dicatat kader',
    masks_small: true,
    evaluate: (view) => countFamily(view, (krs) => judgeDesil(krs, view)),
  },
  {
    id: 'D3',
    label: 'KRS didampingi',
    population: atRisk,
    unit: 'percent',
    formula: 'KRS yang didampingi TPK dalam 3 bulan terakhir ÷ KRS yang pendampingannya diketahui.',
    source,
    masks_small: true,
    evaluate: (view) => countFamily(view, (krs) => judgeCompany(krs, view)),
  },
];

function byFactor(factor: KrsFactor): Indicator {
  const { label, holds } = factors[factor];
  return {
    id: `D2_${factor}`,
    label,
    population: atRisk,
    unit: 'percent',
    formula: `${holds} ÷ KRS yang faktor ini diketahui. Satu keluarga bisa punya beberapa faktor.`,
    source,
    masks_small: true,
    evaluate: (view) => countFamily(view, (krs) => judgeFactor(krs, factor)),
  };
}

/** A family that is not meant contributes nothing at all. */
function countFamily({ krs }: MonthView, judge: (krs: KrsVerdict) => Outcome | undefined): Figure {
  const outcome = krs === undefined || krs.isTarget === false ? undefined : judge(krs);
  return countOutcomes(outcome === undefined ? [] : [outcome]);
}

/** Of whom nobody knows whether they are meant, or whether one of the factors holds, is missing: an open question is no "tidak". */
function judgeRisk(krs: KrsVerdict): Outcome {
  const { isAtRisk, isTarget } = krs;
  return isTarget === undefined || isAtRisk === undefined || !isSurveyed(krs) ? 'missing' : yesOrNo(isAtRisk);
}

function judgeFactor(krs: KrsVerdict, factor: KrsFactor): Outcome | undefined {
  if (krs.isAtRisk === false) return undefined;
  const holds = krs.factors[factor];
  return krs.isAtRisk === undefined || holds === undefined || !isSurveyed(krs) ? 'missing' : yesOrNo(holds);
}

function judgeCompany(krs: KrsVerdict, { dossier }: MonthView): Outcome | undefined {
  if (krs.isAtRisk === false) return undefined;
  const said = findRecord(dossier, 'krs', dossier.household)?.answers.pendampingan;
  if (krs.isAtRisk === undefined || !isSurveyed(krs) || (said !== 'ya' && said !== 'tidak')) return 'missing';
  return yesOrNo(said === 'ya');
}

const poorestDesil = 4;

/** Who is known to be in no list has no rank; where nobody looked, it is missing. */
function judgeDesil(krs: KrsVerdict, { welfare }: MonthView): Outcome | undefined {
  if (krs.isAtRisk === false) return undefined;
  if (krs.isAtRisk === undefined || !isSurveyed(krs)) return 'missing';
  if (isInDtsen(welfare) === false) return 'excluded';
  const desil = desilOf(welfare);
  return outcomeOf(desil === undefined ? undefined : desil <= poorestDesil);
}

/**
 * The house was asked about. A birth date alone can put a family at risk but never clear it: counting families before the
 * form is filled in would find all of them at risk.
 */
function isSurveyed({ factors: { air, jamban } }: KrsVerdict): boolean {
  return air !== undefined || jamban !== undefined;
}
