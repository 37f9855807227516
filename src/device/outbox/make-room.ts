import { type OutboxDatabase, openOutbox } from './open-outbox.ts';
import { dropPhotoCopies, hasSpareCopy } from './photo-rows.ts';

/** Copies of records and photos that the centre has, kept for one that is restored from a backup. */
export const copySteps = ['oldest_copies', 'photo_copies', 'all_copies'] as const;

/**
 * What a full disk gives up, in this order, one after the other until there is room. All of it is somewhere else as well:
 * copies have their receipts; packs say nothing that their heads do not say; what was fetched can be fetched again.
 */
export const roomSteps = [...copySteps, 'packs', 'fetched'] as const;
export type RoomStep = (typeof roomSteps)[number];

/** Takes one step; false where there was nothing of the kind, or the disk will not even delete. */
export async function giveUp(db: OutboxDatabase, step: RoomStep): Promise<boolean> {
  try {
    return await steps[step](db);
  } catch {
    return false;
  }
}

/** The same for a page, on a connection of its own. */
export async function giveUpOf(device: string, step: RoomStep): Promise<boolean> {
  const db = await openOutbox(device).catch(() => undefined);
  if (db === undefined) return false;
  return giveUp(db, step).finally(() => db.close());
}

const steps: Record<RoomStep, (db: OutboxDatabase) => Promise<boolean>> = {
  oldest_copies: (db) => dropCopies(db, (many) => Math.ceil(many / 2)),
  async photo_copies(db) {
    const received = (await db.getAll('photos')).filter(hasSpareCopy);
    await dropPhotoCopies(db, received);
    return received.length > 0;
  },
  all_copies: (db) => dropCopies(db, (many) => many),
  async packs(db) {
    if ((await db.count('packs')) === 0) return false;
    await db.clear('packs');
    return true;
  },
  async fetched(db) {
    const fetched = (await db.getAll('kept')).filter((row) => row.fetched === 1);
    if (fetched.length === 0) return false;
    const tx = db.transaction('kept', 'readwrite');
    await Promise.all([...fetched.map(({ name }) => tx.store.delete(name)), tx.done]);
    return true;
  },
};

/** Numbers are given out in order: the lowest are the oldest. */
async function dropCopies(db: OutboxDatabase, share: (many: number) => number): Promise<boolean> {
  const numbers = await db.getAllKeys('copies');
  const last = numbers[share(numbers.length) - 1];
  if (last === undefined) return false;
  await db.delete('copies', IDBKeyRange.upperBound(last));
  return true;
}
