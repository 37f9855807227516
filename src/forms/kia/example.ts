import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const household = '01934b2c-0000-7000-8000-000000000c01';
const idDimas = '01934b2c-0000-7000-8000-00000000d1a5';

/** Dimas, born on that day; what the form `akta` says of him. */
function dimas(tgl_lahir: string, akta: Facts['forms'][string] = { akta_status: 1 }): Facts {
  const child = { id: idDimas, answers: { nama: 'DIMAS PRATAMA', jk: 1, tgl_lahir, hub_kk: 4 } };
  return {
    today: '2026-11-03',
    kode_desa: '36.04.23.2015',
    person: child,
    household: { id: household, answers: { punya_kk: 1 }, members: [child] },
    forms: { akta },
    others: [],
  };
}

const papers = { syarat_akta: 1, syarat_kk: 1, syarat_ktp_ortu: 1 };

export const examples: readonly Example[] = [
  {
    story: 'Kategori 1: kartu Dimas berfoto dan masih berlaku',
    facts: dimas('2019-03-27'),
    answers: {
      ...{ kia_status: 1, kia_berfoto: 'ya', kia_berlaku_sampai: '2036-03-26', kia_data_sesuai: 'ya' },
      ...{ sekolah_nama: 'SDN Mongpok 1', sekolah_npsn: '20600000' },
    },
  },
  {
    story: 'Kategori 1: umur 3 tahun, kartu tanpa foto disebut ada',
    facts: dimas('2023-03-27'),
    answers: { kia_status: 2 },
  },
  {
    story: 'Kategori 2: umur 7 tahun dan kartunya tanpa foto',
    facts: dimas('2019-03-27'),
    answers: {
      ...{ kia_status: 1, kia_berfoto: 'tidak', kia_berlaku_sampai: '2024-03-27', kia_data_sesuai: 'tidak' },
      ...{ ...papers, syarat_foto: 2, sekolah_nama: 'SDN Mongpok 1' },
    },
  },
  {
    story: 'Kategori 3: belum punya, akta sudah ada, minta difoto',
    facts: dimas('2016-03-27'),
    answers: { kia_status: 3, ...papers, syarat_foto: 3 },
  },
  {
    story: 'Kategori 4: belum punya, aktanya juga belum ada',
    facts: dimas('2024-03-27', { akta_status: 3 }),
    answers: { kia_status: 3, syarat_akta: 3, syarat_kk: 1, syarat_ktp_ortu: 2 },
  },
  {
    story: 'Kategori 5: hampir 17 tahun, kartunya hilang',
    facts: dimas('2010-03-27'),
    answers: { kia_status: 5, ...papers, syarat_foto: 1, sekolah_nama: { missing: 99 } },
  },
  {
    story: 'Kartu Dimas sedang diproses',
    facts: dimas('2021-12-01'),
    answers: { kia_status: 4 },
  },
];
