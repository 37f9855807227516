/** Kamus data: what is asked, worked out, counted and assumed. */
export const dictionaryScreenTexts = {
  open: 'Buka Kamus data',
  openText: 'Arti setiap pertanyaan, rumus, dan batas yang dipakai Cacah.',
  search: 'Cari kata, kode, atau sumber',
  group: 'Bagian',
  everything: 'Semua',
  all: 'Semua',
  unconfirmed: 'Belum dipastikan',
  which: 'Yang tampil',
  count: (count: string) => `${count} keterangan`,
  more: (count: string) => `Tampilkan ${count} lagi`,
  print: 'Cetak',
  download: 'Unduh CSV',
  file: 'cacah-kamus-data.csv',
  downloaded: 'Berkas diunduh.',
  nothing: { title: 'Tidak ada yang cocok', text: 'Coba kata lain, atau pilih bagian lain.' },
} as const;
