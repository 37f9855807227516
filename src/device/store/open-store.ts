import { Dexie, type Table } from 'dexie';
import { Refusal } from '../refusal.ts';
import { databaseName, type Meta, type MetaName, type Rows, type StoreName, schemaVersion, stores } from '../schema.ts';

type Key<N extends StoreName> = N extends 'epochs' | 'outbox' | 'sent' | 'copies'
  ? number
  : N extends 'photo_chunks' | 'photo_copies'
    ? [photo: string, at: number]
    : string;
export type Connection = Dexie & { readonly [N in StoreName]: Table<Rows[N], Key<N>> };

/**
 * Two connections to the device's database, because durability is a property of a Dexie connection: `strict` reaches the
 * disk before it resolves (revisions, receipts, counters, keys), `relaxed` may lose the last moment with the battery
 * (drafts, pulled heads: typed again, pulled again).
 */
export type Store = {
  readonly device: string;
  readonly strict: Connection;
  readonly relaxed: Connection;
  /** Rejects with the refusal `storage_blocked` when another window holds the store in an older version and does not let go. */
  readonly blocked: Promise<never>;
  /** It was closed on purpose, and is not to be opened again. */
  isShut(): boolean;
  close(): void;
};

export function openStore(device: string): Store {
  const [strict, relaxed] = [connect(device, 'strict'), connect(device, 'relaxed')];
  let isShut = false;
  return {
    device,
    blocked: blockedOf(strict),
    strict,
    relaxed,
    isShut: () => isShut,
    close() {
      isShut = true;
      strict.close();
      relaxed.close();
    },
  };
}

function blockedOf(db: Connection): Promise<never> {
  const blocked = new Promise<never>((_, reject) => {
    db.on('blocked', () => reject(new Refusal('storage_blocked')));
  });
  blocked.catch(() => undefined);
  return blocked;
}

function connect(device: string, durability: 'strict' | 'relaxed'): Connection {
  const db = new Dexie(databaseName(device), { chromeTransactionDurability: durability });
  db.version(schemaVersion).stores(stores);
  return db as Connection;
}

export function hasStore(device: string): Promise<boolean> {
  return Dexie.exists(databaseName(device));
}

export async function readMeta<N extends MetaName>(db: Connection, name: N): Promise<Meta[N] | undefined> {
  const row = await db.meta.get(name);
  return row?.value as Meta[N] | undefined;
}

export async function writeMeta<N extends MetaName>(db: Connection, name: N, value: Meta[N]): Promise<void> {
  await db.meta.put({ name, value });
}
