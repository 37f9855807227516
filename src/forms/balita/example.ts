import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const aisyah: Facts = {
  today: '2026-11-03',
  kode_desa: '36.04.23.2015',
  person: {
    id: '01934b2c-0000-7000-8000-00000000a154',
    answers: { nama: 'AISYAH PUTRI', jk: 2, tgl_lahir: '2025-08-14' },
  },
  forms: {},
  others: [],
};

const bima: Facts = {
  ...aisyah,
  person: {
    id: '01934b2c-0000-7000-8000-00000000b19a',
    answers: { nama: 'BIMA SAKTI', jk: 1, tgl_lahir: '2025-04-20' },
  },
};

export const examples: readonly Example[] = [
  {
    story: 'Ibu Aisyah membawa Buku KIA, semua tanggal imunisasi tersalin',
    facts: aisyah,
    answers: {
      posyandu_id: '01934b2c-0000-7000-8000-000000003e1a',
      bukan_warga: 'tidak',
      anak_ke: 2,
      nama_ortu: 'Sugeng dan Rini',
      nik_ibu: '3699235203900004',
      usia_kehamilan_lahir_mgg: 39,
      bb_lahir_kg: 3.1,
      pb_lahir_cm: 49.5,
      lk_lahir_cm: 34,
      imd: 'ya',
      punya_buku_kia: 1,
      imunisasi: { hb0: '2025-08-14', bcg: '2025-09-16', opv1: '2025-09-16', dpt1: '2025-10-14', mr1: '2026-05-19' },
      penyakit_penyerta: [],
    },
  },
  {
    story: 'Nenek Bima tidak tahu berat lahirnya dan Buku KIA hilang',
    facts: bima,
    answers: {
      posyandu_id: '01934b2c-0000-7000-8000-000000003e1a',
      nama_ortu: 'Karta dan Mimin',
      bb_lahir_kg: { missing: 98 },
      pb_lahir_cm: { missing: 98 },
      imd: { missing: 98 },
      punya_buku_kia: 3,
      imunisasi: {},
    },
  },
];
