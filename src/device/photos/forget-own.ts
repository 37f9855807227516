import type { PhotoRow } from '../schema.ts';
import type { Connection } from '../store/open-store.ts';
import { deletePieces } from '../store/photo-pieces.ts';

/** Nothing of it is left on this phone; unless a save has named it meanwhile. */
export function forgetOwn(db: Connection, { photo, records }: PhotoRow): Promise<void> {
  return db.transaction('rw', [db.photos, db.photo_chunks, db.photo_copies], async () => {
    const held = await db.photos.get(photo);
    if (held === undefined || held.records.join() !== records.join()) return;
    await Promise.all([
      deletePieces(db.photo_chunks, photo),
      deletePieces(db.photo_copies, photo),
      db.photos.delete(photo),
    ]);
  });
}
