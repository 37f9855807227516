export const violations = {
  siap: 'Sudah bisa dibuat: akta anak sudah ada. Gratis di Disdukcapil.',
  akta_dulu: 'Aktanya dibuat dulu. Akta dan KIA bisa diurus sekaligus, gratis.',
  akta_beda: 'Di formulir akta jawabannya lain, dan itu yang dihitung. Cocokkan keduanya.',
  rekam_ktp: 'Sebentar lagi 17 tahun: langsung rekam KTP-el saja, tidak perlu KIA. Gratis.',
  kedaluwarsa: 'Kartu tanpa foto habis pada ulang tahun ke-5. Perlu diganti dengan yang berfoto.',
  masa_berlaku_beda: 'Menurut tanggal lahirnya, berlaku sampai {harusnya}. Lihat kartunya lagi.',
  masa_berlaku_lewat: 'Masa berlaku kartunya sudah lewat. Perlu diganti.',
  data_diperbarui: 'Kartu perlu diperbarui di Disdukcapil supaya sama dengan KK. Gratis.',
  latar_merah: 'Latar foto merah, karena lahir tahun {tahun} (ganjil). Cocokkan dengan Disdukcapil setempat.',
  latar_biru: 'Latar foto biru, karena lahir tahun {tahun} (genap). Cocokkan dengan Disdukcapil setempat.',
  npsn: 'NPSN biasanya 8 angka. Cocokkan lagi, atau kosongkan.',
} as const;
