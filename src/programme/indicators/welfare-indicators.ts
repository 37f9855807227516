import { criteriaMet, meetsMany, type Screening, screeningOf } from '../../forms/kesejahteraan/criteria.ts';
import { cutoffs } from '../../forms/kesejahteraan/cutoffs.ts';
import { isUnfit } from '../../forms/kesejahteraan/house.ts';
import { hasSteadyIncome } from '../../forms/kesejahteraan/income.ts';
import type { Known } from '../persons.ts';
import { receivesAid } from '../welfare.ts';
import { countOutcomes, type Outcome, outcomeOf } from './count-outcomes.ts';
import type { Figure, Indicator } from './indicator.ts';
import type { MonthView } from './month-view.ts';

const families = 'Semua keluarga dalam daftar';
const decree = 'Kepmensos 262/HUK/2022; kode jawaban Regsosek';
const many = cutoffs.manyCriteria;

/** Welfare is for the musyawarah: small counts are told. A count of criteria is no verdict. */
export const welfareIndicators: readonly Indicator[] = [
  ...Array.from({ length: many + 1 }, (_, n) => byCriteria(n)),
  {
    id: 'I2',
    label: `Memenuhi ${many} kriteria miskin atau lebih, belum menerima bantuan`,
    population: `Keluarga dalam daftar yang memenuhi ${many} kriteria atau lebih`,
    unit: 'percent',
    formula: `Tanpa PKH, sembako, PBI, dan BLT Dana Desa ÷ keluarga yang memenuhi ${many} kriteria atau lebih dan bantuannya diketahui. Untuk musyawarah desa.`,
    source: `${decree}; batas ${many} kriteria belum dipastikan`,
    masks_small: false,
    evaluate: (view) => countFamily(view, judgeGap),
  },
  {
    id: 'I3',
    label: 'Keluarga tanpa penghasilan tetap',
    population: families,
    unit: 'percent',
    formula:
      'Keluarga yang tidak punya anggota dewasa berpenghasilan tetap tiap bulan ÷ keluarga yang penghasilannya diketahui.',
    source: 'Kebutuhan data kampung, Kota Cilegon',
    masks_small: false,
    evaluate: (view) => countFamily(view, ({ welfare }) => outcomeOf(not(hasSteadyIncome(welfare)))),
  },
  {
    id: 'I4',
    label: 'Rumah mungkin tidak layak huni',
    population: families,
    unit: 'percent',
    formula:
      'Lantai bambu atau tanah, dinding anyaman bambu atau bambu, atau kurang dari 8 m² per orang ÷ keluarga yang rumahnya diketahui.',
    source: 'Perkiraan dari Regsosek; PUPR memakai formulir sendiri',
    masks_small: false,
    evaluate: (view) => countFamily(view, ({ welfare }) => outcomeOf(isUnfit(welfare))),
  },
];

/** The distribution: each family stands in one of them, five and more together. */
function byCriteria(n: number): Indicator {
  const isLast = n === many;
  const words = isLast ? `${n} kriteria miskin atau lebih` : `${n} kriteria miskin`;
  return {
    id: `I1_${n}`,
    label: `Keluarga memenuhi ${words}`,
    population: `${families}, yang kedelapan kriterianya diketahui`,
    unit: 'count',
    formula: `Jumlah keluarga yang memenuhi ${words}, dari 8. Ini sebaran, bukan penetapan miskin.`,
    source: decree,
    masks_small: false,
    evaluate: (view) => countFamily(view, ({ welfare }) => judgeCriteria(screeningOf(welfare), n)),
  };
}

function judgeCriteria(screening: Screening, n: number): Outcome {
  const met = meetsMany(screening) === true ? many : criteriaMet(screening);
  return outcomeOf(met === undefined ? undefined : met === n);
}

function judgeGap({ welfare }: MonthView): Outcome | undefined {
  const isMany = meetsMany(screeningOf(welfare));
  return isMany === false ? undefined : outcomeOf(isMany && not(receivesAid(welfare)));
}

function not(known: Known): Known {
  return known === undefined ? undefined : !known;
}

/** A family outside the list, or whom the judge leaves out, contributes nothing. */
function countFamily(view: MonthView, judge: (view: MonthView) => Outcome | undefined): Figure {
  const outcome = view.is_listed ? judge(view) : undefined;
  return countOutcomes(outcome === undefined ? [] : [outcome]);
}
