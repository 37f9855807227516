import { type Dossier, type DossierRecord, findRecord, recordsOf } from '../dossier.ts';
import { dateOf } from '../persons.ts';
import type { Figure, Indicator } from './indicator.ts';
import type { MonthView } from './month-view.ts';

const population = 'Semua keluarga dalam daftar: yang sudah pindah atau tidak menetap tidak dihitung';
const source = 'Cakupan pendataan Kampung KB';

/**
 * "Keluarga terkirim & disetujui" of all in the list. Filled in means result 1 or 2: also an incomplete form was sent, and
 * whether it suffices is for the supervisor, whose verdict makes K1v. Not at home, refused or gone (3, 4, 5) was a visit,
 * but gave no data.
 */
export const coverageIndicators: readonly Indicator[] = [
  {
    id: 'K1',
    label: 'Keluarga sudah didata',
    population,
    unit: 'percent',
    formula: 'Keluarga dengan kunjungan terisi tahun itu yang sudah diterima pusat ÷ semua keluarga dalam daftar.',
    source,
    masks_small: false,
    evaluate: (view) => countFamily(view, (visits) => visits.some((visit) => visit.received)),
  },
  {
    id: 'K1v',
    label: 'Keluarga sudah didata dan disetujui',
    population,
    unit: 'percent',
    formula:
      'Keluarga yang kunjungan terisi terakhirnya tahun itu dan data keluarganya disetujui ÷ semua keluarga dalam daftar.',
    source,
    masks_small: false,
    evaluate: (view) => countFamily(view, (visits) => isApproved(visits.at(-1)) && isApproved(familyOf(view.dossier))),
  },
];

const filledIn = [1, 2];
const goneAway = 5;

/** `missing`: nobody has been there this year; they are in the denominator all the same. */
function countFamily(view: MonthView, isDone: (filledIn: readonly DossierRecord[]) => boolean): Figure {
  if (!isListed(view)) return [0, 0, 0, 0];
  const visits = visitsOf(view).filter((visit) => dateOfVisit(visit).slice(0, 4) === view.cutoff.slice(0, 4));
  const filled = visits.filter(
    ({ answers }) => filledIn.includes(Number(answers.hasil_kunjungan)) && !declined(answers),
  );
  return [isDone(filled) ? 1 : 0, 1, visits.length === 0 ? 1 : 0, 0];
}

function isListed(view: MonthView): boolean {
  const family = familyOf(view.dossier);
  if (family === undefined || family.answers.niat_menetap === 'tidak') return false;
  return visitsOf(view).at(-1)?.answers.hasil_kunjungan !== goneAway;
}

function visitsOf({ dossier, cutoff }: MonthView): DossierRecord[] {
  return recordsOf(dossier, 'kunjungan', dossier.household).filter((visit) => dateOfVisit(visit) <= cutoff);
}

function dateOfVisit({ answers, visited_on }: DossierRecord): string {
  return dateOf(answers.tgl_kunjungan) ?? visited_on;
}

function declined(answers: DossierRecord['answers']): boolean {
  return answers.persetujuan === 2;
}

function familyOf(dossier: Dossier): DossierRecord | undefined {
  return findRecord(dossier, 'keluarga', dossier.household);
}

function isApproved(record: DossierRecord | undefined): boolean {
  return record?.verdict === 'disetujui';
}
