/** A family that moved to another desa, handed over by the supervisor. */
export const moveFamilyTexts = {
  title: 'Pindah ke desa lain',
  text: 'Kalau keluarga ini sudah pindah, serahkan seluruh berkasnya ke desa yang baru.',
  open: 'Serahkan ke desa lain',
  sheet: 'Serahkan berkas keluarga',
  desa: 'Desa yang baru',
  desaHint: 'Ketik nama desa',
  address: 'Alamat yang baru',
  addressHint: 'Nama jalan, gang, atau kampung',
  rt: 'RT',
  rw: 'RW',
  unitHint: 'Tiga angka, misalnya 004. Boleh dikosongkan',
  what: 'Semua anggota, timbangan, dan dokumen ikut pindah. Desa lama tidak melihatnya lagi.',
  now: 'Serahkan sekarang',
  busy: 'Menyerahkan…',
  needs: {
    desa: 'Pilih desa yang baru.',
    address: 'Tulis alamat yang baru.',
    unit: 'RT dan RW paling banyak tiga angka.',
  },
  done: 'Berkas keluarga sudah diserahkan.',
} as const;
