import { expect, test } from 'vitest';
import { noteLoaded } from '../../src/device/note-loaded.ts';
import { dewisPhone } from './dewis-phone.ts';

test('what a new version cost stands on the meter beside what was sent, however many files came at once', async () => {
  const { session, clock } = await dewisPhone();
  await session.sync();
  const { bytes_today } = await session.counts();
  const told = new Promise<void>((resolve) => session.subscribe((what) => what === 'bytes' && resolve()));
  await Promise.all([40_000, 3_000, 500].map((bytes) => noteLoaded(bytes, () => clock.now)));
  await told;
  expect((await session.counts()).bytes_today).toBe(bytes_today + 43_500);
});

test('on the next day the meter begins anew', async () => {
  const { session, clock } = await dewisPhone();
  await noteLoaded(40_000, () => clock.now);
  clock.now += 86_400_000;
  expect((await session.counts()).bytes_today).toBe(0);
});
