import type { DayCode } from '../../domain/settings/settings.ts';

function within(days: number): string {
  if (days === 0) return 'Hari itu juga';
  return days === 1 ? 'Paling lambat 24 jam' : `Paling lambat ${days} hari`;
}

function next(occasion: string): (days: number) => string {
  return (days) => `${occasion} (${days} hari)`;
}

/** By when, in words, of as many days as the kabupaten has settled: for lists' heads and for the data dictionary. */
export const daySlaWords: Readonly<Record<DayCode, (days: number) => string>> = {
  hari_ini: within,
  satu_hari: within,
  tiga_hari: within,
  seminggu: within,
  dua_minggu: within,
  posyandu: next('Posyandu berikutnya'),
  pertemuan: next('Pertemuan kelompok berikutnya'),
  jemput_bola: next('Jemput bola berikutnya'),
  pendampingan: next('Pendampingan bulanan'),
  pelayanan_kb: next('Hari pelayanan KB berikutnya'),
  klinik_usaha: next('Klinik usaha bulanan'),
  isbat: next('Sidang isbat berikutnya'),
};

/** Those that hang on a date. */
export const datedSlaWords = {
  lapor_lahir: 'Sebelum hari ke-60 sejak lahir',
  musdes: 'Sebelum tanggal 17 (batas usulan DTSEN)',
  semester: 'Sebelum semester baru (1 Januari atau 1 Juli)',
  rkpdes: 'Sebelum RKP Desa ditetapkan (30 September)',
  nikah: 'Tiga bulan sebelum hari nikah',
  akhir_tahun: 'Sebelum akhir tahun',
} as const;
