import { photoChunkSize } from '../../domain/wire/photo-chunk.ts';
import { rescueFileBytes } from '../../domain/wire/rescue-file.ts';
import { rescueHead, rescuePiece } from '../../domain/wire/rescue-photos.ts';
import type { Bytes, OutboxRow, PhotoRow } from '../schema.ts';
import { mostBytes, mostEnvelopes } from './choose-batch.ts';
import { type OutboxDatabase, openOutbox } from './open-outbox.ts';
import { batchFor } from './post-batch.ts';

export type RescueFile = {
  readonly content: Blob;
  readonly envelopes: number;
  /** Photos that come along, and those that wait as well and do not. */
  readonly photos: number;
  readonly photos_left: number;
};

/** What such a file could hold now, and about how large the photos are, in bytes. */
export type RescueGlance = { readonly envelopes: number; readonly photos: number; readonly bytes: number };

/**
 * Everything that waits on this device, sealed as it lies there, for whoever has a signal. Nothing leaves the outbox by it:
 * only a receipt does that. Needs no PIN. Undefined where nothing waits. `withPhotos` also what the centre lacks of photos.
 */
export async function makeRescueFile(device: string, withPhotos = false): Promise<RescueFile | undefined> {
  const db = await openOutbox(device);
  if (db === undefined) return undefined;
  try {
    const rows = await readyEnvelopes(db);
    const waiting = await waitingPhotos(db);
    const taken = withPhotos ? waiting.filter(isReady) : [];
    if (rows.length + taken.length === 0) return undefined;
    return await pack(db, device, { rows, taken, waiting: waiting.length });
  } finally {
    db.close();
  }
}

type Load = { readonly rows: readonly OutboxRow[]; readonly taken: readonly PhotoRow[]; readonly waiting: number };

async function pack(db: OutboxDatabase, device: string, { rows, taken, waiting }: Load): Promise<RescueFile> {
  const batches: Bytes[] = [];
  for (const some of inBatches(rows)) batches.push(await batchFor({ db, device }, some));
  const bytes = rescueFileBytes(batches);
  const { pieces, photos } = await packPieces(db, taken);
  const about = { envelopes: rows.length, photos, photos_left: waiting - photos };
  if (photos === 0) return { content: new Blob([bytes]), ...about };
  return { content: new Blob([rescueHead(bytes, pieces.length), ...pieces]), ...about };
}

/** One piece after the other becomes a blob of its own, which the browser need not hold in memory. */
async function packPieces(
  db: OutboxDatabase,
  rows: readonly PhotoRow[],
): Promise<{ readonly pieces: readonly Blob[]; readonly photos: number }> {
  const pieces: Blob[] = [];
  let photos = 0;
  for (const { photo, missing } of rows) {
    const own: Blob[] = [];
    for (const at of missing) {
      const row = await db.get('photo_chunks', [photo, at]);
      if (row !== undefined) own.push(new Blob([rescuePiece(row.bytes)]));
    }
    if (own.length < missing.length) continue;
    pieces.push(...own);
    photos += 1;
  }
  return { pieces, photos };
}

/** Where nothing could be made into a file: whether something waits all the same, and has to be sealed again first, with the PIN. */
export async function waitsForSeal(device: string): Promise<boolean> {
  const db = await openOutbox(device);
  if (db === undefined) return false;
  try {
    return (await db.count('outbox')) + (await waitingPhotos(db)).length > 0;
  } finally {
    db.close();
  }
}

/** What the server cannot open would not be opened by another road either. */
async function readyEnvelopes(db: OutboxDatabase): Promise<OutboxRow[]> {
  return (await db.getAll('outbox')).filter(({ reseal }) => reseal === undefined);
}

/** Those of saved records of which the centre lacks a piece, the oldest first. */
export async function waitingPhotos(db: OutboxDatabase): Promise<PhotoRow[]> {
  if (!db.objectStoreNames.contains('photos')) return [];
  const rows = (await db.getAll('photos')).filter(({ records, missing }) => records.length > 0 && missing.length > 0);
  return rows.sort((one, other) => one.kept_at.localeCompare(other.kept_at));
}

/** The centre could open it, as far as is known. */
function isReady({ reseal }: PhotoRow): boolean {
  return reseal === 0;
}

/** Counted without the PIN. Undefined where the browser no longer has the device's database. */
export async function glanceRescue(device: string): Promise<RescueGlance | undefined> {
  const db = await openOutbox(device);
  if (db === undefined) return undefined;
  try {
    const [rows, photos] = await Promise.all([readyEnvelopes(db), waitingPhotos(db)]);
    const ready = photos.filter(isReady);
    const left = ({ missing, size }: PhotoRow) => Math.min(size, missing.length * photoChunkSize);
    const bytes = ready.reduce((sum, row) => sum + left(row), 0);
    return { envelopes: rows.length, photos: ready.length, bytes };
  } finally {
    db.close();
  }
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
