import type { GrowthResult } from '../../domain/growth/growth-result.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { birthWeightOf } from '../birth-weight.ts';
import type { AssessedWeighing } from '../weighings.ts';
import { isInBand } from './age-bands.ts';
import { countBalita } from './count-balita.ts';
import { type Outcome, yesOrNo } from './count-outcomes.ts';
import type { Figure, Indicator } from './indicator.ts';
import type { BalitaInMonth, MonthView } from './month-view.ts';

type Score = 'len' | 'wei' | 'wfl';

const source = 'Permenkes 2/2020; z-score WHO 2006 menurut hari';
const whoMeasured = 'Balita warga yang diukur bulan itu dengan z-score wajar dan tanggal lahir pasti';

/** Of balita measured, never of all balita: a child not measured is missing (domain rules 4.2). */
export const nutritionIndicators: readonly Indicator[] = [
  {
    id: 'C1',
    label: 'Terduga pendek (stunting)',
    population: `${whoMeasured}, PB/U atau TB/U antara -6 dan +6`,
    unit: 'percent',
    formula: 'z PB/U atau TB/U di bawah -2 ÷ yang diukur. Satu hasil ukur terakhir per anak.',
    source,
    masks_small: true,
    evaluate: (view) => countBalita(view, (child) => judgeScore(child, 'len', (z) => z < -2)),
  },
  {
    id: 'C1b',
    label: 'Terduga sangat pendek',
    population: `${whoMeasured}, PB/U atau TB/U antara -6 dan +6`,
    unit: 'percent',
    formula: 'z PB/U atau TB/U di bawah -3 ÷ yang diukur.',
    source,
    masks_small: true,
    evaluate: (view) => countBalita(view, (child) => judgeScore(child, 'len', (z) => z < -3)),
  },
  {
    id: 'C2',
    label: 'Berat badan kurang',
    population: `${whoMeasured}, BB/U antara -6 dan +5`,
    unit: 'percent',
    formula: 'z BB/U di bawah -2 ÷ yang ditimbang. Anak dengan edema tidak punya z BB/U.',
    source,
    masks_small: true,
    evaluate: (view) => countBalita(view, (child) => judgeScore(child, 'wei', (z) => z < -2)),
  },
  {
    id: 'C3',
    label: 'Gizi kurang dan gizi buruk',
    population: `${whoMeasured}, BB/PB atau BB/TB antara -5 dan +5, atau edema`,
    unit: 'percent',
    formula: 'z BB/PB atau BB/TB di bawah -2, atau edema ÷ yang diukur.',
    source,
    masks_small: true,
    evaluate: (view) => countBalita(view, (child) => judgeWasting(child, -2)),
  },
  {
    id: 'C3b',
    label: 'Gizi buruk',
    population: `${whoMeasured}, BB/PB atau BB/TB antara -5 dan +5, atau edema`,
    unit: 'percent',
    formula: 'z BB/PB atau BB/TB di bawah -3, atau edema ÷ yang diukur.',
    source,
    masks_small: true,
    evaluate: (view) => countBalita(view, (child) => judgeWasting(child, -3)),
  },
  {
    id: 'C4',
    label: 'Gizi lebih dan obesitas',
    population: `${whoMeasured}, BB/PB atau BB/TB antara -5 dan +5`,
    unit: 'percent',
    formula: 'z BB/PB atau BB/TB di atas +2 ÷ yang diukur. Anak dengan edema tidak punya z BB/TB.',
    source,
    masks_small: true,
    evaluate: (view) => countBalita(view, (child) => judgeScore(child, 'wfl', (z) => z > 2)),
  },
  {
    id: 'C5',
    label: 'Bayi lahir dengan berat rendah (BBLR)',
    population: 'Bayi warga yang lahir bulan itu dan berat lahirnya diketahui',
    unit: 'percent',
    formula: 'Berat lahir di bawah 2,5 kg ÷ bayi yang lahir bulan itu dan diketahui beratnya.',
    source: 'Surveilans gizi; Buku KIA',
    masks_small: true,
    evaluate: (view) => countBirths(view),
  },
];

const lowBirthKg = 2.5;

/** A birth weight beyond these is a slip of the pen, and no child's. */
const plausibleBirthKg = { from: 0.5, to: 6 };

function countBirths(view: MonthView): Figure {
  const born = view.balita.filter((child) => child.born !== undefined && monthOf(child.born) === view.month);
  return countBalita({ ...view, balita: born }, (child) => {
    const kg = birthWeightOf(view.dossier, child);
    if (kg === undefined) return 'missing';
    return isInBand(kg, plausibleBirthKg) ? yesOrNo(kg < lowBirthKg) : 'excluded';
  });
}

/** Oedema is gizi buruk whatever the z, which is not computed then, and so it is wasting too. */
function judgeWasting(child: BalitaInMonth, limit: number): Outcome {
  return child.weighing?.edema === true ? 'yes' : judgeScore(child, 'wfl', (z) => z < limit);
}

function judgeScore({ weighing }: BalitaInMonth, score: Score, isCase: (z: number) => boolean): Outcome {
  if (weighing === undefined || !isMeasured(weighing, score)) return 'missing';
  const z = plausible(weighing.growth, score);
  return z === undefined ? 'excluded' : yesOrNo(isCase(z));
}

function isMeasured({ weight_kg, length_cm }: AssessedWeighing, score: Score): boolean {
  if (score === 'len') return length_cm !== undefined;
  return weight_kg !== undefined && (score === 'wei' || length_cm !== undefined);
}

function plausible(growth: GrowthResult | undefined, score: Score): number | undefined {
  return growth?.flags[score] === true ? undefined : growth?.z[score];
}
