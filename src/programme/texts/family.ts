import type { KrsFactor } from '../../forms/krs/factors.ts';
import type { Target } from '../../forms/krs/family.ts';

/** Factors of a family, never of a child; a list of families to stand by, not to blame. */
export const krsFactorWords: Readonly<Record<KrsFactor, string>> = {
  air: 'Air minum belum layak',
  jamban: 'Jamban belum layak',
  muda: 'Istri terlalu muda',
  tua: 'Istri terlalu tua',
  dekat: 'Jarak anak terlalu dekat',
  banyak: 'Anak terlalu banyak',
};

export const krsTargetWords: Readonly<Record<Target, string>> = {
  pus_hamil: 'ibu hamil',
  pus: 'pasangan usia subur',
  baduta: 'anak 0-23 bulan',
  balita: 'anak 24-59 bulan',
  catin: 'calon pengantin',
  remaja_putri: 'remaja putri',
};

export const krsList = {
  title: 'Keluarga perlu pendampingan (KRS)',
  about: 'Keluarga sasaran dengan faktor risiko stunting. Ini risiko keluarga, bukan daftar anak pendek.',
  done_when: 'Tidak ada lagi faktor risiko dalam data keluarga.',
  columns: {
    kepala: 'Kepala keluarga',
    no_kk: 'Nomor KK',
    hp: 'Nomor HP',
    alamat: 'Alamat',
    rt: 'RT',
    rw: 'RW',
    sasaran: 'Sasaran',
    faktor: 'Faktor risiko',
    istri: 'Istri',
    air_minum: 'Sumber air minum',
    jamban: 'Jamban',
    tinja_akhir: 'Pembuangan tinja',
    pendampingan: 'Didampingi TPK',
    frekuensi: 'Kali didampingi (3 bulan)',
  },
  answers: { ya: 'Ya', tidak: 'Tidak' },
} as const;

export const visitCategories = {
  belum: 'Belum dikunjungi tahun ini',
  tidak_bertemu: 'Dikunjungi, belum ada yang menjawab',
  menolak: 'Menolak didata',
} as const;

export const visitList = {
  title: 'Keluarga belum didata tahun ini',
  about: 'Keluarga dalam daftar yang tahun ini belum punya kunjungan terisi.',
  done_when: 'Keluarga sudah dikunjungi dan isiannya terisi tahun ini.',
  columns: {
    kepala: 'Kepala keluarga',
    alamat: 'Alamat',
    patokan: 'Patokan',
    rt: 'RT',
    rw: 'RW',
    hp: 'Nomor HP',
    terakhir: 'Kunjungan terakhir',
    hasil: 'Hasil kunjungan terakhir',
  },
} as const;
