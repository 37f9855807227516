import type { Pause } from '../schema.ts';

const firstMs = 5_000;
const longestMs = 600_000;
const longestAskedMs = 3_600_000;
const longestParkedMs = 6 * 3_600_000;

export type Moment = { readonly now: number; readonly chance: number };

/** Back-off with full jitter: somewhere between at once and a limit that doubles with each failure. */
export function pauseAfterFailure(before: Pause | undefined, { now, chance }: Moment): Pause {
  const failures = (before?.failures ?? 0) + 1;
  const most = Math.min(firstMs * 2 ** (failures - 1), longestMs);
  const faults = before?.faults;
  return {
    until: now + Math.round(chance * most),
    failures,
    by_server: false,
    ...(faults !== undefined && { faults }),
  };
}

/** It was the server's own answer that it stumbled: maybe over one of these envelopes. */
export function pauseAfterFault(before: Pause | undefined, moment: Moment): Pause {
  return { ...pauseAfterFailure(before, moment), faults: (before?.faults ?? 0) + 1 };
}

/** Somebody else answered. */
export function pauseAfterOther(before: Pause | undefined, moment: Moment): Pause {
  return { ...pauseAfterFailure(before, moment), by_other: true };
}

/** Something on the way refused. It is not the centre: how long it wants us to wait is not asked. */
export function pauseAfterBlock(before: Pause | undefined, moment: Moment): Pause {
  return { ...pauseAfterFailure(before, moment), is_blocked: true };
}

/** What the server asked for, and up to a fifth more, so that a village's phones do not return in the same second. Never longer than an hour. */
export function pauseAsAsked(before: Pause | undefined, retryAfter: string | null, { now, chance }: Moment): Pause {
  const asked = Math.min(askedMs(retryAfter, now), longestAskedMs);
  return { until: now + Math.round(asked * (1 + chance / 5)), failures: (before?.failures ?? 0) + 1, by_server: true };
}

/** Retry-After is seconds or a date (RFC 9110, 10.2.3). */
function askedMs(retryAfter: string | null, now: number): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter ?? '') - now;
  return Number.isFinite(ms) && ms > 0 ? ms : 30_000;
}

/** `urgent` (somebody pressed the button, the signal is back) passes over our own back-off, never over the server's. */
export function isPaused(pause: Pause | undefined, now: number, urgent: boolean): boolean {
  return (
    pause !== undefined && now < pause.until && now > pause.until - 2 * longestAskedMs && (pause.by_server || !urgent)
  );
}

/** How long one envelope is set aside after so many answers without a receipt. The first time not at all. */
export function parkedMs(tries: number): number {
  return tries <= 1 ? 0 : Math.min(60_000 * 2 ** (tries - 2), longestParkedMs);
}

/** Never longer than the longest time: the phone's clock may have been a year ahead when it was set aside. */
export function isParked(until: number | undefined, now: number): boolean {
  return until !== undefined && now < until && until <= now + longestParkedMs;
}
