import { createStore, del, set } from 'idb-keyval';
import { Refusal } from './refusal.ts';
import { refusalFor } from './store/run-stored.ts';

/** As much as an enrolment and a first morning's work take. */
const neededBytes = 500_000;

/**
 * Whether this browser keeps anything at all, tried out in a database of its own: before a code is spent on a phone that is
 * full, or on a window that has no store. Rejects with the refusal `storage_full` or `storage_closed`.
 */
export async function probeStorage(): Promise<void> {
  try {
    const shelf = createStore('cacah-percobaan', 'percobaan');
    await set('ruang', noise(neededBytes), shelf);
    await del('ruang', shelf);
  } catch (error) {
    throw refusalFor(error) ?? new Refusal('storage_closed', error);
  }
}

/** So that no store can pack it. */
function noise(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at++) bytes[at] = (at * 2_654_435_761) >>> 24;
  return bytes;
}
