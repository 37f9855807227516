import { expect, test } from 'vitest';
import { holdLock, idleMs, watchIdle } from '../../../src/app/session/auto-lock.ts';

/** A phone whose clock and touches the test moves. */
function leaveOnTable() {
  let [now, locked] = [0, 0];
  let [use, look] = [() => {}, () => {}];
  const stop = watchIdle(
    () => {
      locked += 1;
    },
    {
      now: () => now,
      listen: (used) => {
        use = used;
        return () => {};
      },
      tick: (looked) => {
        look = looked;
        return () => {};
      },
    },
  );
  return {
    pass(ms: number) {
      now += ms;
      look();
    },
    sleep(ms: number) {
      now += ms;
    },
    touch: () => use(),
    locked: () => locked,
    stop,
  };
}

test('five minutes without a touch lock the phone', () => {
  const phone = leaveOnTable();
  phone.pass(idleMs - 1);
  expect(phone.locked()).toBe(0);
  phone.pass(1);
  expect(phone.locked()).toBe(1);
});

test('every touch begins the five minutes anew', () => {
  const phone = leaveOnTable();
  phone.pass(idleMs - 1000);
  phone.touch();
  phone.pass(idleMs - 1000);
  expect(phone.locked()).toBe(0);
});

test('the first touch after a long sleep finds the phone locked, though no timer ran meanwhile', () => {
  const phone = leaveOnTable();
  phone.sleep(idleMs * 10);
  phone.touch();
  expect(phone.locked()).toBe(1);
});

test('a save under way keeps the lock open, and the lock falls when it is done', () => {
  const phone = leaveOnTable();
  const release = holdLock();
  phone.pass(idleMs * 2);
  expect(phone.locked()).toBe(0);
  release();
  release();
  phone.pass(1);
  expect(phone.locked()).toBe(1);
});
