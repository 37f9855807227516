import type { PhotoRow } from '../schema.ts';
import { listDrafts } from '../store/drafts.ts';
import type { Connection } from '../store/open-store.ts';
import { deletePieces } from '../store/photo-pieces.ts';
import type { Unlocked } from '../unlocked.ts';

/** A photo lies here before the answer that names it: so long nobody asks which answer that is. */
const untilAskedMs = 86_400_000;

/**
 * Photos that no draft and no saved revision names go, and those of records that have left this phone: the centre has them,
 * or has erased them. A photo that is to be sent never goes.
 */
export async function prunePhotos(unlocked: Unlocked): Promise<void> {
  const { strict } = unlocked.store;
  const rows = await strict.photos.toArray();
  const left = [...(await namedByNobody(unlocked, rows)), ...(await ofGoneRecords(strict, rows))];
  for (const row of left) await forget(strict, row);
}

async function namedByNobody(unlocked: Unlocked, rows: readonly PhotoRow[]): Promise<PhotoRow[]> {
  // A clock that was wrong when the photo was taken does not keep it for ever.
  const isOld = ({ kept_at }: PhotoRow) => Math.abs(unlocked.surroundings.now() - Date.parse(kept_at)) > untilAskedMs;
  const loose = rows.filter((row) => row.records.length === 0 && isOld(row));
  if (loose.length === 0) return [];
  const drafts = JSON.stringify((await listDrafts(unlocked)).map(({ answers, base }) => [answers, base]));
  return loose.filter(({ photo }) => !drafts.includes(photo));
}

async function ofGoneRecords({ heads, revisions }: Connection, rows: readonly PhotoRow[]): Promise<PhotoRow[]> {
  const gone: PhotoRow[] = [];
  for (const row of rows) {
    if (row.complete_at === undefined || row.records.length === 0) continue;
    const known = await heads
      .where('record')
      .anyOf([...row.records])
      .count();
    const own = await revisions
      .where('record')
      .anyOf([...row.records])
      .count();
    if (known + own === 0) gone.push(row);
  }
  return gone;
}

/** Unless a save has named it meanwhile, or the same picture was chosen again. */
function forget(db: Connection, { photo, records, kept_at }: PhotoRow): Promise<void> {
  return db.transaction('rw', [db.photos, db.photo_chunks, db.photo_copies], async () => {
    const held = await db.photos.get(photo);
    if (held === undefined || held.kept_at !== kept_at || held.records.join() !== records.join()) return;
    await Promise.all([
      deletePieces(db.photo_chunks, photo),
      deletePieces(db.photo_copies, photo),
      db.photos.delete(photo),
    ]);
  });
}
