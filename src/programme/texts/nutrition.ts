import type { NutritionCode } from '../nutrition-course.ts';

/** What a kader measured is "terduga" until the puskesmas has seen the child. */
export const nutritionCategories: Readonly<Record<NutritionCode, string>> = {
  gizi_buruk: 'Terduga gizi buruk',
  '2T': 'Dua kali tidak naik (2T)',
  BGM: 'Di bawah garis merah (BGM)',
  sangat_pendek: 'Terduga sangat pendek',
  T: 'Tidak naik cukup (T)',
  atas_oranye: 'Di atas garis oranye',
  gizi_kurang: 'Terduga gizi kurang',
  berat_kurang: 'Berat kurang',
  pendek: 'Terduga pendek',
  tidak_wajar: 'Perlu diukur ulang',
};

export const nutritionList = {
  title: 'Gizi dan pertumbuhan balita',
  about: 'Balita yang hasil ukur terakhirnya perlu dilihat bidan atau puskesmas. Hasil ukur kader, bukan diagnosis.',
  done_when: 'Pengukuran berikutnya tidak lagi menunjukkan masalah, atau tenaga kesehatan sudah memastikannya.',
  columns: {
    nama: 'Nama anak',
    nik: 'NIK',
    jk: 'Jenis kelamin',
    tgl_lahir: 'Tanggal lahir',
    umur_bln: 'Umur saat diukur (bulan)',
    nama_ortu: 'Nama orang tua',
    hp: 'Nomor HP',
    alamat: 'Alamat',
    rt: 'RT',
    rw: 'RW',
    posyandu: 'Posyandu',
    tamu: 'Anak tamu',
    tgl_ukur: 'Tanggal diukur',
    bb: 'Berat (kg)',
    tb: 'Panjang atau tinggi (cm)',
    tgl_tb: 'Tanggal diukur tinggi',
    lila: 'LiLA (cm)',
    zs_bbu: 'Z-score BB/U',
    zs_tbu: 'Z-score TB/U',
    zs_bbtb: 'Z-score BB/TB',
    kategori: 'Kategori',
    riwayat_bb: 'Berat sebelumnya (kg)',
    sakit: 'Sakit sebulan ini',
    tgl_konfirmasi: 'Dipastikan nakes',
    izin: 'Persetujuan data anak',
  },
  sexes: { 1: 'Laki-laki', 2: 'Perempuan' },
  guest: { ya: 'Anak tamu' },
  /** Why a case is not passed on; nothing stands there where a guardian agreed. */
  consents: {
    waiting: 'Menunggu persetujuan orang tua',
    refused: 'Tidak disetujui',
    not_asked: 'Belum ditanyakan',
  },
} as const;
