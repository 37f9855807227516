import type { Need } from '../needs.ts';

export const needWords: Readonly<Record<Need, string>> = {
  nib: 'NIB',
  pirt: 'PIRT',
  halal: 'Sertifikat halal',
  modal: 'Modal',
  pelatihan: 'Pelatihan',
  kemasan: 'Kemasan',
  pemasaran_digital: 'Pemasaran digital',
};
