/** Regsosek's list of goods; of animals by themselves, so that neither list is too long for a phone. */
export const assets = [
  'tabung_gas',
  'kulkas',
  'ac',
  'pemanas_air',
  'telepon',
  'tv',
  'emas',
  'komputer',
  'motor',
  'sepeda',
  'mobil',
  'perahu',
  'kapal_motor',
  'smartphone',
  'lahan',
  'rumah_lain',
] as const;

export const animals = ['sapi', 'kerbau', 'kuda', 'babi', 'kambing'] as const;

/** Regsosek 501, and help from the desa and the regional government. */
export const aids = ['pkh', 'sembako', 'blt_desa', 'pbi_jk', 'pip', 'listrik', 'lpg', 'pupuk', 'pemda'] as const;
export type Aid = (typeof aids)[number];

/** The question for the last month of a programme: `bansos_pkh`. */
export function lastMonthKey(aid: Aid): string {
  return `bansos_${aid}`;
}
