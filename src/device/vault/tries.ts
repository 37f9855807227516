import type { Tries } from '../schema.ts';

/** Free tries before the first wait. */
export const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

/** Waits double with every further failure, up to an hour. Nothing is ever wiped: unsent work outlives a forgotten PIN. */
export function waitMs(tries: Tries, now: number): number {
  if (tries.failed < freeTries) return 0;
  const wait = Math.min(firstWaitMs * 2 ** (tries.failed - freeTries), longestWaitMs);
  const passed = now - tries.last_at;
  // A clock set back must not open the door sooner, nor lock it for longer than one full wait.
  return passed < 0 ? wait : Math.max(0, wait - passed);
}

export function triesLeft(tries: Tries): number {
  return Math.max(0, freeTries - tries.failed);
}
