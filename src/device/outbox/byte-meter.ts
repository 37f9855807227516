import type { ByteMeter } from '../schema.ts';

/** Headers of a request and its answer, roughly: they cost the kader's quota, too. */
export const exchangeOverhead = 600;

/** Days as a kader in western Indonesia counts them; the meter need not be exact about midnight. */
function dayOf(now: number): number {
  return Math.floor((now + 7 * 3_600_000) / 86_400_000);
}

export function addBytes(meter: ByteMeter | undefined, bytes: number, now: number): ByteMeter {
  return { day: dayOf(now), bytes: bytesToday(meter, now) + bytes };
}

export function bytesToday(meter: ByteMeter | undefined, now: number): number {
  return meter?.day === dayOf(now) ? meter.bytes : 0;
}
