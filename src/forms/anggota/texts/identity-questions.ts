import type { QuestionText } from '../../../domain/form/form.ts';

export const identityQuestions: Readonly<Record<string, QuestionText>> = {
  keluarga_id: { label: 'Keluarga', short: 'Keluarga' },
  digabung_ke: { label: 'Digabung ke', short: 'Digabung ke' },
  nama: {
    label: 'Nama lengkap',
    short: 'Nama',
    hint: 'Seperti di KTP, KK, atau akta',
  },
  nik_status: {
    label: 'NIK {nama}',
    short: 'Keterangan NIK',
    hint: 'Minta lihat kartunya kalau ada',
    help: 'Bayi yang belum terdaftar belum punya NIK. Jangan mengarang nomor.',
    options: {
      1: 'Ada, dilihat dokumennya',
      2: 'Ada, disebut lisan',
      3: 'Belum punya NIK',
      4: 'Tidak tahu',
      5: 'Menolak',
    },
  },
  nik: { label: 'Nomor NIK {nama}', short: 'NIK', hint: '16 angka' },
  jk: { label: 'Jenis kelamin {nama}', short: 'Jenis kelamin', options: { 1: 'Laki-laki', 2: 'Perempuan' } },
  tmp_lahir: { label: 'Tempat lahir {nama}', short: 'Tempat lahir', hint: 'Seperti di akta. Boleh dikosongkan' },
  tgl_lahir: {
    label: 'Tanggal lahir {nama}',
    short: 'Tanggal lahir',
    hint: 'Seperti di akta, contoh 27 3 2019',
  },
  tgl_lahir_perkiraan: { label: 'Hanya tahu bulan dan tahun', short: 'Tanggal lahir perkiraan' },
  hub_kk: {
    label: 'Hubungan {nama} dengan kepala keluarga',
    short: 'Hubungan dengan KK',
    options: {
      1: 'Kepala keluarga',
      2: 'Suami',
      3: 'Istri',
      4: 'Anak',
      5: 'Menantu',
      6: 'Cucu',
      7: 'Orang tua',
      8: 'Mertua',
      9: 'Famili lain',
      10: 'Pembantu',
      11: 'Lainnya',
    },
  },
  ibu_kandung_id: {
    label: 'Siapa ibu kandung {nama}?',
    short: 'Ibu kandung',
    hint: 'Pilih dari daftar anggota',
    options: { '00': 'Tidak tinggal serumah' },
  },
};
