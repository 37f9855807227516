import type { AgeGroup } from '../family-index.ts';
import type { Told } from './health-findings.ts';

/**
 * Read aloud where others listen: where help is to be had, and never what somebody wishes, uses or told in private.
 */
export const coupleFinding: Told = {
  headline: (names) => `Pelayanan KB untuk ${names}`,
  say: (names) =>
    `Kalau ${names} ingin tahu tentang KB, tanyakan ke bidan atau petugas KB. Semua cara dijelaskan, boleh ditimbang dulu di rumah.`,
};

export const groupFindings: Readonly<Record<AgeGroup, Told>> = {
  bkb: {
    headline: () => 'Belum ikut Bina Keluarga Balita (BKB)',
    say: () =>
      'Di kampung ini ada BKB, tempat orang tua balita belajar mengasuh dan bermain dengan anak. Silakan ikut, gratis.',
  },
  bkr: {
    headline: () => 'Belum ikut Bina Keluarga Remaja (BKR)',
    say: () => 'Ada BKR, tempat orang tua belajar mendampingi anak remaja. Silakan ikut pertemuan berikutnya, gratis.',
  },
  bkl: {
    headline: () => 'Belum ikut Bina Keluarga Lansia (BKL)',
    say: () => 'Ada BKL, tempat lansia dan keluarganya berkegiatan supaya tetap sehat. Silakan ikut, gratis.',
  },
};

export const insuranceFindings: Readonly<Record<'nonaktif' | 'tidak_punya', Told>> = {
  nonaktif: {
    headline: (names) => `BPJS tidak aktif: ${names}`,
    say: (names) =>
      `Kartu BPJS ${names} tidak aktif. Tanyakan ke kantor desa atau lewat Mobile JKN, bawa KTP dan KK. Kalau tidak mampu membayar, desa bisa mengusulkan.`,
  },
  tidak_punya: {
    headline: (names) => `Belum punya jaminan kesehatan: ${names}`,
    say: (names) =>
      `${names} belum punya jaminan kesehatan. Daftar di kantor BPJS atau Mobile JKN, bawa KTP dan KK. Kalau tidak mampu membayar, desa bisa mengusulkan.`,
  },
};

/** Nobody is called poor, and nothing is promised. */
export const welfareFindings: Readonly<Record<'usulan' | 'cek_dtsen' | 'rumah' | 'disabilitas' | 'lansia', Told>> = {
  usulan: {
    headline: () => 'Dicatat untuk musyawarah desa',
    say: () =>
      'Keterangan keluarga dicatat untuk musyawarah desa, yang memutuskan usulan bantuan. Kader tidak bisa menjanjikan. Siapkan KTP dan KK.',
  },
  cek_dtsen: {
    headline: () => 'DTSEN belum dicek',
    say: () =>
      'Operator desa bisa melihat apakah keluarga sudah terdaftar di DTSEN. Datang ke kantor desa dengan KTP dan KK, atau cek di Cek Bansos.',
  },
  rumah: {
    headline: () => 'Rumah dicatat untuk rencana desa',
    say: () =>
      'Keadaan rumah dicatat supaya bisa masuk rencana desa. Giliran dan bantuannya diputuskan desa dan dinas.',
  },
  disabilitas: {
    headline: (names) => `Bisa dibantu dinas sosial: ${names}`,
    say: (names) =>
      `Untuk ${names} ada layanan dinas sosial, seperti alat bantu. Kader mencatatnya supaya bisa diusulkan.`,
  },
  lansia: {
    headline: (names) => `Tinggal sendiri: ${names}`,
    say: (names) =>
      `${names} tinggal sendiri. Kader dan tetangga akan sering singgah. Kalau sakit, kabari kader atau RT.`,
  },
};
