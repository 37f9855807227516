import type { Lock } from '../../src/device/surroundings.ts';

/** Turns as Web Locks give them: whoever does not wait is told that somebody is at it. */
export function lockInProcess(): Lock {
  const turns = new Map<string, Promise<unknown>>();
  return (name, run, { waits } = { waits: false }) => {
    const before = turns.get(name);
    if (before !== undefined && !waits) return Promise.resolve('busy' as const);
    const mine = (before ?? Promise.resolve()).then(run);
    const over = mine
      .catch(() => undefined)
      .then(() => {
        if (turns.get(name) === over) turns.delete(name);
      });
    turns.set(name, over);
    return mine;
  };
}
