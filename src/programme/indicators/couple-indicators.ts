import { hasSimpleUnmetNeed, hasUnmetNeed, usesLasting, usesModern, type Woman } from '../../forms/kb/needs.ts';
import { isFourToo, womanOf } from '../couples.ts';
import { countOutcomes, type Outcome, outcomeOf } from './count-outcomes.ts';
import type { Figure, Indicator } from './indicator.ts';
import type { MonthView } from './month-view.ts';

const couples = 'PUS: istri 15-49 tahun yang tinggal di sini pada hari terakhir bulan itu, keluarganya dalam daftar';
const source = 'BKKBN, Pendataan Keluarga (blok KB)';

/** Family planning of couples (PUS). Who is pregnant uses nothing; who was not asked is missing. */
export const coupleIndicators: readonly Indicator[] = [
  {
    id: 'E1',
    label: 'Pasangan ber-KB cara modern (mCPR)',
    population: couples,
    unit: 'percent',
    formula: 'PUS yang memakai pil, suntik, kondom, IUD, implan, MOW, MOP, atau MAL ÷ PUS yang sudah ditanya.',
    source,
    masks_small: true,
    evaluate: (view) => countCouples(view, (woman) => outcomeOf(usesModern(woman))),
  },
  {
    id: 'E2',
    label: 'Pemakai KB modern dengan cara jangka panjang (MKJP)',
    population: 'PUS yang memakai KB cara modern',
    unit: 'percent',
    formula: 'PUS yang memakai IUD, implan, MOW, atau MOP ÷ PUS yang memakai cara modern.',
    source,
    masks_small: true,
    evaluate: (view) => countCouples(view, judgeLasting),
  },
  {
    id: 'E3',
    label: 'Kebutuhan KB belum terpenuhi (unmet need)',
    population: couples,
    unit: 'percent',
    formula:
      'PUS tidak memakai cara apa pun dan ingin menunda atau tidak ingin anak lagi, ditambah yang hamil padahal ingin nanti atau tidak ingin lagi ÷ PUS yang sudah ditanya.',
    source: 'Bradley 2012, seperti dipakai pada PK-23',
    masks_small: true,
    evaluate: (view) => countCouples(view, (woman) => outcomeOf(hasUnmetNeed(woman))),
  },
  {
    id: 'E3s',
    label: 'Kebutuhan KB belum terpenuhi (cara sederhana)',
    population: couples,
    unit: 'percent',
    formula:
      '(Ingin anak ditunda + tidak ingin anak lagi, keduanya tidak ber-KB) ÷ PUS yang sudah ditanya. Yang hamil tidak dihitung perlu.',
    source: 'BKKBN, hitungan program (IAT + TIAL)',
    masks_small: true,
    evaluate: (view) => countCouples(view, (woman) => outcomeOf(hasSimpleUnmetNeed(woman))),
  },
  {
    id: 'E4',
    label: 'Pasangan dengan kehamilan berisiko (4T)',
    population: couples,
    unit: 'percent',
    formula:
      'PUS yang istrinya terlalu muda, terlalu tua, terlalu dekat, atau terlalu banyak anak ÷ PUS yang 4T-nya diketahui.',
    source: 'BKKBN, 4T; batas yang berbeda antarsumber belum dipastikan',
    masks_small: true,
    evaluate: ({ couples: all, dossier, cutoff }) =>
      countOutcomes(all.map((one) => (one.is_known ? outcomeOf(isFourToo(one, dossier, cutoff)) : 'missing'))),
  },
];

/** Whom the judge leaves out contributes nothing; whose age or residence is open is missing. */
function countCouples(
  { couples: all, dossier, cutoff }: MonthView,
  judge: (woman: Woman) => Outcome | undefined,
): Figure {
  const outcomes = all.map((one) => (one.is_known ? judge(womanOf(one, dossier, cutoff)) : 'missing'));
  return countOutcomes(outcomes.filter((outcome) => outcome !== undefined));
}

/** Of modern users only; of whom it is not known whether she is one, the share says nothing either. */
function judgeLasting(woman: Woman): Outcome | undefined {
  const isModern = usesModern(woman);
  return isModern === false ? undefined : outcomeOf(isModern && usesLasting(woman));
}
