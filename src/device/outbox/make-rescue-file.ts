import { rescueFileBytes } from '../../domain/wire/rescue-file.ts';
import type { Bytes, OutboxRow } from '../schema.ts';
import { mostBytes, mostEnvelopes } from './choose-batch.ts';
import { type OutboxDatabase, openOutbox } from './open-outbox.ts';
import { batchFor } from './post-batch.ts';

export type RescueFile = {
  readonly bytes: Bytes;
  readonly envelopes: number;
  /** Photos that wait as well and do not come along: a file for another phone has to stay small. */
  readonly photos_left: number;
};

/**
 * Everything that waits on this device, sealed as it lies there, for whoever has a signal. Nothing leaves the outbox by it:
 * only a receipt does that. Needs no PIN. Undefined where nothing waits.
 */
export async function makeRescueFile(device: string): Promise<RescueFile | undefined> {
  const db = await openOutbox(device);
  if (db === undefined) return undefined;
  try {
    // What the server cannot open would not be opened by another road either.
    const rows = (await db.getAll('outbox')).filter(({ reseal }) => reseal === undefined);
    return rows.length === 0 ? undefined : await pack(db, device, rows);
  } finally {
    db.close();
  }
}

async function pack(db: OutboxDatabase, device: string, rows: readonly OutboxRow[]): Promise<RescueFile> {
  const batches: Bytes[] = [];
  for (const some of inBatches(rows)) batches.push(await batchFor({ db, device }, some));
  return { bytes: rescueFileBytes(batches), envelopes: rows.length, photos_left: await countPhotos(db) };
}

async function countPhotos(db: OutboxDatabase): Promise<number> {
  if (!db.objectStoreNames.contains('photos')) return 0;
  return (await db.getAll('photos')).filter(({ records, missing }) => records.length > 0 && missing.length > 0).length;
}

/** As large as those that go through the air. */
function inBatches(rows: readonly OutboxRow[]): OutboxRow[][] {
  const batches: OutboxRow[][] = [];
  let [size, last]: [number, OutboxRow[]] = [0, []];
  for (const row of rows) {
    const isFull = last.length >= mostEnvelopes || size + row.bytes.byteLength > mostBytes;
    if (isFull || batches.length === 0) {
      [size, last] = [0, []];
      batches.push(last);
    }
    last.push(row);
    size += row.bytes.byteLength;
  }
  return batches;
}
