import type { FormText } from '../../../domain/form/form.ts';
import { notMeasured, slipViolations } from '../../texts/slips.ts';
import { rungWords } from './rungs.ts';
import { violations } from './violations.ts';

const classWords = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [at + 1, `Kelas ${at + 1}`]));

export const text: FormText = {
  title: 'Anak usia sekolah',
  sections: {
    sekolah: 'Sekolah',
    berhenti: 'Tidak bersekolah',
    kerja: 'Pekerjaan anak',
    kesehatan: 'Kesehatan anak sekolah',
  },
  questions: {
    status_sekolah: {
      label: 'Apakah {nama} bersekolah?',
      short: 'Status sekolah',
      hint: 'PAUD, madrasah, pesantren, dan Paket A, B, C juga sekolah',
      options: { 1: 'Tidak atau belum pernah sekolah', 2: 'Masih sekolah', 3: 'Tidak bersekolah lagi' },
    },
    jenjang: {
      label: 'Jenjang sekolah {nama}',
      short: 'Jenjang',
      hint: 'Kalau sudah tidak sekolah, jenjang yang terakhir',
      options: rungWords,
    },
    kelas: {
      label: 'Kelas {nama}',
      short: 'Kelas',
      hint: 'SMP mulai kelas 7, SMA mulai kelas 10',
      options: { ...classWords, 13: 'Tamat' },
    },
    sekolah_nama: { label: '{nama} sekolah di mana?', short: 'Nama sekolah', hint: 'Boleh dikosongkan' },
    sekolah_npsn: { label: 'NPSN sekolah', short: 'NPSN', hint: '8 angka, kalau tahu. Boleh dikosongkan' },
    nisn: {
      label: 'NISN {nama}',
      short: 'NISN',
      hint: '10 angka, ada di rapor atau kartu pelajar. Boleh dikosongkan',
    },
    pip: {
      label: 'Apakah {nama} menerima PIP?',
      short: 'Menerima PIP',
      hint: 'Program Indonesia Pintar, kartunya KIP',
    },
    tahun_putus: { label: 'Tahun berapa {nama} berhenti sekolah?', short: 'Tahun berhenti', hint: 'Contoh 2024' },
    ats_alasan: {
      label: 'Apa alasan utama {nama} tidak sekolah?',
      short: 'Alasan tidak sekolah',
      hint: 'Dengarkan saja, tanpa menyalahkan. Pilih satu',
      options: {
        1: 'Biaya',
        2: 'Bekerja atau mencari nafkah',
        3: 'Menikah atau hamil',
        4: 'Tidak mau sekolah',
        5: 'Jauh atau tidak ada angkutan',
        6: 'Disabilitas',
        7: 'Sakit lama',
        8: 'Mengurus rumah atau adik',
        9: 'Perundungan',
        10: 'Dikeluarkan',
        11: 'Merasa cukup',
        12: 'Belajar di pesantren yang tak terdata',
        13: 'Lainnya',
      },
    },
    mau_kembali: {
      label: 'Apakah {nama} mau sekolah lagi?',
      short: 'Mau kembali sekolah',
      hint: 'Paket A, B, dan C bisa diikuti sambil bekerja',
      options: { 1: 'Ya, sekolah biasa', 2: 'Ya, Paket A, B, atau C', 3: 'Kursus', 4: 'Tidak' },
    },
    bekerja_anak: {
      label: 'Apakah {nama} bekerja?',
      short: 'Anak bekerja',
      hint: 'Untuk mendapat uang, atau membantu usaha keluarga secara rutin',
      help: 'Jawaban ini hanya untuk petugas perlindungan anak, tanpa nama.',
    },
    jam_kerja_minggu: {
      label: 'Berapa jam {nama} bekerja dalam seminggu?',
      short: 'Jam kerja seminggu',
      hint: 'Kira-kira. 3 jam tiap hari = 21 jam',
    },
    bb: { label: 'Berat badan {nama}', short: 'Berat badan', hint: 'Contoh 32,5', missing: notMeasured },
    tb: {
      label: 'Tinggi badan {nama}',
      short: 'Tinggi badan',
      hint: 'Tanpa alas kaki. Contoh 142,5',
      missing: notMeasured,
    },
    tgl_ukur: { label: 'Kapan {nama} diukur?', short: 'Tanggal diukur' },
    visus: {
      label: 'Penglihatan {nama}',
      short: 'Tajam penglihatan',
      hint: 'Hasil periksa UKS atau puskesmas',
      options: { 1: 'Baik', 2: 'Kurang, belum berkacamata', 3: 'Sudah berkacamata' },
      missing: { 99: 'Belum diperiksa' },
    },
    gigi: {
      label: 'Gigi {nama}',
      short: 'Kesehatan gigi',
      hint: 'Hasil periksa UKS atau puskesmas',
      options: { 1: 'Sehat', 2: 'Ada yang berlubang', 3: 'Masalah lain' },
      missing: { 99: 'Belum diperiksa' },
    },
  },
  calculations: {
    umur_thn: { label: 'Umur', hint: 'tahun penuh' },
    ats_kelompok: {
      label: 'Kelompok anak tidak sekolah (ATS)',
      options: {
        DO: 'Putus sekolah (DO)',
        LTM: 'Lulus tidak melanjutkan (LTM)',
        BPB: 'Belum pernah bersekolah (BPB)',
        cek: 'Perlu dicek: pesantren tak terdata',
        bukan: 'Bukan anak tidak sekolah',
      },
    },
    rentan_do: { label: 'Rawan putus sekolah', options: { ya: 'Ya', tidak: 'Tidak' } },
    imt: { label: 'Indeks massa tubuh (IMT)' },
    zs_imtu: { label: 'Z-score IMT/U' },
    imt_u: {
      label: 'Indeks massa tubuh menurut umur (IMT/U)',
      options: {
        gizi_buruk: 'Terduga gizi buruk',
        gizi_kurang: 'Terduga gizi kurang',
        gizi_baik: 'Gizi baik (normal)',
        gizi_lebih: 'Gizi lebih',
        obesitas: 'Obesitas',
      },
    },
    zs_tbu: { label: 'Z-score TB/U' },
  },
  violations: { ...slipViolations, ...violations },
};
