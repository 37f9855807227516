import type { SentRow } from '../schema.ts';
import { type OutboxDatabase, readMeta } from './open-outbox.ts';

const keptMs = 30 * 86_400_000;
const keptBytes = 20_000_000;
const listedMs = 90 * 86_400_000;

/**
 * When the centre was last heard of (ms), by its own clock, which is that of its receipts; 0 before that. A phone's clock may leap a year ahead at any
 * moment, and must not throw away what a centre that was restored will ask for.
 */
export async function heardAt(db: OutboxDatabase): Promise<number> {
  const at = await readMeta(db, 'last_contact_at');
  return at === undefined ? 0 : Date.parse(at);
}

/** The sealed copies that have had their time: over 30 days old, or beyond 20 MB counted from the newest. */
export function copiesToDrop(sent: readonly SentRow[], now: number): SentRow[] {
  let total = 0;
  const newestFirst = sent.filter((row) => row.copy_size > 0).sort((one, other) => other.number - one.number);
  return newestFirst.filter((row) => {
    total += row.copy_size;
    return total > keptBytes || now - Date.parse(row.at) > keptMs;
  });
}

/** Lines of deliveries older than 90 days go, unless held: nobody sees them any more. */
function linesToDrop(sent: readonly SentRow[], now: number): SentRow[] {
  return sent.filter((row) => row.outcome !== 'held' && now - Date.parse(row.at) > listedMs);
}

/** Drops both; writes nothing where there is nothing to drop. */
export async function pruneCopies(db: OutboxDatabase, now: number): Promise<void> {
  const seen = await db.getAll('sent');
  if (copiesToDrop(seen, now).length === 0 && linesToDrop(seen, now).length === 0) return;
  const tx = db.transaction(['sent', 'copies'], 'readwrite', { durability: 'relaxed' });
  // Read once more in here: a pull in another tab may have written meanwhile that a held one was received.
  const sent = await tx.objectStore('sent').getAll();
  const dropped = copiesToDrop(sent, now).flatMap((row) => [
    tx.objectStore('copies').delete(row.number),
    tx.objectStore('sent').put({ ...row, copy_size: 0 }),
  ]);
  const old = linesToDrop(sent, now).map((row) => tx.objectStore('sent').delete(row.number));
  await Promise.all([...dropped, ...old, tx.done]);
}
