import { photoChunks } from '../../domain/wire/photo-chunk.ts';
import type { PhotoRow } from '../schema.ts';
import type { Connection } from './open-store.ts';

/**
 * A centre restored from a backup may have a record and not its photos, and does not know it; a phone only sees that it has to
 * read everything anew. Every photo of which a copy is kept here is then offered again, its last and smallest piece first:
 * where the centre has the photo, that one piece is answered with `complete`.
 */
export async function offerPhotosAgain({ photos }: Connection): Promise<void> {
  const received = photos.filter(({ complete_at, copy_size }) => complete_at !== undefined && copy_size > 0);
  await photos.bulkPut((await received.toArray()).map(offeredAnew));
}

/** As if the centre had none of it, but for what it is asked first. */
export function offeredAnew({ complete_at: _before, ...row }: PhotoRow): PhotoRow {
  const last = photoChunks(row.size) - 1;
  return { ...row, missing: [last, ...Array.from({ length: last }, (_, at) => at)], reseal: 1, tries: 0 };
}
