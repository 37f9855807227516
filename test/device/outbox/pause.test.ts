import { expect, test } from 'vitest';
import { isParked, isPaused, parkedMs, pauseAfterFailure, pauseAsAsked } from '../../../src/device/outbox/pause.ts';
import { copiesToDrop } from '../../../src/device/outbox/prune-copies.ts';
import type { Pause, SentRow } from '../../../src/device/schema.ts';

const now = Date.parse('2026-11-05T01:00:00Z');

function failTimes(times: number, chance: number): Pause | undefined {
  let pause: Pause | undefined;
  for (let at = 0; at < times; at++) pause = pauseAfterFailure(pause, { now, chance });
  return pause;
}

test('the limit of the back-off doubles up to ten minutes, and chance picks a moment below it', () => {
  expect([1, 2, 3, 4, 20].map((times) => (failTimes(times, 1)?.until ?? 0) - now)).toEqual([
    5_000, 10_000, 20_000, 40_000, 600_000,
  ]);
  expect(failTimes(4, 0)?.until).toBe(now);
});

test('the centre may ask in seconds or with a date, and is never asked sooner', () => {
  const until = (retryAfter: string | null) => pauseAsAsked(undefined, retryAfter, { now, chance: 0 }).until - now;
  expect(until('120')).toBe(120_000);
  expect(until('Thu, 05 Nov 2026 01:01:00 GMT')).toBe(60_000);
  expect(until(null)).toBe(30_000);
  expect(until('nanti')).toBe(30_000);
  expect(until('99999999')).toBe(3_600_000);
});

test('urgency passes over our own back-off, not over what the centre asked for', () => {
  const own = { until: now + 5_000, failures: 1, by_server: false };
  expect(isPaused(own, now, false)).toBe(true);
  expect(isPaused(own, now, true)).toBe(false);
  expect(isPaused({ ...own, by_server: true }, now, true)).toBe(true);
  expect(isPaused({ ...own, by_server: true }, now + 5_000, true)).toBe(false);
});

test('a clock set back by years does not stop deliveries for years', () => {
  const pause = { until: now, failures: 1, by_server: true };
  expect(isPaused(pause, now - 365 * 86_400_000, false)).toBe(false);
});

test('an envelope is set aside longer each time, up to six hours', () => {
  expect([0, 1, 2, 3, 30].map(parkedMs)).toEqual([0, 0, 60_000, 120_000, 21_600_000]);
});

test('a clock that was a year ahead when an envelope was set aside does not set it aside for a year', () => {
  const longest = parkedMs(30);
  expect(isParked(now + longest, now)).toBe(true);
  expect(isParked(now + longest, now + longest)).toBe(false);
  expect(isParked(now + 365 * 86_400_000, now)).toBe(false);
  expect(isParked(undefined, now)).toBe(false);
});

test('of the sealed copies the newest 20 MB stay', () => {
  const row = (number: number): SentRow => ({
    ...{ number, revision: `r${number}`, record: 'k', hash: 'h', saved_at: '', outcome: 'received' },
    ...{ at: '2026-11-04T01:00:00Z', copy_size: 9_000_000 },
  });
  expect(copiesToDrop([row(1), row(2), row(3), { ...row(4), copy_size: 0 }], now).map((one) => one.number)).toEqual([
    1,
  ]);
});
