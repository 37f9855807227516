import { hadCredit, hasPaper, sellsFood, sellsPackagedFood } from '../business-papers.ts';
import type { Business } from '../businesses.ts';
import type { Known } from '../persons.ts';
import { countOutcomes, yesOrNo } from './count-outcomes.ts';
import type { Figure, Indicator } from './indicator.ts';
import type { MonthView } from './month-view.ts';

const running = 'Usaha yang aktif atau musiman';
const source = 'Pendataan UMKM Kampung KB';

/** Nothing of this is a health matter: a count of one to four is told. */
export const businessIndicators: readonly Indicator[] = [
  {
    id: 'H1',
    label: 'UMKM punya NIB',
    population: running,
    unit: 'percent',
    formula: 'Usaha yang punya NIB, ditunjukkan atau tidak ÷ usaha aktif atau musiman yang diketahui NIB-nya.',
    source: `${source}; untuk usaha mikro dan kecil berisiko rendah NIB adalah izinnya`,
    masks_small: false,
    evaluate: (view) => countBusinesses(view, () => true, 'nib'),
  },
  {
    id: 'H2_pirt',
    label: 'Pangan olahan punya SPP-IRT',
    population: `${running} di bidang makanan atau minuman olahan yang dikemas`,
    unit: 'percent',
    formula: 'Usaha pangan olahan yang punya SPP-IRT ÷ usaha pangan olahan yang diketahui SPP-IRT-nya.',
    source,
    masks_small: false,
    evaluate: (view) => countBusinesses(view, sellsPackagedFood, 'pirt'),
  },
  {
    id: 'H2_halal',
    label: 'Usaha makanan bersertifikat halal',
    population: `${running} di bidang makanan atau minuman, dikemas atau warung`,
    unit: 'percent',
    formula:
      'Usaha makanan atau minuman bersertifikat halal ÷ usaha makanan atau minuman yang diketahui sertifikatnya.',
    source,
    masks_small: false,
    evaluate: (view) => countBusinesses(view, sellsFood, 'halal'),
  },
  {
    id: 'H3',
    label: 'UMKM pernah mendapat KUR atau UMi',
    population: running,
    unit: 'percent',
    formula: 'Usaha yang pernah atau sedang memakai KUR, UMi, atau PNM Mekaar ÷ usaha yang diketahui.',
    source: `${source}; pertanyaan 431 Regsosek`,
    masks_small: false,
    evaluate: (view) => countCredit(view),
  },
];

function countCredit({ businesses }: MonthView): Figure {
  return countOutcomes(
    businesses.map(({ answers }) =>
      hadCredit(answers) === undefined ? 'missing' : yesOrNo(hadCredit(answers) === true),
    ),
  );
}

type IsMeant = (answers: Business['answers']) => Known;

/** Each business by itself. Of which it is not known whether it is meant, or has the paper, is missing. */
function countBusinesses({ businesses }: MonthView, isMeant: IsMeant, paper: 'nib' | 'pirt' | 'halal'): Figure {
  const counted = businesses.filter(({ answers }) => isMeant(answers) !== false);
  const known = counted.filter(({ answers }) => isMeant(answers) === true && hasPaper(answers, paper) !== undefined);
  const having = known.filter(({ answers }) => hasPaper(answers, paper));
  return [having.length, known.length, counted.length - known.length, 0];
}
