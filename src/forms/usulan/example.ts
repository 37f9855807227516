import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const facts: Facts = {
  today: '2026-11-03',
  kode_desa: '36.04.23.2015',
  household: { id: '01934b2c-0000-7000-8000-000000000c01', answers: {}, members: [], forms: {} },
  forms: {},
  others: [],
};

export const examples: readonly Example[] = [
  {
    story: 'the musyawarah proposes the family, and the operator has sent it',
    answers: {
      usul: 1,
      tgl_usul: '2026-11-02',
      usul_dasar: 1,
      usul_nomor: 'U-2026-0117',
      usul_catatan: 'Rumah kontrak',
    },
    facts,
  },
  {
    story: 'the musyawarah looked at the family and proposes nothing',
    answers: { usul: 4, tgl_usul: '2026-11-02' },
    facts,
  },
];
