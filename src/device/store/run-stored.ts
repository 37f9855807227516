import { giveUpOf, roomSteps } from '../outbox/make-room.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from './open-store.ts';

/**
 * Runs what reads or writes. A lost connection is opened again and it is tried once more; a full disk gives up step by step
 * what is somewhere else as well, and after each step it is tried again. What then still fails is refused by name.
 * `run` must bear being run several times.
 */
export async function runStored<T>(store: Store, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const refusal = refusalFor(error);
    if (refusal === null) throw error;
    return refusal.code === 'storage_full' ? runWithRoom(store, run, refusal) : runAgain(store, run, refusal);
  }
}

async function runAgain<T>(store: Store, run: () => Promise<T>, refusal: Refusal): Promise<T> {
  if (store.isShut()) throw refusal;
  try {
    await reopen(store);
  } catch (error) {
    throw refusalFor(error) ?? refusal;
  }
  try {
    return await run();
  } catch (error) {
    const second = refusalFor(error);
    if (second?.code === 'storage_full') return runWithRoom(store, run, second);
    throw second ?? error;
  }
}

async function runWithRoom<T>(store: Store, run: () => Promise<T>, refusal: Refusal): Promise<T> {
  for (const step of roomSteps) {
    if (!(await giveUpOf(store.device, step))) continue;
    try {
      return await run();
    } catch (error) {
      const next = refusalFor(error);
      if (next?.code !== 'storage_full') throw next ?? error;
    }
  }
  throw refusal;
}

/** For what is not run again by itself: names the failure, and leaves a connection behind that the next try can use. */
export async function refuseStored(store: Store, error: unknown): Promise<never> {
  const refusal = error instanceof Refusal ? error : refusalFor(error);
  if (refusal?.code === 'storage_closed' && !store.isShut()) await reopen(store).catch(() => undefined);
  throw refusal ?? error;
}

async function reopen(store: Store): Promise<void> {
  for (const db of [store.strict, store.relaxed]) {
    db.close({ disableAutoOpen: false });
    await db.open();
  }
}

/** The browser's names for a store that is closed, broken, or (last two) in the hands of another version of Cacah. */
const closedNames = [
  ...['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'AbortError', 'OpenFailedError', 'MissingAPIError'],
  ...['VersionError', 'UpgradeError'],
];

/** `null` where the storage is not to blame. */
export function refusalFor(error: unknown): Refusal | null {
  if (error instanceof Refusal) return null;
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return new Refusal('storage_full', error);
  return names.some((name) => closedNames.includes(name)) ? new Refusal('storage_closed', error) : null;
}

/** Dexie wraps the browser's error as `inner`. */
function errorNames(error: unknown): string[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  const inner = 'inner' in error ? errorNames(error.inner) : [];
  return [error.name, ...inner];
}
