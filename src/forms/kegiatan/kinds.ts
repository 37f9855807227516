/** Codes of `jenis`: what was held. The first five are kelompok kegiatan (poktan), which keep a monthly register (R/I). */
export const kinds = {
  bkb: 1,
  bkr: 2,
  bkl: 3,
  uppka: 4,
  pikr: 5,
  posyandu: 6,
  dashat: 7,
  rapat_pokja: 8,
  kie: 9,
  pelayanan_kb: 10,
  sektor_lain: 11,
} as const;

export const poktanKinds: readonly number[] = [kinds.bkb, kinds.bkr, kinds.bkl, kinds.uppka, kinds.pikr];

/** Who came to these says something about somebody's health: names are for those who look after it. */
export const healthKinds: readonly number[] = [kinds.posyandu, kinds.dashat, kinds.pelayanan_kb];
