import { isParked } from '../outbox/pause.ts';
import type { PhotoRow } from '../schema.ts';
import { runStored } from '../store/run-stored.ts';
import type { Unlocked } from '../unlocked.ts';
import { loadOwnPhoto } from './load-photo.ts';
import { sealChunks } from './seal-photo.ts';

/** Seals again, under a new epoch, the pieces that the centre could not open. Answers of how many photos. */
export async function resealPhotos(unlocked: Unlocked): Promise<number> {
  const now = unlocked.surroundings.now();
  const flagged = (await unlocked.store.strict.photos.toArray()).filter(
    (row) => row.reseal === 1 && !isParked(row.parked_until, now),
  );
  if (flagged.length > 0) unlocked.epochs.renew();
  let done = 0;
  for (const row of flagged) if (await reseal(unlocked, row)) done += 1;
  return done;
}

async function reseal(unlocked: Unlocked, { photo, missing }: PhotoRow): Promise<boolean> {
  const jpeg = await loadOwnPhoto(unlocked, photo);
  if (jpeg === undefined) return false;
  const chunks = await sealChunks(unlocked, { photo, jpeg, pieces: missing });
  const { strict } = unlocked.store;
  const write = () =>
    strict.transaction('rw', [strict.photos, strict.photo_chunks], async () => {
      const held = await strict.photos.get(photo);
      if (held === undefined || held.reseal === 0) return false;
      const { parked_until: _until, ...row } = held;
      await strict.photo_chunks.bulkPut(chunks);
      await strict.photos.put({ ...row, reseal: 0 });
      return true;
    });
  return runStored(unlocked.store, write);
}
