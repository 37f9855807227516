import { isOneOf, textAt } from '../../domain/form/answer-values.ts';
import { daysBetween, isDate } from '../../domain/time/calendar.ts';
import { daysOld } from '../../forms/akta/child.ts';
import { reportDays } from '../../forms/akta/jalur.ts';
import { aktaOf, type Child, hasGoodCard, kiaOf, needsCard } from '../children.ts';
import { type AgeBand, ageBands, isInBand, reportedDays } from './age-bands.ts';
import { countOutcomes, type Outcome, yesOrNo } from './count-outcomes.ts';
import type { Figure, Indicator } from './indicator.ts';
import type { MonthView } from './month-view.ts';

const cardChildren = 'Anak di bawah 17 tahun dan belum kawin pada hari terakhir bulan itu (wajib KIA)';
const certificateSource = 'UU 24/2013; pertanyaan tiga keadaan Regsosek';
const cardSource = 'Permendagri 2/2016';

/** Recognised is shown or said (1, 2), verified is shown (1). Nothing of this is a health matter: small counts are told. */
export const documentIndicators: readonly Indicator[] = [
  certificates('A1', 'Anak punya akta kelahiran', ageBands.child, [1, 2]),
  certificates('A1v', 'Anak punya akta kelahiran yang ditunjukkan', ageBands.child, [1]),
  certificates('A1_4', 'Anak balita punya akta kelahiran', ageBands.smallChild, [1, 2]),
  {
    id: 'A2',
    label: 'Kelahiran dicatat tepat waktu',
    population: `Bayi umur ${reportedDays.label} pada hari terakhir bulan itu, warga yang tinggal di rumah`,
    unit: 'percent',
    formula: `Akta terbit paling lambat ${reportDays} hari sesudah lahir ÷ bayi yang diketahui: tanggal terbit aktanya tertulis, atau aktanya belum ada.`,
    source: certificateSource,
    masks_small: false,
    evaluate: countInTime,
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

function certificates(id: string, label: string, band: AgeBand, having: readonly number[]): Indicator {
  const what = having.includes(2) ? 'Akta ada, ditunjukkan atau tidak' : 'Akta ada dan ditunjukkan';
  return {
    ...{ id, label, unit: 'percent', source: certificateSource, masks_small: false },
    population: `Anak ${band.label} pada hari terakhir bulan itu, warga yang tinggal di rumah, yang keadaan aktanya diketahui`,
    formula: `${what} ÷ anak yang aktanya diketahui (ada, tidak ada, diproses).`,
    evaluate: ({ children }) => {
      const within = children.filter(({ months }) => months === undefined || isInBand(months, band));
      return countOutcomes(within.map((child) => (child.is_known ? certificateOutcome(child, having) : 'missing')));
    },
  };
}

/** Whose age nobody knows is in no year's births. */
function countInTime({ children, cutoff }: MonthView): Figure {
  const within = children.filter(({ person }) => {
    const days = daysOld(person.answers.tgl_lahir, cutoff);
    return days !== undefined && isInBand(days, reportedDays);
  });
  return countOutcomes(within.map((child) => (child.is_known ? judgeInTime(child) : 'missing')));
}

/** Of a guessed birth date no days are counted; none or under way after day 60 is late whatever comes. */
function judgeInTime(child: Child): Outcome {
  const akta = aktaOf(child);
  const { tgl_lahir, tgl_lahir_perkiraan } = child.person.answers;
  if (isOneOf(akta, 'akta_status', [3, 4])) return 'no';
  const issued = textAt(akta, 'akta_tgl_terbit');
  if (!isOneOf(akta, 'akta_status', [1, 2]) || !isDate(issued) || !isDate(tgl_lahir)) return 'missing';
  return tgl_lahir_perkiraan === 'ya' ? 'excluded' : yesOrNo(daysBetween(tgl_lahir, issued) <= reportDays);
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
