import { isOneOf } from '../../domain/form/answer-values.ts';
import { aktaOf, type Child, hasGoodCard, kiaOf, needsCard } from '../children.ts';
import { countOutcomes, type Outcome, yesOrNo } from './count-outcomes.ts';
import type { Figure, Indicator } from './indicator.ts';
import type { MonthView } from './month-view.ts';

/** Official figures also use 0-4, 0-18 and below five (SDG 16.9.1): the band is the parameter. */
const band = { label: '0-17 tahun', months: 18 * 12 };

const children = `Anak ${band.label} pada hari terakhir bulan itu, warga yang tinggal di rumah`;
const cardChildren = 'Anak di bawah 17 tahun dan belum kawin pada hari terakhir bulan itu (wajib KIA)';
const certificateSource = 'UU 24/2013; pertanyaan tiga keadaan Regsosek';
const cardSource = 'Permendagri 2/2016';

/** Recognised is shown or said (1, 2), verified is shown (1). Nothing of this is a health matter: small counts are told. */
export const documentIndicators: readonly Indicator[] = [
  {
    id: 'A1',
    label: 'Anak punya akta kelahiran',
    population: `${children}, yang keadaan aktanya diketahui`,
    unit: 'percent',
    formula: 'Akta ada, ditunjukkan atau tidak ÷ anak yang aktanya diketahui (ada, tidak ada, diproses).',
    source: certificateSource,
    masks_small: false,
    evaluate: (view) => countCertificates(view, [1, 2]),
  },
  {
    id: 'A1v',
    label: 'Anak punya akta kelahiran yang ditunjukkan',
    population: `${children}, yang keadaan aktanya diketahui`,
    unit: 'percent',
    formula: 'Akta ada dan ditunjukkan ÷ anak yang aktanya diketahui (ada, tidak ada, diproses).',
    source: certificateSource,
    masks_small: false,
    evaluate: (view) => countCertificates(view, [1]),
  },
  {
    id: 'A3',
    label: 'Anak punya KIA',
    population: `${cardChildren}, yang keadaan kartunya diketahui`,
    unit: 'percent',
    formula: 'KIA ada, ditunjukkan atau tidak ÷ wajib KIA yang kartunya diketahui.',
    source: cardSource,
    masks_small: false,
    evaluate: (view) => countCards(view, hasCard),
  },
  {
    id: 'A4',
    label: 'Anak punya KIA yang berlaku',
    population: `${cardChildren}, yang keadaan kartunya diketahui`,
    unit: 'percent',
    formula: 'KIA ada, tanpa yang berumur 5 tahun ke atas dengan kartu tanpa foto ÷ wajib KIA yang kartunya diketahui.',
    source: cardSource,
    masks_small: false,
    evaluate: (view) => countCards(view, judgeGoodCard),
  },
  {
    id: 'A5',
    label: 'Anak siap dibuatkan KIA',
    population: `${cardChildren}, yang keadaan kartunya (dan kalau belum punya, aktanya) diketahui`,
    unit: 'count',
    formula: 'Jumlah anak tanpa KIA yang aktanya sudah ada.',
    source: `${cardSource}: akta menjadi syarat KIA`,
    masks_small: false,
    evaluate: (view) => countCards(view, judgeReady),
  },
];

function countCertificates({ children: all }: MonthView, having: readonly number[]): Figure {
  const within = all.filter(({ months }) => months === undefined || months < band.months);
  return countOutcomes(within.map((child) => (child.is_known ? certificateOutcome(child, having) : 'missing')));
}

function certificateOutcome(child: Child, having: readonly number[]): Outcome {
  const akta = aktaOf(child);
  if (!isOneOf(akta, 'akta_status', [1, 2, 3, 4])) return 'missing';
  return yesOrNo(isOneOf(akta, 'akta_status', having));
}

/** Whose card is not known is missing; the others are judged. */
function countCards({ children: all }: MonthView, judge: (child: Child) => Outcome): Figure {
  const asked = all.filter((child) => needsCard(child) !== false);
  const outcomes = asked.map((child) => (child.is_known && needsCard(child) === true ? judge(child) : 'missing'));
  return countOutcomes(outcomes);
}

function hasCard(child: Child): Outcome {
  const kia = kiaOf(child);
  if (!isOneOf(kia, 'kia_status', [1, 2, 3, 4, 5])) return 'missing';
  return yesOrNo(isOneOf(kia, 'kia_status', [1, 2]));
}

/** Of a card at five and older of which nobody knows whether it has a photo, nobody knows whether it is good. */
function judgeGoodCard(child: Child): Outcome {
  const has = hasCard(child);
  if (has !== 'yes') return has;
  const isGood = hasGoodCard(child);
  return isGood === undefined ? 'missing' : yesOrNo(isGood);
}

/** Only of a child that has none does it matter whether the certificate is there. */
function judgeReady(child: Child): Outcome {
  if (hasCard(child) === 'missing') return 'missing';
  return isOneOf(kiaOf(child), 'kia_status', [3]) ? certificateOutcome(child, [1, 2]) : 'no';
}
