import { beforeEach, expect, test } from 'vitest';
import { watchIdle } from '../../../src/app/session/auto-lock.ts';
import { deliverAllOutboxes } from '../../../src/device/deliver-all-outboxes.ts';
import { keepSyncing } from '../../../src/device/sync/keep-syncing.ts';
import { dewisPhone, type Phone, weighing } from '../../device/dewis-phone.ts';

/*
 * Everything that could touch the network by itself while Cacah is open: the timer of the unlocked page, the timer for locked
 * outboxes, and the signs that wake them. The browser looks for a new version when the app is opened, not in between.
 */

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

type Timer = { at: number; run: () => void };

/** The page of Dewi's phone on a clock that is moved by hand; `uses` is a touch, `returns` the screen coming back. */
function openPage(phone: Phone) {
  const timers = new Set<Timer>();
  const page = { isSeen: true, isLocked: false, uses: () => {}, returns: () => {} };
  const later = (ms: number, run: () => void) => {
    const timer = { at: phone.clock.now + ms, run };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  const every = (ms: number, run: () => void) => {
    const again = () => {
      later(ms, again);
      run();
    };
    later(ms, again);
  };
  const under = new Set<Promise<unknown>>();
  const watched = <T>(work: Promise<T>): Promise<T> => {
    const ending: Promise<unknown> = work.catch(() => undefined).finally(() => under.delete(ending));
    under.add(ending);
    return work;
  };
  const syncing = keepSyncing({
    session: { ...phone.session, sync: (how) => watched(phone.session.sync(how)) },
    chance: () => 0.5,
    delay: (ms, run) => later(ms, run),
    isSeen: () => page.isSeen,
    listen: (wake) => {
      page.returns = wake;
      return () => {};
    },
    register: async () => {},
  });
  const lock = () => {
    if (page.isLocked) return;
    page.isLocked = true;
    syncing.stop();
  };
  watchIdle(lock, {
    now: () => phone.clock.now,
    listen: (used) => {
      page.uses = used;
      return () => {};
    },
    tick: (look) => {
      every(10 * second, look);
      return () => {};
    },
  });
  every(5 * minute, () => {
    const { surroundings } = phone;
    watched(deliverAllOutboxes({ urgent: false, surroundings })).catch(() => undefined);
  });
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await Promise.all(under);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  /** Lets time pass; while somebody works the screen is touched all the time. */
  const pass = async (ms: number, { isUsed = false } = {}) => {
    const end = phone.clock.now + ms;
    await settle();
    for (;;) {
      const next = [...timers].sort((one, other) => one.at - other.at)[0];
      if (next === undefined || next.at > end) break;
      timers.delete(next);
      phone.clock.now = Math.max(phone.clock.now, next.at);
      if (isUsed) page.uses();
      next.run();
      await settle();
    }
    phone.clock.now = end;
  };
  return { page, pass };
}

let phone: Phone;
beforeEach(async () => {
  phone = await dewisPhone();
});

test('open on the table for eight hours with nobody there, Cacah asks once, when it is opened', async () => {
  const { page, pass } = openPage(phone);
  await pass(8 * hour);
  expect(page.isLocked).toBe(true);
  expect(phone.centre.asked).toHaveLength(1);
});

test('in a pocket the whole day it asks nothing', async () => {
  await phone.session.sync();
  phone.centre.asked.length = 0;
  const { page, pass } = openPage(phone);
  page.isSeen = false;
  await pass(8 * hour, { isUsed: true });
  expect(phone.centre.asked).toEqual([]);
});

test('eight hours of work on the screen ask for news every half hour; a screen that goes on and off asks no more', async () => {
  const { page, pass } = openPage(phone);
  for (let round = 0; round < 8 * 60; round++) {
    await pass(minute, { isUsed: true });
    page.isSeen = round % 2 === 0;
    if (page.isSeen) page.returns();
  }
  expect(phone.centre.asked.every((path) => path.startsWith('/api/feed'))).toBe(true);
  expect(phone.centre.asked.length).toBeGreaterThan(10);
  expect(phone.centre.asked.length).toBeLessThanOrEqual(8 * 6);
});

test('what waits while the centre is silent is tried from seconds on, later every ten minutes or so, and arrives', async () => {
  const { page, pass } = openPage(phone);
  await pass(minute);
  phone.centre.asked.length = 0;
  phone.centre.between = () => {
    throw new TypeError('Failed to fetch');
  };
  await phone.session.saveRevisions({ revisions: [weighing({ bb_kg: 8.2 })], dropDrafts: [] });
  await pass(2 * hour);
  expect(page.isLocked).toBe(true);
  const tries = phone.centre.asked.length;
  expect(tries).toBeGreaterThan(5);
  expect(tries).toBeLessThan(40);
  phone.centre.between = () => undefined;
  await pass(15 * minute);
  expect(phone.centre.received.size).toBe(1);
});
