/** Sentences about a NIK, for every form that asks for one. */
export const nikViolations = {
  nik_not_16_digits: 'NIK harus 16 angka.',
  nik_all_digits_equal: 'NIK tidak mungkin satu angka semua. Lihat kartunya lagi.',
  nik_day_out_of_range: 'Angka ke-7 dan 8 NIK bukan tanggal. Lihat kartunya lagi.',
  nik_month_out_of_range: 'Angka ke-9 dan 10 NIK bukan bulan. Lihat kartunya lagi.',
  nik_serial_zero: 'NIK tidak mungkin berakhir 0000. Lihat kartunya lagi.',
  nik_impossible_date: 'Tanggal di dalam NIK tidak ada. Kalau kartu memang begitu, lanjutkan.',
  nik_unknown_province: 'Awal NIK bukan kode provinsi yang dikenal. Kalau kartu memang begitu, lanjutkan.',
  nik_region_differs: 'NIK pertama terdaftar di daerah lain. Ini biasa, NIK tidak ikut pindah.',
  nik_lahir_beda: 'Di NIK {di_nik}, isian {isian}. Kalau kartu memang begitu, lanjutkan.',
  nik_jk_beda: 'Jenis kelamin di NIK berbeda dengan isian. Kalau kartu memang begitu, lanjutkan.',
} as const;
