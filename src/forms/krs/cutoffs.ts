/**
 * Limits of the risk factors, and the only place where they stand. Sources disagree and the family planning office of the
 * kabupaten has to confirm them, so the form calls them unconfirmed: "35-40" or above 35 for too old, more than three or
 * three and more children for too many, and whether a protected spring (7) and village piped water (13) are proper water.
 */
export const cutoffs = {
  /** Completed years of a wife who makes a couple of childbearing age (PUS), both included. */
  wife: { from: 15, to: 49 },
  /** "Terlalu muda": younger than this. */
  youngBelow: 20,
  /** "Terlalu tua": completed years, both included. */
  old: { from: 35, to: 40 },
  /** "Terlalu dekat": any two successive births fewer completed months apart. */
  nearBelowMonths: 24,
  /** "Terlalu banyak": this many children born alive, or more. */
  manyFrom: 4,
  /** Codes of `air_minum` that are proper drinking water; 7 and 13 await the office's word. */
  properWater: [1, 2, 3, 4, 5, 7, 13],
  /** Proper sanitation: one of these toilets, and its waste ends in one of these. */
  properToilet: [1, 2, 3],
  properDisposal: [1, 2],
  /** Completed months of a child: baduta below the first, balita below the second. */
  baduta: 24,
  balita: 60,
  /** Completed years of unmarried girls whom the family companions (TPK) see too. */
  girls: { from: 10, to: 19 },
} as const;

export function isWithin(value: number, { from, to }: { from: number; to: number }): boolean {
  return value >= from && value <= to;
}
