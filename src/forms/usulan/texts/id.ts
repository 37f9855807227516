import type { FormText } from '../../../domain/form/form.ts';

export const violations = {
  bulan_depan: 'Daftar bulan ini ditutup tanggal 17. Usulan ini ikut bulan depan.',
} as const;

export const text: FormText = {
  title: 'Usulan desa',
  sections: { usulan: 'Usulan desa' },
  questions: {
    usul: {
      label: 'Apa yang diusulkan desa untuk keluarga ini?',
      short: 'Usulan',
      hint: 'Hasil musyawarah desa atau SPTJM, bukan pendapat kader',
      options: {
        1: 'Usul masuk DTSEN',
        2: 'Usul perbaikan desil',
        3: 'Sanggah, keluarga mampu',
        4: 'Tidak ada usulan',
      },
    },
    tgl_usul: { label: 'Kapan diputuskan?', short: 'Tanggal usulan' },
    usul_dasar: {
      label: 'Apa dasarnya?',
      short: 'Dasar usulan',
      options: { 1: 'Musyawarah desa', 2: 'SPTJM' },
    },
    usul_nomor: {
      label: 'Nomor usulan di SIKS-NG',
      short: 'Nomor usulan',
      hint: 'Kalau sudah dikirim. Boleh dikosongkan',
      missing: { 98: 'Belum ada' },
    },
    usul_catatan: { label: 'Catatan', short: 'Catatan', hint: 'Boleh dikosongkan' },
  },
  calculations: {},
  violations,
};
