import { listEnrolments } from './enrolments.ts';
import { tellOnce } from './notices.ts';
import { addBytes } from './outbox/byte-meter.ts';
import { openOutbox } from './outbox/open-outbox.ts';
import type { ByteMeter } from './schema.ts';

let [pending, isNoting] = [0, false];

/**
 * What the app's own files cost when a new version is fetched: the quota is the phone's, so each enrolment's meter says it.
 * Many files come at once; they are noted together.
 */
export async function noteLoaded(bytes: number, now: () => number): Promise<void> {
  pending += bytes;
  if (isNoting) return;
  isNoting = true;
  try {
    while (pending > 0) {
      const sum = pending;
      pending = 0;
      for (const { device } of await listEnrolments()) await noteFor(device, sum, now());
    }
    for (const { device } of await listEnrolments()) tellOnce(device, ['bytes']);
  } finally {
    isNoting = false;
  }
}

async function noteFor(device: string, bytes: number, now: number): Promise<void> {
  const db = await openOutbox(device);
  if (db === undefined) return;
  try {
    const tx = db.transaction('meta', 'readwrite', { durability: 'relaxed' });
    const before = (await tx.store.get('bytes'))?.value as ByteMeter | undefined;
    await tx.store.put({ name: 'bytes', value: addBytes(before, bytes, now) });
    await tx.done;
  } finally {
    db.close();
  }
}
