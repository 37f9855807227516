import type { Answers } from '../../domain/answers.ts';
import { isOneOf } from '../../domain/form/answer-values.ts';
import { familyOf } from '../coverage.ts';
import { marriageBookOf } from '../marriages.ts';
import { ageBands, isInBand } from './age-bands.ts';
import { countOutcomes, type Outcome, yesOrNo } from './count-outcomes.ts';
import type { Figure, Indicator } from './indicator.ts';
import type { MemberInMonth, MonthView } from './month-view.ts';

const source = 'UU 24/2013; pertanyaan tiga keadaan Regsosek';

/** Papers of grown-ups and of the family. Nothing of this is a health matter: small counts are told. */
export const adultIndicators: readonly Indicator[] = [
  {
    id: 'A6',
    label: 'Wajib KTP punya KTP-el',
    population: `Warga ${ageBands.adult.label} atau pernah kawin pada hari terakhir bulan itu, yang keadaan KTP-nya diketahui`,
    unit: 'percent',
    formula: 'KTP-el ada, ditunjukkan atau tidak, atau sudah rekam ÷ wajib KTP yang diketahui.',
    source,
    masks_small: false,
    evaluate: countIdentityCards,
  },
  {
    id: 'A7',
    label: 'Keluarga ber-KK sesuai tempat tinggal',
    population: 'Keluarga dalam daftar yang keadaan KK-nya diketahui',
    unit: 'percent',
    formula: 'Keluarga yang punya KK dan alamat KK-nya sama dengan tempat tinggal ÷ keluarga yang diketahui KK-nya.',
    source: `${source}; asas domisili`,
    masks_small: false,
    evaluate: countFamilyCards,
  },
  {
    id: 'A8',
    label: 'Pasangan punya buku nikah',
    population: 'Pasangan berstatus kawin yang suami atau istrinya warga, dan bukunya diketahui',
    unit: 'percent',
    formula: 'Pasangan dengan buku nikah atau akta perkawinan, ditunjukkan atau tidak ÷ pasangan yang diketahui.',
    source: 'iBangga P.02; pertanyaan tiga keadaan Regsosek',
    masks_small: false,
    evaluate: ({ marriages }) => countOutcomes(marriages.map((marriage) => judgeBook(marriageBookOf(marriage)))),
  },
];

const everMarried = [2, 3, 4];

function countIdentityCards({ members }: MonthView): Figure {
  return countOutcomes(members.flatMap((member) => judgeIdentityCard(member) ?? []));
}

/** Undefined: needs none. Of somebody without an age only the answer itself says that one was to be asked. */
function judgeIdentityCard({ answers, months, is_resident }: MemberInMonth): Outcome | undefined {
  const isMarried = isOneOf(answers, 'status_kawin', everMarried);
  if (months === undefined && !isMarried) return answers.ktp_el === undefined ? undefined : 'missing';
  if (months !== undefined && !isMarried && !isInBand(months, ageBands.adult)) return undefined;
  return is_resident === true ? cardOutcome(answers) : 'missing';
}

/** Recorded and waiting for the print (5) counts as having one; under way (4) does not yet. */
function cardOutcome(answers: Answers): Outcome {
  if (!isOneOf(answers, 'ktp_el', [1, 2, 3, 4, 5])) return 'missing';
  return yesOrNo(isOneOf(answers, 'ktp_el', [1, 2, 5]));
}

function countFamilyCards({ dossier, is_listed }: MonthView): Figure {
  return countOutcomes(is_listed ? [judgeFamilyCard(familyOf(dossier)?.answers ?? {})] : []);
}

function judgeFamilyCard(home: Answers): Outcome {
  if (isOneOf(home, 'punya_kk', [3, 4])) return 'no';
  const isKnown = isOneOf(home, 'punya_kk', [1, 2]) && isOneOf(home, 'kk_sesuai_domisili', [1, 2, 3, 4]);
  return isKnown ? yesOrNo(isOneOf(home, 'kk_sesuai_domisili', [1])) : 'missing';
}

function judgeBook(book: number | undefined): Outcome {
  return book === undefined ? 'missing' : yesOrNo(book === 1 || book === 2);
}
