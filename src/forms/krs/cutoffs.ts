import type { Settings } from '../../domain/settings/settings.ts';

/**
 * Limits of the risk factors about which sources disagree: "35-40" or above 35 for too old, more than three or three and
 * more children for too many, and whether a protected spring (7) and village piped water (13) are proper water. The family
 * planning office of each kabupaten settles them (`domain/settings`), so the form calls them unconfirmed.
 */
export type KrsLimits = Settings['krs'];

/** The limits that are the same everywhere. */
export const cutoffs = {
  /** Completed years of a wife who makes a couple of childbearing age (PUS), both included. */
  wife: { from: 15, to: 49 },
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
