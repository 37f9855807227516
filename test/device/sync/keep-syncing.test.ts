import { expect, test } from 'vitest';
import { keepSyncing, nextDelay } from '../../../src/device/sync/keep-syncing.ts';
import type { SyncResult } from '../../../src/device/sync/sync-device.ts';

const well: SyncResult = { delivered: 'done', pulled: 'done' };

/** A page whose timer, network and save button are pressed by hand. */
function openPage(results: SyncResult[]) {
  const page = {
    urgencies: [] as boolean[],
    newsAfter: [] as (number | undefined)[],
    isSeen: true,
    tags: [] as string[],
    photos: 0,
    delays: [] as number[],
    timer: () => {},
    online: () => {},
    save: () => {},
  };
  const syncing = keepSyncing({
    session: {
      sync: async (how) => {
        page.urgencies.push(how?.urgent ?? true);
        page.newsAfter.push(how?.newsAfterMs);
        return results.shift() ?? well;
      },
      sendPhotos: async () => {
        page.photos += 1;
        return 'done';
      },
      onSave: (run) => {
        page.save = run;
        return () => {};
      },
    },
    chance: () => 1,
    isSeen: () => page.isSeen,
    delay: (ms, run) => {
      page.delays.push(ms);
      page.timer = run;
      return () => {
        page.timer = () => {};
      };
    },
    listen: (wake) => {
      page.online = wake;
      return () => {};
    },
    register: async (tag) => {
      page.tags.push(tag);
    },
  });
  return { page, syncing };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('syncing starts at once, after a save, and when the network is back', async () => {
  const { page } = openPage([]);
  await settle();
  page.save();
  await settle();
  page.online();
  await settle();
  expect(page.urgencies).toEqual([true, false, true]);
  expect(page.tags).toEqual(['outbox', 'outbox', 'outbox']);
});

test('saves that come during a delivery make one more, not many', async () => {
  const { page } = openPage([]);
  page.save();
  page.save();
  page.save();
  await settle();
  expect(page.urgencies).toEqual([true]);
  expect(page.delays).toEqual([0]);
  page.timer();
  await settle();
  expect(page.urgencies).toEqual([true, false]);
});

test('news are asked for when somebody comes back after ten minutes, meanwhile every half hour, and never in a pocket', async () => {
  const { page } = openPage([]);
  await settle();
  page.save();
  await settle();
  page.timer();
  await settle();
  page.isSeen = false;
  page.timer();
  await settle();
  page.online();
  await settle();
  const [minutes, never] = [60_000, Number.POSITIVE_INFINITY];
  expect(page.newsAfter).toEqual([10 * minutes, 30 * minutes, 30 * minutes, never, never]);
});

test('failures are tried again ever later, and a success forgets them', async () => {
  const bad: SyncResult = { delivered: 'offline', pulled: 'offline' };
  const { page } = openPage([bad, bad, bad]);
  for (let round = 0; round < 4; round++) {
    await settle();
    page.timer();
  }
  await settle();
  expect(page.delays).toEqual([16_000, 31_000, 61_000, 300_000, 300_000]);
});

test('where a pause is on, the next try is when it ends, however often it has failed before', async () => {
  const later: SyncResult = { delivered: 'later', pulled: 'later', again_in_ms: 42_000 };
  const { page } = openPage([{ delivered: 'offline', pulled: 'offline' }, later, { ...later, again_in_ms: 0 }]);
  for (let round = 0; round < 2; round++) {
    await settle();
    page.timer();
  }
  await settle();
  expect(page.delays).toEqual([16_000, 42_000, 1_000]);
});

test('chance spreads the phones of a village over time', () => {
  expect([0, 0.5, 1].map((chance) => nextDelay(0, chance))).toEqual([150_000, 225_000, 300_000]);
  expect([0, 1].map((chance) => nextDelay(30, chance))).toEqual([1_000, 901_000]);
});

test('a page that is closed syncs no more', async () => {
  const { page, syncing } = openPage([]);
  await settle();
  syncing.stop();
  page.timer();
  page.save();
  await settle();
  expect(page.urgencies).toHaveLength(1);
});

test('photos follow the records, and not before these are through', async () => {
  const { page } = openPage([{ delivered: 'offline', pulled: 'offline' }]);
  await settle();
  expect(page.photos).toBe(0);
  page.timer();
  await settle();
  expect(page.photos).toBe(1);
});
