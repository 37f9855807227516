import { waitingPhotos } from '../../device/outbox/make-rescue-file.ts';
import { openOutbox, readMeta } from '../../device/outbox/open-outbox.ts';
import type { Pause } from '../../device/schema.ts';

/** What can be said of a device's outbox without its PIN: how many records and how heavy, how many photos, and whether a pause is on. */
export type OutboxGlance = {
  readonly waiting: number;
  readonly bytes: number;
  readonly photos: number;
  readonly pause: Pause | undefined;
  /** The centre is too busy for news. */
  readonly news_pause: Pause | undefined;
};

/** Undefined where the browser no longer has the device's database. */
export async function glanceOutbox(device: string): Promise<OutboxGlance | undefined> {
  const db = await openOutbox(device);
  if (db === undefined) return undefined;
  try {
    const [rows, photos, pause, news_pause] = await Promise.all([
      db.getAll('outbox'),
      waitingPhotos(db),
      readMeta(db, 'pause'),
      readMeta(db, 'pull_pause'),
    ]);
    const bytes = rows.reduce((sum, row) => sum + row.bytes.byteLength, 0);
    return { waiting: rows.length, bytes, photos: photos.length, pause, news_pause };
  } finally {
    db.close();
  }
}
