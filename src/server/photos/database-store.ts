import type { Database, Transaction } from '../db/database.ts';
import type { PhotoKey, PhotoStore, Stored } from './photo-store.ts';

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
    list: (kab) => listRows(db, kab),
  };
}

const pageSize = 1_000;

async function* listRows(db: Database, kab: string): AsyncIterable<readonly Stored[]> {
  for (let [after, more] = ['', true]; more; ) {
    const page = await db.transaction({ actor: 'jobs', settings: { 'cacah.kab': kab }, readOnly: true }, (tx) =>
      tx.query<Stored>(
        `select encode(photo, 'hex') as photo, octet_length(bytes) as size from photo_bytes
         where kab = $1 and photo > decode($2, 'hex') order by photo limit ${pageSize}`,
        [kab, after],
      ),
    );
    yield page;
    after = page.at(-1)?.photo ?? after;
    more = page.length === pageSize;
  }
}

function rowKey({ kab, photo }: PhotoKey): unknown[] {
  return [kab, Buffer.from(photo, 'hex')];
}
