import type { PhotoRow } from '../schema.ts';
import type { Connection } from '../store/open-store.ts';
import { deletePieces } from '../store/photo-pieces.ts';

/** Nothing of it is left on this phone; unless a save has named it meanwhile, or the same picture was chosen again. */
export function forgetOwn(db: Connection, { photo, records, kept_at }: PhotoRow): Promise<void> {
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
