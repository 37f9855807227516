import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import { type AtsGroup, atSchool } from '../../forms/sekolah/school-status.ts';
import type { Span } from '../../forms/slip-check.ts';
import { groupOf, schoolOf, type Young } from '../young.ts';
import { type Outcome, yesOrNo } from './count-outcomes.ts';
import { countYoung } from './count-young.ts';
import type { Indicator } from './indicator.ts';

/** Completed years of the official age groups, both included. */
const bands = {
  paud: { from: 5, to: 6 },
  sd: { from: 7, to: 12 },
  smp: { from: 13, to: 15 },
  sma: { from: 16, to: 18 },
  ats: { from: 7, to: 18 },
} as const satisfies Record<string, Span>;

const source = 'Angka partisipasi sekolah; kelompok ATS Kemendikdasmen (BPB, DO, LTM)';
const verified = 'Yang belajar di pesantren tak terdata dicek dulu dan tidak dihitung.';

function populationOf({ from, to }: Span): string {
  return `Anak ${from}-${to} tahun pada hari terakhir bulan itu, warga yang tinggal di rumah, yang sekolahnya diketahui`;
}

/** Nothing of this is a health matter: a count of one to four is told. */
export const schoolIndicators: readonly Indicator[] = [
  participation('F1_7', 'sd'),
  participation('F1_13', 'smp'),
  participation('F1_16', 'sma'),
  outOfSchool({
    id: 'F2',
    label: 'Anak tidak sekolah (ATS)',
    holds: 'Belum pernah sekolah, putus, atau lulus tidak lanjut',
  }),
  outOfSchool({ id: 'F2_bpb', label: 'Belum pernah bersekolah (BPB)', holds: 'Belum pernah sekolah', group: 'BPB' }),
  outOfSchool({ id: 'F2_do', label: 'Putus sekolah (DO)', holds: 'Berhenti sebelum jenjangnya tamat', group: 'DO' }),
  outOfSchool({
    ...{ id: 'F2_ltm', label: 'Lulus tidak melanjutkan (LTM)', group: 'LTM' },
    holds: 'Tamat SD atau SMP sederajat dan tidak melanjutkan',
  }),
  {
    id: 'F3',
    label: 'Anak 5-6 tahun ikut PAUD atau sekolah',
    population: populationOf(bands.paud),
    unit: 'percent',
    formula: 'Anak 5-6 tahun yang masih sekolah, PAUD termasuk ÷ anak 5-6 tahun yang diketahui.',
    source,
    masks_small: false,
    evaluate: (view) => countYoung(view, { years: bands.paud }, judgeParticipation),
  },
];

function participation(id: string, band: 'sd' | 'smp' | 'sma'): Indicator {
  const years = bands[band];
  return {
    id,
    label: `Anak ${years.from}-${years.to} tahun bersekolah (APS)`,
    population: populationOf(years),
    unit: 'percent',
    formula: `Anak yang masih sekolah, jenjang apa pun ÷ anak seumurnya yang diketahui. ${verified}`,
    source,
    masks_small: false,
    evaluate: (view) => countYoung(view, { years }, judgeParticipation),
  };
}

type About = { readonly id: string; readonly label: string; readonly holds: string; readonly group?: AtsGroup };

function outOfSchool({ id, label, holds, group }: About): Indicator {
  return {
    id,
    label,
    population: populationOf(bands.ats),
    unit: 'percent',
    formula: `${holds} ÷ anak 7-18 tahun yang diketahui. ${verified}`,
    source,
    masks_small: false,
    evaluate: (view) => countYoung(view, { years: bands.ats }, (one) => judgeGroup(one, group)),
  };
}

const answered = [1, 2, 3];

function judgeParticipation(one: Young): Outcome {
  const status = numberAt(schoolOf(one), 'status_sekolah');
  if (status === undefined || !answered.includes(status)) return 'missing';
  if (groupOf(one) === 'cek') return 'excluded';
  return yesOrNo(isOneOf(schoolOf(one), 'status_sekolah', [atSchool]));
}

function judgeGroup(one: Young, meant: AtsGroup | undefined): Outcome {
  const group = groupOf(one);
  if (group === undefined) return 'missing';
  if (group === 'cek') return 'excluded';
  return yesOrNo(meant === undefined ? group !== 'bukan' : group === meant);
}
