import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const dodi: Facts = {
  today: '2026-11-03',
  kode_desa: '36.04.23.2015',
  person: {
    id: '01934b2c-0000-7000-8000-00000000d0d1',
    answers: { nama: 'DODI', jk: 1, tgl_lahir: '2024-09-05', jkn: 1 },
  },
  forms: { penimbangan: { tgl_ukur: '2026-10-05', hadir: 1, bb_kg: 10.6, tb_cm: 80, cara_ukur: 2 } },
  others: [],
};

export const examples: readonly Example[] = [
  {
    story: 'Dodi diukur pendek oleh kader dan belum diperiksa',
    facts: dodi,
    answers: {
      tgl_konfirmasi_nakes: { missing: 99 },
      penyebab_diduga: ['asupan', 'sanitasi'],
      sudah_dirujuk: 'tidak',
      pmt: 'tidak',
      status: 1,
    },
  },
  {
    story: 'Bidan memastikan Dodi dan ia mendapat makanan tambahan',
    facts: dodi,
    answers: {
      tgl_konfirmasi_nakes: '2026-10-20',
      zs_tbu: -2.64,
      zs_bbtb: -0.9,
      penyebab_diduga: ['asupan'],
      sudah_dirujuk: 'ya',
      pmt: 'ya',
      pkmk: { missing: 98 },
      orang_tua_asuh: 'tidak',
      status: 1,
    },
  },
];
