/**
 * iBangga, and the only place where its arithmetic stands. Sourced: 17 variables in three dimensions of 6, 7 and 4, an index
 * of 0 to 100, below 40 "rentan", above 70 "tangguh". Our own reading, which the family planning office has to confirm: which
 * variable belongs to which dimension, that a dimension is the share of its variables that hold, that the index is the mean of
 * the three, that what does not apply to a family is left out, and everything below about houses, pupils and certificates.
 */
export const dimensions = {
  ketentraman: ['ibadah', 'buku_nikah', 'akta', 'jkn', 'rukun', 'tanpa_cerai'],
  kemandirian: ['penghasilan', 'makan', 'rumah', 'tabungan', 'sekolah', 'sehat', 'media'],
  kebahagiaan: ['interaksi', 'asuh', 'rekreasi', 'sosial'],
} as const;

export type Dimension = keyof typeof dimensions;
export type Variable = (typeof dimensions)[Dimension][number];

export const dimensionCodes = Object.keys(dimensions) as Dimension[];

/** Ages in completed years, both included. */
export const ages = {
  /** "Setiap anggota" of P.01, and of the children whose school and certificate count. */
  pupil: { from: 7, to: 18 },
  childBelow: 18,
} as const;

export const limits = {
  /** Class: below the first "rentan", above the second "tangguh", between them "berkembang". */
  frailBelow: 40,
  strongAbove: 70,
  /** `jkn` with a card that is good; inactive (5) and none (4) are none. */
  insured: [1, 2, 3],
  /** `penghasilan_tetap`: somebody has money for the needs of every month. */
  monthlyIncome: [1, 2],
  /** `pendidikan` of who is at school, or has finished the upper secondary one. */
  schooling: [3, 5, 7, 8, 9, 10],
  /** Difficulty that hampers: cannot at all (1), with great difficulty (2). */
  hampering: [1, 2],
  /** A house that is not fit: roof of bamboo or thatch, walls of bamboo, floor of earth or bamboo, no light, wood or coal. */
  unfit: { atap: [6, 7], dinding: [4, 6], lantai: [7, 8], penerangan: [4], bahan_bakar: [8, 9, 10] },
} as const;
