import type { LackCode } from '../../forms/akta/jalur.ts';

/** Lists are sorted in this order: A alone has a day by which it is to be done. */
export const aktaCategories = {
  hari_30_60: 'Umur 30-60 hari, laporkan sebelum hari ke-60',
  A: 'Jalur A: lengkap, tepat waktu',
  B: 'Jalur B: lengkap, terlambat',
  C: 'Jalur C: perlu SPTJM F-2.03',
  D: 'Jalur D: perlu SPTJM F-2.04',
  E: 'Jalur E: perlu SPTJM F-2.03 dan F-2.04',
  F: 'Jalur F: KK atau KTP orang tua dulu',
  G: 'Jalur G: pembetulan akta',
  belum_jelas: 'Syarat belum jelas',
} as const;

export const kiaCategories = {
  kedaluwarsa: 'Kedaluwarsa, perlu yang berfoto',
  siap: 'Belum punya, siap dibuat',
  hilang: 'Hilang atau rusak',
  akta_dulu: 'Belum punya, aktanya dulu',
  belum_jelas: 'Akta belum jelas',
} as const;

export const aktaList = {
  title: 'Anak belum punya akta',
  about: 'Anak di bawah 18 tahun yang aktanya belum ada, atau perlu dibetulkan.',
  done_when: 'Akta sudah ada dan isinya cocok dengan KK.',
  columns: {
    jalur: 'Jalur',
    kekurangan: 'Kekurangan',
    batas_lapor: 'Batas 60 hari',
    tempat_lahir: 'Tempat lahir',
    alasan: 'Alasan belum punya',
    setuju_dibantu: 'Setuju diteruskan',
  },
} as const;

export const kiaList = {
  title: 'Anak belum punya KIA yang berlaku',
  about: 'Anak di bawah 16,5 tahun dan belum kawin yang kartunya belum ada, hilang, atau kedaluwarsa.',
  done_when: 'Kartunya sudah dilihat dan masih berlaku.',
  columns: {
    kategori: 'Kategori',
    akta_nomor: 'Nomor akta',
    sekolah: 'Sekolah',
    foto: 'Pas foto 2x3',
    warna_latar: 'Latar foto',
    kekurangan: 'Kekurangan',
  },
} as const;

export const childColumnLabels = {
  nama: 'Nama',
  nik: 'NIK',
  tgl_lahir: 'Tanggal lahir',
  jk: 'Jenis kelamin',
  nama_ibu: 'Nama ibu',
  nama_ayah: 'Nama ayah',
  kepala_keluarga: 'Kepala keluarga',
  no_kk: 'Nomor KK',
  alamat: 'Alamat',
  rw: 'RW',
  rt: 'RT',
  hp: 'Nomor HP',
} as const;

export const sexWords: Readonly<Record<string, string>> = { 1: 'Laki-laki', 2: 'Perempuan' };
export const yesNoWords: Readonly<Record<string, string>> = { ya: 'Ya', tidak: 'Tidak' };

export const lackWords: Readonly<Record<LackCode | 'akta' | 'foto' | 'tgl_lahir_perkiraan', string>> = {
  kk: 'KK',
  ktp_ortu: 'KTP-el orang tua',
  ktp_satu_ortu: 'KTP-el salah satu orang tua',
  ortu_tidak_diketahui: 'orang tua tidak diketahui (berita acara polisi)',
  skl: 'surat keterangan lahir',
  bukti_nikah: 'buku nikah orang tua',
  saksi: 'dua saksi',
  belum_di_kk: 'belum tercantum di KK',
  akta: 'akta kelahiran',
  foto: 'pas foto 2x3',
  tgl_lahir_perkiraan: 'tanggal lahir masih perkiraan',
};

/** What a certificate says otherwise than the family card, by the codes of `akta_cocok_kk`. */
export const differenceWords: Readonly<Record<number, string>> = {
  2: 'nama beda dengan KK',
  3: 'tanggal lahir beda dengan KK',
  4: 'nama orang tua beda dengan KK',
};
