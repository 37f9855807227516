import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { databaseName, type Meta, type MetaName, type MetaRow, type Rows } from '../schema.ts';

type OutboxSchema = DBSchema & {
  meta: { key: string; value: MetaRow };
  epochs: { key: number; value: Rows['epochs'] };
  outbox: { key: number; value: Rows['outbox'] };
  sent: { key: number; value: Rows['sent'] };
  copies: { key: number; value: Rows['copies'] };
  revisions: { key: string; value: Rows['revisions'] };
  packs: { key: string; value: Rows['packs'] };
  kept: { key: string; value: Rows['kept'] };
  photos: { key: string; value: Rows['photos'] };
  photo_chunks: { key: [photo: string, at: number]; value: Rows['photo_chunks'] };
  photo_copies: { key: [photo: string, at: number]; value: Rows['photo_copies'] };
};
export type OutboxDatabase = IDBPDatabase<OutboxSchema>;

/**
 * The device's database without Dexie, for the service worker. Opened without a version, so that it never creates or
 * upgrades one (that is the page's work), and only where it is known to exist.
 */
export async function openOutbox(device: string): Promise<OutboxDatabase | undefined> {
  const name = databaseName(device);
  const known = await indexedDB.databases();
  if (!known.some((one) => one.name === name)) return undefined;
  const db = await openDB<OutboxSchema>(name, undefined, {
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  if (db.objectStoreNames.contains('outbox')) return db;
  db.close();
  return undefined;
}

export async function readMeta<N extends MetaName>(db: OutboxDatabase, name: N): Promise<Meta[N] | undefined> {
  const row = await db.get('meta', name);
  return row?.value as Meta[N] | undefined;
}

export async function writeMeta<N extends MetaName>(db: OutboxDatabase, name: N, value: Meta[N]): Promise<void> {
  await db.put('meta', { name, value });
}
