import type { Database, Transaction } from '../db/database.ts';
import type { PhotoKey, PhotoStore } from './photo-store.ts';

/** Photos beside everything else, in one backup with it. */
export function databasePhotoStore(db: Database): PhotoStore {
  const asIntake = <T>({ kab }: PhotoKey, work: (tx: Transaction) => Promise<T>): Promise<T> =>
    db.transaction({ actor: 'intake', settings: { 'cacah.kab': kab } }, work);
  return {
    put: async (key, bytes) => {
      await asIntake(key, (tx) =>
        tx.query(
          `insert into photo_bytes (kab, photo, bytes) values ($1, $2, $3)
           on conflict (kab, photo) do update set bytes = excluded.bytes`,
          [...rowKey(key), bytes],
        ),
      );
    },
    get: (key, as) =>
      db.transaction({ ...as, readOnly: true }, async (tx) => {
        const [row] = await tx.query<{ bytes: Uint8Array }>(
          'select bytes from photo_bytes where kab = $1 and photo = $2',
          rowKey(key),
        );
        return row?.bytes;
      }),
    remove: async (key) => {
      await asIntake(key, (tx) => tx.query('delete from photo_bytes where kab = $1 and photo = $2', rowKey(key)));
    },
  };
}

function rowKey({ kab, photo }: PhotoKey): unknown[] {
  return [kab, Buffer.from(photo, 'hex')];
}
