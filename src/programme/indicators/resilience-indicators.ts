import { ibanggaOfDossier, isMeantByGroup, takesPartIn } from '../family-index.ts';
import { countOutcomes, outcomeOf } from './count-outcomes.ts';
import type { Figure, Indicator } from './indicator.ts';
import type { MonthView } from './month-view.ts';

/** Families with young people in their group, and how families stand (iBangga). */
export const resilienceIndicators: readonly Indicator[] = [
  {
    id: 'G3_bkr',
    label: 'Keluarga remaja ikut BKR',
    population: 'Keluarga dalam daftar dengan anggota 10-24 tahun yang tinggal di rumah',
    unit: 'percent',
    formula:
      'Keluarga beranggota remaja yang ikut Bina Keluarga Remaja ÷ keluarga beranggota remaja yang sudah ditanya.',
    source: 'BKKBN, BKR untuk keluarga dengan remaja 10-24 tahun',
    masks_small: true,
    evaluate: countYouthGroup,
  },
  {
    id: 'J1',
    label: 'Indeks pembangunan keluarga (iBangga)',
    population: 'Keluarga dalam daftar yang ke-17 variabelnya diketahui',
    unit: 'mean',
    formula:
      'Rata-rata indeks keluarga, 0 sampai 100, tiap keluarga dibulatkan. Di bawah 40 rentan, di atas 70 tangguh.',
    source: 'BKKBN, iBangga; pembagian variabel belum dipastikan',
    masks_small: true,
    evaluate: sumIndex,
  },
];

function countYouthGroup({ dossier, cutoff, is_listed }: MonthView): Figure {
  const isMeant = is_listed ? isMeantByGroup('bkr', dossier, cutoff) : false;
  if (isMeant === false) return [0, 0, 0, 0];
  return countOutcomes([outcomeOf(isMeant && takesPartIn('bkr', dossier, cutoff))]);
}

/** A sum of whole points, so that what is added can be taken out again. */
function sumIndex({ dossier, cutoff, is_listed }: MonthView): Figure {
  if (!is_listed) return [0, 0, 0, 0];
  const { index } = ibanggaOfDossier(dossier, cutoff);
  return index === undefined ? [0, 0, 1, 0] : [Math.round(index), 1, 0, 0];
}
