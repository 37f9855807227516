/** Regsosek 425, turnover a month. */
export const turnoverBands = {
  1: 'Di bawah Rp5 juta',
  2: 'Rp5 juta sampai di bawah Rp15 juta',
  3: 'Rp15 juta sampai di bawah Rp25 juta',
  4: 'Rp25 juta sampai di bawah Rp167 juta',
  5: 'Rp167 juta sampai di bawah Rp1,25 miliar',
  6: 'Rp1,25 miliar sampai di bawah Rp4,167 miliar',
  7: 'Rp4,167 miliar atau lebih',
} as const;

/** Capital and assets in bands, so that nobody has to name a sum. */
export const capitalBands = {
  1: 'Di bawah Rp5 juta',
  2: 'Rp5 juta sampai di bawah Rp25 juta',
  3: 'Rp25 juta sampai di bawah Rp100 juta',
  4: 'Rp100 juta sampai Rp1 miliar',
  5: 'Lebih dari Rp1 miliar sampai Rp5 miliar',
  6: 'Lebih dari Rp5 miliar sampai Rp10 miliar',
  7: 'Lebih dari Rp10 miliar',
} as const;
