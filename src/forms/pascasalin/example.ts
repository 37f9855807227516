import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const idRini = '01934b2c-0000-7000-8000-00000000b002';

const rini: Facts = {
  today: '2026-11-03',
  kode_desa: '36.04.23.2015',
  period: '2026-10',
  person: { id: idRini, answers: { nama: 'RINI ASTUTI', jk: 2, tgl_lahir: '1990-03-12', status_kawin: 2 } },
  forms: {},
  household: {
    id: '01934b2c-0000-7000-8000-000000000c01',
    answers: {},
    members: [
      {
        id: '01934b2c-0000-7000-8000-00000000b005',
        answers: { nama: 'BAYI RINI', jk: 1, tgl_lahir: '2026-10-12', hub_kk: 4, ibu_kandung_id: idRini },
      },
    ],
  },
  others: [],
};

export const examples: readonly Example[] = [
  {
    story: 'Bu Rini tiga minggu sesudah bersalin di bidan',
    facts: rini,
    answers: { tgl_salin: '2026-10-12', penolong: 2, bb_lahir: 3.1, asi: 'ya', kb_pascasalin: 2 },
  },
  {
    story: 'Bayinya kecil dan masih di rumah sakit',
    facts: rini,
    answers: {
      tgl_salin: '2026-10-12',
      penolong: 1,
      bb_lahir: 2.1,
      asi: { missing: 99 },
      kb_pascasalin: { missing: 97 },
    },
  },
];
