/** What is worked out of a family's answers. */
export const pictureTexts = {
  title: 'Gambaran keluarga',
  unconfirmed: 'Belum dipastikan',
  note: 'Dihitung dari jawaban, cara hitungnya belum dipastikan dinas. Bukan penetapan dan bukan janji bantuan.',
  ibangga: 'Pembangunan keluarga (iBangga)',
  classes: { rentan: 'Keluarga rentan', berkembang: 'Keluarga berkembang', tangguh: 'Keluarga tangguh' },
  noClass: 'iBangga belum bisa dihitung',
  index: (points: string) => `Indeks iBangga ${points} dari 100`,
  openVariables: (known: string, all: string) => `Baru ${known} dari ${all} hal yang diketahui`,
  dimension: {
    ketentraman: (points: string) => `Ketenteraman ${points}`,
    kemandirian: (points: string) => `Kemandirian ${points}`,
    kebahagiaan: (points: string) => `Kebahagiaan ${points}`,
  },
  welfare: 'Kesejahteraan',
  criteria: (met: string, all: string) => `${met} dari ${all} kriteria kurang mampu terpenuhi`,
  openCriteria: (count: string) => `${count} kriteria belum diketahui`,
  noShelter: 'Tidak punya tempat tinggal',
} as const;
