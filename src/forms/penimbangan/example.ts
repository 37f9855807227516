import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const posyandu = '01934b2c-0000-7000-8000-000000003e1a';

function weighed(period: string, answers: Answers): Facts['others'][number] {
  return { record: `01934b2c-0000-8000-8000-0000${period.replace('-', '')}00`, period, answers };
}

const october = weighed('2026-10', { tgl_ukur: '2026-10-04', hadir: 1, bb_kg: 7.9, tb_cm: 72.5, cara_ukur: 1 });

const aisyah: Facts = {
  today: '2026-11-03',
  kode_desa: '36.04.23.2015',
  period: '2026-11',
  person: {
    id: '01934b2c-0000-7000-8000-00000000a154',
    answers: { nama: 'AISYAH PUTRI', jk: 2, tgl_lahir: '2025-08-14' },
  },
  forms: {},
  others: [october],
};

const bima: Facts = {
  ...aisyah,
  today: '2026-02-03',
  period: '2026-02',
  person: {
    id: '01934b2c-0000-7000-8000-00000000b19a',
    answers: { nama: 'BIMA SAKTI', jk: 1, tgl_lahir: '2025-04-20' },
  },
  others: [weighed('2026-01', { tgl_ukur: '2026-01-06', hadir: 1, bb_kg: 7, tb_cm: 67, cara_ukur: 1 })],
};

export const examples: readonly Example[] = [
  {
    story: 'Aisyah naik cukup dan diukur terlentang',
    facts: aisyah,
    answers: {
      posyandu_id: posyandu,
      tgl_ukur: '2026-11-03',
      hadir: 1,
      pengantar: 3,
      bb_kg: 8.2,
      edema: 'tidak',
      tb_cm: 73.6,
      cara_ukur: 1,
      lila_cm: 13.8,
      lk_cm: 45.1,
      alat: ['dacin', 'infantometer'],
      mpasi: ['karbohidrat', 'protein_hewani', 'sayur_buah'],
      mpasi_frekuensi: 3,
      pmt_kg: 0.5,
      pmt_jenis: 1,
      kelas_ibu: 'ya',
      mbg: 'tidak',
      gejala_tb: [],
      sakit: ['demam'],
      tindakan: [],
    },
  },
  {
    story: 'Bima naik terlalu sedikit di bulan vitamin A',
    facts: bima,
    answers: {
      posyandu_id: posyandu,
      tgl_ukur: '2026-02-03',
      hadir: 1,
      bb_kg: 7.1,
      tb_cm: 68,
      cara_ukur: 1,
      lila_cm: { missing: 99 },
      mpasi: ['karbohidrat'],
      vit_a: 1,
      kpsp: 2,
      sakit: ['diare', 'ispa'],
      tindakan: ['konseling', 'rujuk_puskesmas'],
    },
  },
  {
    story: 'Citra tidak hadir dan akan dikunjungi',
    facts: aisyah,
    answers: { posyandu_id: posyandu, tgl_ukur: '2026-11-03', hadir: 2, tindakan: ['kunjungan_rumah'] },
  },
];
