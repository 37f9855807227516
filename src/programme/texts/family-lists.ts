/** Words of the lists about couples and families. Names of offices are for each kabupaten to say. */

/** Columns that say where a family is found, the same on every list. */
export const familyColumnLabels = {
  kepala: 'Kepala keluarga',
  no_kk: 'Nomor KK',
  hp: 'Nomor HP',
  alamat: 'Alamat',
  rt: 'RT',
  rw: 'RW',
} as const;

export const coupleCategories = {
  unmet_need: 'Perlu KB, belum terlayani',
  mkjp: 'Ingin KB jangka panjang (MKJP)',
} as const;

export const coupleList = {
  title: 'Pasangan perlu pelayanan KB',
  about: 'Istri yang belum ingin hamil dan belum ber-KB, atau ingin cara jangka panjang.',
  done_when: 'Ibu sudah memakai cara KB yang ia pilih, atau tidak lagi membutuhkan.',
  columns: {
    nama: 'Nama ibu',
    umur: 'Umur (tahun)',
    keinginan: 'Ingin anak lagi',
    metode: 'Cara sekarang',
    minat: 'Minat cara KB',
  },
} as const;

export const groupCategories = {
  bkb: 'Ada balita, belum ikut BKB',
  bkr: 'Ada remaja, belum ikut BKR',
  bkl: 'Ada lansia, belum ikut BKL',
} as const;

export const groupList = {
  title: 'Keluarga belum ikut kelompok kegiatan',
  about: 'Keluarga dengan balita, remaja, atau lansia yang belum ikut BKB, BKR, atau BKL.',
  done_when: 'Keluarga sudah hadir di pertemuan kelompoknya.',
  columns: { sasaran: 'Sasaran di keluarga' },
  counts: {
    bkb: (count: number) => `${count} anak 0-5 tahun`,
    bkr: (count: number) => `${count} remaja`,
    bkl: (count: number) => `${count} lansia`,
  },
} as const;

export const violenceCategories = { kekerasan: 'Kekerasan di rumah, minta didampingi' } as const;

export const violenceList = {
  title: 'Perlindungan keluarga (rahasia)',
  about: 'Keluarga yang meminta didampingi petugas perlindungan. Tanpa nama, hanya untuk petugas yang ditunjuk.',
  done_when: 'Petugas perlindungan menutup kasusnya.',
  columns: { jenis: 'Jenis', desa: 'Kode desa', kode: 'Kode rujukan' },
} as const;
