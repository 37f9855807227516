import type { skills } from '../sections.ts';

export const skillWords: Readonly<Record<(typeof skills)[number], string>> = {
  menjahit: 'Menjahit',
  memasak: 'Memasak dan kue',
  komputer: 'Komputer',
  bengkel: 'Bengkel motor atau elektronik',
  bangunan: 'Las, listrik, atau bangunan',
  pertanian: 'Pertanian, ternak, atau ikan',
  rias_rambut: 'Rias atau potong rambut',
  bahasa_asing: 'Bahasa asing',
  jualan_daring: 'Jualan daring',
  lainnya: 'Lainnya',
};
