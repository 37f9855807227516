/**
 * Sentences for what any form may find wrong. `{label}` is the question's short label; the other places come from the
 * violation's values. What happened, then what to do; no blame.
 */
export const generalViolations = {
  required: '{label} belum diisi.',
  not_a_number: '{label} diisi dengan angka.',
  too_small: '{label} paling kecil {min} {unit}. Periksa lagi.',
  too_large: '{label} paling besar {max} {unit}. Periksa lagi.',
  too_long: '{label} paling panjang {max} huruf.',
  wrong_length: '{label} harus {length} angka, baru {given}.',
  not_an_option: 'Pilih lagi {label}.',
  not_a_date: '{label}: tanggal ini tidak ada. Contoh 27 3 2019.',
  not_a_photo: '{label} tidak terbaca. Hapus, lalu foto lagi.',
  too_many_photos: '{label} paling banyak {max}. Hapus yang tidak perlu.',
  not_a_point: '{label} tidak terbaca. Ambil lagi titiknya, atau hapus.',
  in_future: '{label} lewat dari hari ini. Periksa lagi.',
  decimals: '{label}: paling banyak {decimals} angka di belakang koma.',
} as const;

/** Words for answers that are the same in every form. */
export const generalOptions = {
  yes_no: { ya: 'Ya', tidak: 'Tidak' },
  document: {
    1: 'Ada, ditunjukkan',
    2: 'Ada, tidak ditunjukkan',
    4: 'Sedang diproses',
    3: 'Tidak ada',
  },
  missing: { 97: 'Menolak menjawab', 98: 'Tidak tahu', 99: 'Tidak berlaku' },
  none: 'Tidak satu pun',
} as const;
