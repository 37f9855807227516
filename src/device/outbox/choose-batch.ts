import type { OutboxRow } from '../schema.ts';
import type { OutboxDatabase } from './open-outbox.ts';
import { isParked } from './pause.ts';

/** A day's work in one request, some 35 KB: a village line carries that. The centre takes 200. */
export const mostEnvelopes = 150;
export const mostBytes = 200_000;

/** The next envelopes to go, oldest first. Those set aside and those waiting to be sealed again are passed over. */
export async function chooseBatch(db: OutboxDatabase, now: number): Promise<OutboxRow[]> {
  const chosen: OutboxRow[] = [];
  let bytes = 0;
  let cursor = await db.transaction('outbox').store.openCursor();
  while (cursor !== null && chosen.length < mostEnvelopes) {
    const row = cursor.value;
    if (isReady(row, now)) {
      bytes += row.bytes.byteLength;
      if (bytes > mostBytes && chosen.length > 0) break;
      chosen.push(row);
    }
    cursor = await cursor.continue();
  }
  return chosen;
}

/** Whether a record could go now: photos let it pass. */
export async function hasReadyEnvelope(db: OutboxDatabase, now: number): Promise<boolean> {
  let cursor = await db.transaction('outbox').store.openCursor();
  while (cursor !== null) {
    if (isReady(cursor.value, now)) return true;
    cursor = await cursor.continue();
  }
  return false;
}

function isReady(row: OutboxRow, now: number): boolean {
  return row.reseal === undefined && !isParked(row.parked_until, now);
}
