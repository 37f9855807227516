import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const siti: Facts = {
  today: '2026-11-03',
  kode_desa: '36.04.23.2015',
  period: '2026-11',
  person: {
    id: '01934b2c-0000-7000-8000-00000000b103',
    answers: { nama: 'SITI', jk: 2, tgl_lahir: '2002-02-20', status_kawin: 2, hamil_status: 'ya' },
  },
  forms: {},
  others: [
    {
      record: '01934b2c-0000-8000-8000-000020261000',
      period: '2026-10',
      answers: { tgl_periksa: '2026-10-06', usia_hamil_mgg: 20, tb: 151, buku_kia: 1 },
    },
  ],
};

const wulan: Facts = {
  ...siti,
  person: {
    id: '01934b2c-0000-7000-8000-00000000b301',
    answers: { nama: 'WULAN', jk: 2, tgl_lahir: '2008-06-02', status_kawin: 2, hamil_status: 'ya' },
  },
  others: [],
};

export const examples: readonly Example[] = [
  {
    story: 'Siti 24 minggu, sehat, dan Buku KIA-nya ditunjukkan',
    facts: siti,
    answers: {
      tgl_periksa: '2026-11-03',
      usia_hamil_mgg: 24,
      bb: 54.5,
      tb: 151,
      lila: 24.5,
      hb: 11.8,
      anc_ke: 4,
      ttd_tablet: 60,
      buku_kia: 1,
      merokok_rumah: 'tidak',
    },
  },
  {
    story: 'Wulan 18 tahun, lengannya kecil, dan belum pernah diperiksa',
    facts: wulan,
    answers: {
      tgl_periksa: '2026-11-02',
      usia_hamil_mgg: 14,
      lila: 22.5,
      hb: { missing: 99 },
      anc_ke: 0,
      ttd_tablet: 0,
      buku_kia: 3,
      merokok_rumah: 'ya',
    },
  },
];
