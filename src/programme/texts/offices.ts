import type { Office } from '../../domain/follow-up.ts';

/** As offices are called where nobody has said otherwise: names differ from kabupaten to kabupaten. */
export const officeNames: Readonly<Record<Office, string>> = {
  disdukcapil: 'Disdukcapil',
  puskesmas: 'Puskesmas',
  dppkb: 'DPPKB',
  dinsos: 'Dinsos',
  disdik: 'Dinas Pendidikan',
  diskop: 'Diskop UKM',
  pupr: 'PUPR',
  kemenag: 'KUA Kemenag',
  dp3a: 'DP3A',
  dinkes: 'Dinas Kesehatan',
  dpmptsp: 'DPMPTSP',
  disnaker: 'Disnaker',
};
