import { photoMostBytes } from '../../domain/wire/photo-chunk.ts';
import { copySteps, giveUpOf } from '../outbox/make-room.ts';
import { Refusal } from '../refusal.ts';
import type { Bytes, PhotoChunkRow, PhotoCopyRow, PhotoRow } from '../schema.ts';
import type { Connection } from '../store/open-store.ts';
import { runStored } from '../store/run-stored.ts';
import type { Unlocked } from '../unlocked.ts';
import { allPieces, photoNameOf, sealChunks, sealCopies } from './seal-photo.ts';

/** Sealed once for the centre and once for looking at, and some room for the answer that names it. */
const roomPerByte = 3;

/**
 * Keeps a JPEG and answers with its name. It has reached the disk when this resolves, so an answer may name it. Where there is
 * no room, copies of what the centre has give way; then it is refused as `storage_full`, and nothing of it is kept.
 */
export async function keepPhoto(unlocked: Unlocked, jpeg: Bytes): Promise<string> {
  if (jpeg.byteLength === 0 || jpeg.byteLength > photoMostBytes)
    throw new RangeError(`a photo of ${jpeg.byteLength} bytes`);
  await makeRoom(unlocked, jpeg.byteLength * roomPerByte);
  const photo = await photoNameOf(jpeg);
  const pieces = allPieces(jpeg.byteLength);
  const [chunks, copies] = await Promise.all([
    sealChunks(unlocked, { photo, jpeg, pieces }),
    sealCopies(unlocked, photo, jpeg),
  ]);
  const kept_at = new Date(unlocked.surroundings.now()).toISOString();
  const size = jpeg.byteLength;
  const row = { photo, size, kept_at, records: [], missing: pieces, tries: 0, reseal: 0, copy_size: size } as const;
  await runStored(unlocked.store, () => write(unlocked.store.strict, { row, chunks, copies }));
  return photo;
}

type Kept = {
  readonly row: PhotoRow;
  readonly chunks: readonly PhotoChunkRow[];
  readonly copies: readonly PhotoCopyRow[];
};

/** The same picture may be chosen twice, even after the centre has it: then it is only shown from here again. */
function write(db: Connection, { row, chunks, copies }: Kept): Promise<void> {
  return db.transaction('rw', [db.photos, db.photo_chunks, db.photo_copies], async () => {
    const held = await db.photos.get(row.photo);
    await db.photo_copies.bulkPut([...copies]);
    await db.photos.put(held === undefined ? row : { ...held, kept_at: row.kept_at, copy_size: row.copy_size });
    if (held === undefined) await db.photo_chunks.bulkPut([...chunks]);
  });
}

/** A browser's estimate is rough; where it gives none, the write itself will tell. */
async function makeRoom({ store, surroundings: { room } }: Unlocked, bytes: number): Promise<void> {
  for (const step of copySteps) {
    if (!(await isShort(room, bytes))) return;
    await giveUpOf(store.device, step);
  }
  if (await isShort(room, bytes)) throw new Refusal('storage_full');
}

async function isShort(room: Unlocked['surroundings']['room'], bytes: number): Promise<boolean> {
  const left = await room?.().catch(() => undefined);
  return left !== undefined && left < bytes;
}
