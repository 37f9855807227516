/** A case in confidence, by the code that its officer was told. */
export const caseCodeTexts = {
  title: 'Kode kasus rahasia',
  open: 'Kode kasus',
  label: 'Kode dari petugas',
  hint: '6 huruf atau angka, contoh 9C41F0',
  find: 'Cari',
  busy: 'Mencari…',
  wrong: 'Kodenya 6 huruf atau angka: 0 sampai 9 dan A sampai F.',
  found: 'Ditemukan',
  none: 'Tidak ada di wilayah Anda',
  noneText: 'Cocokkan lagi kodenya dengan petugas.',
  secret: 'Hanya untuk petugas perlindungan anak dan perempuan yang menyebut kodenya. Pencarian ini dicatat.',
  place: (rw: string, rt: string) => `RT ${rt}/RW ${rw}`,
  nameless: 'Belum ada nama',
} as const;
