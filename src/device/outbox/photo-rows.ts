import type { PhotoProgress } from '../../domain/wire/photo-messages.ts';
import type { PhotoRow, Replay } from '../schema.ts';
import { addBytes } from './byte-meter.ts';
import type { OutboxDatabase } from './open-outbox.ts';
import { parkedMs } from './pause.ts';

const keptMs = 30 * 86_400_000;
const keptBytes = 20_000_000;
const listedMs = 90 * 86_400_000;

/** All pieces of one photo. */
function piecesOf(photo: string): IDBKeyRange {
  return IDBKeyRange.bound([photo], [photo, []]);
}

/** One more answer that did not bring it further. */
export function parked(row: PhotoRow, now: number): PhotoRow {
  const tries = row.tries + 1;
  return { ...row, tries, parked_until: now + parkedMs(row.reseal === 1 ? tries : tries + 1) };
}

export async function changePhoto(
  db: OutboxDatabase,
  photo: string,
  change: (row: PhotoRow) => PhotoRow,
): Promise<void> {
  const tx = db.transaction('photos', 'readwrite');
  const row = await tx.store.get(photo);
  if (row !== undefined) await tx.store.put(change(row));
  await tx.done;
}

export type Progressed = {
  readonly progress: PhotoProgress;
  readonly bytes: number;
  /** The pull from the start that this phone had come to when it asked. */
  readonly replay: number | undefined;
  readonly now: number;
};

/**
 * Takes down what the centre lacks now, in one strict transaction; once it has all, what was sealed for it goes. Where this
 * phone began to read everything anew meanwhile, the answer may be that of a centre that has lost the photo since: then it
 * is asked once more.
 */
export async function storeProgress(db: OutboxDatabase, { progress, bytes, replay, now }: Progressed): Promise<void> {
  const tx = db.transaction(['photos', 'photo_chunks', 'meta'], 'readwrite', { durability: 'strict' });
  const photos = tx.objectStore('photos');
  const meta = tx.objectStore('meta');
  const [row, meter, latest] = await Promise.all([photos.get(progress.photo), meta.get('bytes'), meta.get('replay')]);
  const isTrue = (latest?.value as Replay | undefined)?.number === replay;
  const isComplete = isTrue && progress.state === 'complete';
  await Promise.all([
    isTrue && row && photos.put(progressed(row, progress)),
    isComplete && tx.objectStore('photo_chunks').delete(piecesOf(progress.photo)),
    meta.put({
      name: 'bytes',
      value: addBytes(meter?.value as Parameters<typeof addBytes>[0], bytes, now),
    }),
    meta.delete('photo_pause'),
    tx.done,
  ]);
}

function progressed(
  { parked_until: _until, ...row }: PhotoRow,
  { state, missing, server_time }: PhotoProgress,
): PhotoRow {
  if (state === 'complete') return { ...row, missing: [], tries: 0, reseal: 0, complete_at: server_time };
  return { ...row, missing, tries: 0 };
}

/**
 * False where it stays: a revision of a record that shows it is not there yet, and with it the centre may await it again.
 */
export async function forgetPhoto(db: OutboxDatabase, { photo, records }: PhotoRow): Promise<boolean> {
  const stores = ['photos', 'photo_chunks', 'photo_copies', 'outbox'] as const;
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const [row, waiting] = await Promise.all([tx.objectStore('photos').get(photo), tx.objectStore('outbox').getAll()]);
  const isSame = row?.records.join() === records.join() && !waiting.some(({ record }) => records.includes(record));
  await Promise.all([
    isSame && tx.objectStore('photos').delete(photo),
    isSame && tx.objectStore('photo_chunks').delete(piecesOf(photo)),
    isSame && tx.objectStore('photo_copies').delete(piecesOf(photo)),
    tx.done,
  ]);
  return isSame;
}

/** The centre has the whole photo, and it can be looked at from here as well. */
export function hasSpareCopy({ complete_at, copy_size }: PhotoRow): boolean {
  return complete_at !== undefined && copy_size > 0;
}

export async function dropPhotoCopies(db: OutboxDatabase, rows: readonly PhotoRow[]): Promise<void> {
  if (rows.length === 0) return;
  const tx = db.transaction(['photos', 'photo_copies'], 'readwrite', { durability: 'relaxed' });
  const dropped = rows.flatMap((row) => [
    tx.objectStore('photo_copies').delete(piecesOf(row.photo)),
    tx.objectStore('photos').put({ ...row, copy_size: 0 }),
  ]);
  await Promise.all([...dropped, tx.done]);
}

/** Copies of complete photos that have had their time: over 30 days, or beyond 20 MB counted from the newest. */
export function photoCopiesToDrop(rows: readonly PhotoRow[], now: number): PhotoRow[] {
  let total = 0;
  const age = ({ complete_at }: PhotoRow) => now - Date.parse(complete_at ?? '');
  const newestFirst = rows.filter(hasSpareCopy).sort((one, other) => age(one) - age(other));
  return newestFirst.filter((row) => {
    total += row.copy_size;
    return total > keptBytes || age(row) > keptMs;
  });
}

/** Lines of photos that the centre has had for 90 days go as well. */
export async function prunePhotoCopies(db: OutboxDatabase, now: number): Promise<void> {
  const rows = await db.getAll('photos');
  await dropPhotoCopies(db, photoCopiesToDrop(rows, now));
  const old = rows.filter(({ complete_at }) => complete_at !== undefined && now - Date.parse(complete_at) > listedMs);
  if (old.length === 0) return;
  const tx = db.transaction('photos', 'readwrite', { durability: 'relaxed' });
  await Promise.all([...old.map(({ photo }) => tx.store.delete(photo)), tx.done]);
}
