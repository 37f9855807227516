import type { Store } from './open-store.ts';
import { deletePieces } from './photo-pieces.ts';

/** Makes room: the sealed copies of records and photos go that the centre has. What it has not never does. */
export async function giveWay({ relaxed: db }: Store): Promise<void> {
  await db.copies.clear();
  await db.transaction('rw', [db.photos, db.photo_copies], async () => {
    const received = await db.photos
      .filter(({ complete_at, copy_size }) => complete_at !== undefined && copy_size > 0)
      .toArray();
    for (const { photo } of received) await deletePieces(db.photo_copies, photo);
    await db.photos.bulkPut(received.map((row) => ({ ...row, copy_size: 0 })));
  });
}
