/** Completed months, both ends included; `to` is open where nothing ends the band. Age is taken on the cut-off day. */
export type AgeBand = { readonly label: string; readonly from: number; readonly to?: number };

/**
 * Ages that the formulas speak of, and the only place where they stand. Official figures also count certificates of 0-17, of
 * 0-18 and of children below five (SDG 16.9.1), each its own entry with its own band.
 */
export const ageBands = {
  child: { label: '0-17 tahun', from: 0, to: 18 * 12 - 1 },
  smallChild: { label: '0-4 tahun', from: 0, to: 59 },
  /** Wajib KTP; whoever was ever married needs one at any age. */
  adult: { label: '17 tahun ke atas', from: 17 * 12 },
  onlyMilk: { label: '0-5 bulan', from: 0, to: 5 },
  capsule: { label: '6-59 bulan', from: 6, to: 59 },
  blueCapsule: { label: '6-11 bulan', from: 6, to: 11 },
  redCapsule: { label: '12-59 bulan', from: 12, to: 59 },
  immunised: { label: '12-23 bulan', from: 12, to: 23 },
} as const satisfies Readonly<Record<string, AgeBand>>;

/** Days since birth of those whose 60 days to report a birth are over, up to a year (A2). */
export const reportedDays = { label: '61-365 hari', from: 61, to: 365 } as const;

export function isInBand(age: number, { from, to }: { from: number; to?: number }): boolean {
  return age >= from && (to === undefined || age <= to);
}
