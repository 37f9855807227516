import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '../db/database.ts';

const name = 'feed_epoch';

/**
 * Names the life of this database's feeds. Made at the first start; whoever restores a backup gives it a new one, and
 * every phone then pulls from zero and sends again what the backup lacks.
 */
export async function ensureFeedEpoch(db: Database): Promise<void> {
  await db.transaction({ actor: 'owner' }, (tx) =>
    tx.query('insert into setting (name, value) values ($1, $2::jsonb) on conflict (name) do nothing', [
      name,
      JSON.stringify(randomUUID()),
    ]),
  );
}

/**
 * A new life, unless somebody else has begun one since: phones then pull from zero. For whoever restored a backup, and for
 * the feed itself where a phone has read further than there is to read.
 */
export async function renewFeedEpoch(db: Database, ended: string): Promise<void> {
  await db.transaction({ actor: 'owner' }, (tx) =>
    tx.query('update setting set value = $2::jsonb where name = $1 and value = $3::jsonb', [
      ...[name, JSON.stringify(randomUUID()), JSON.stringify(ended)],
    ]),
  );
}

export async function readFeedEpoch(tx: Transaction): Promise<string> {
  const [row] = await tx.query<{ value: string }>('select value from setting where name = $1', [name]);
  return row?.value ?? '';
}
