import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { isMetered } from '../../src/device/surroundings.ts';
import {
  forgetOffer,
  longestWaitMs,
  mayLoad,
  mostUnaskedBytes,
  offerUpdate,
  readOffer,
  wantUpdate,
} from '../../src/device/update-offer.ts';

const now = Date.parse('2026-11-26T01:00:00Z');
const large = { release: 'kedua', bytes: 240_000, since: now, seen_at: now, wanted: false };
const mobile = { now, isMetered: true };

test('on Wi-Fi a new version loads by itself, on mobile data only when it costs no more than a day of sending', () => {
  expect(mayLoad(large, { now, isMetered: false })).toBe(true);
  expect(mayLoad(large, mobile)).toBe(false);
  expect(mayLoad({ ...large, bytes: mostUnaskedBytes }, mobile)).toBe(true);
});

test('on mobile data it loads once somebody has said yes to its size, and after a week in any case', () => {
  expect(mayLoad({ ...large, wanted: true }, mobile)).toBe(true);
  expect(mayLoad(large, { ...mobile, now: now + longestWaitMs - 1 })).toBe(false);
  expect(mayLoad(large, { ...mobile, now: now + longestWaitMs })).toBe(true);
});

test('a phone that misses one version after the other waits a week in all, not a week for each', async () => {
  await offerUpdate({ release: 'kedua', bytes: 240_000, now });
  const third = await offerUpdate({ release: 'ketiga', bytes: 260_000, now: now + longestWaitMs });
  expect(third).toMatchObject({ release: 'ketiga', bytes: 260_000, since: now });
  expect(mayLoad(third, { ...mobile, now: now + longestWaitMs })).toBe(true);
  await forgetOffer();
  expect(await readOffer()).toBeUndefined();
});

test('a yes holds for the version whose size was said, also when it was cut off half-way, and not for the next one', async () => {
  await offerUpdate({ release: 'kedua', bytes: 240_000, now });
  await wantUpdate();
  expect(await offerUpdate({ release: 'kedua', bytes: 90_000, now: now + 1 })).toMatchObject({ wanted: true });
  expect(await offerUpdate({ release: 'ketiga', bytes: 300_000, now: now + 2 })).toMatchObject({ wanted: false });
  await forgetOffer();
});

test('a clock that was a year ahead when the version came makes nobody wait for a year', async () => {
  await offerUpdate({ release: 'kedua', bytes: 240_000, now: now + 365 * 86_400_000 });
  expect(await offerUpdate({ release: 'kedua', bytes: 240_000, now })).toMatchObject({ since: now });
  await forgetOffer();
});

test.each([
  [{}, false],
  [{ type: 'wifi' }, false],
  [{ type: 'ethernet', saveData: true }, true],
  [{ type: 'cellular' }, true],
  [{ type: 'bluetooth' }, true],
])('a line that the browser describes as %j costs the person something: %s', (line, costs) => {
  expect(isMetered(line)).toBe(costs);
});
