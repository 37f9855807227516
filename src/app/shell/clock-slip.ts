/** Smaller slips change no day and no age. */
const toldFromMs = 600_000;
const hour = 3_600_000;
const day = 24 * hour;

export type ClockSlip = { readonly isLate: boolean; readonly amount: number; readonly unit: 'menit' | 'jam' | 'hari' };

/** How far the phone's clock is from the centre's; undefined while it is near enough. `offsetMs`: the centre's minus the phone's. */
export function clockSlip(offsetMs: number): ClockSlip | undefined {
  const slip = Math.abs(offsetMs);
  if (slip <= toldFromMs) return undefined;
  const isLate = offsetMs > 0;
  if (slip < hour) return { isLate, amount: Math.round(slip / 60_000), unit: 'menit' };
  return slip < day
    ? { isLate, amount: Math.round(slip / hour), unit: 'jam' }
    : { isLate, amount: Math.round(slip / day), unit: 'hari' };
}
