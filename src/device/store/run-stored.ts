import { Refusal } from '../refusal.ts';
import { giveWay } from './give-way.ts';
import type { Store } from './open-store.ts';

/**
 * Runs a write. A full disk first gives up the copies of what the centre has, a lost connection is opened
 * again; then the write is tried once more, and after that refused by name. `run` must bear being run twice.
 */
export async function runStored<T>(store: Store, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    await mend(store, error);
  }
  try {
    return await run();
  } catch (error) {
    throw refusalFor(error) ?? error;
  }
}

async function mend(store: Store, error: unknown): Promise<void> {
  const refusal = refusalFor(error);
  if (refusal === null) throw error;
  try {
    if (refusal.code === 'storage_full') await giveWay(store);
    else await reopen(store);
  } catch {
    throw refusal;
  }
}

async function reopen(store: Store): Promise<void> {
  for (const db of [store.strict, store.relaxed]) {
    db.close({ disableAutoOpen: false });
    await db.open();
  }
}

const closedNames = ['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'AbortError'];

function refusalFor(error: unknown): Refusal | null {
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
