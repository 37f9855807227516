import { familyOf, isFilledIn, isListed, visitsOfYear } from '../coverage.ts';
import type { DossierRecord } from '../dossier.ts';
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

/** `missing`: nobody has been there this year; they are in the denominator all the same. */
function countFamily({ dossier, cutoff }: MonthView, isDone: (filledIn: readonly DossierRecord[]) => boolean): Figure {
  if (!isListed(dossier, cutoff)) return [0, 0, 0, 0];
  const visits = visitsOfYear(dossier, cutoff);
  return [isDone(visits.filter(isFilledIn)) ? 1 : 0, 1, visits.length === 0 ? 1 : 0, 0];
}

function isApproved(record: DossierRecord | undefined): boolean {
  return record?.verdict === 'disetujui';
}
