import type { OutboxRow } from '../schema.ts';
import type { Unlocked } from '../unlocked.ts';
import { type Connection, readMeta } from './open-store.ts';

/**
 * Puts back into the outbox what the centre asks for again, in one strict transaction: the sealed copies are kept for a
 * month for just that. What still waits is on its way anyhow. Answers how many go out again.
 */
export async function giveAgain({ store: { strict } }: Unlocked): Promise<number> {
  const wanted = await readMeta(strict, 'wanted');
  if (wanted === undefined) return 0;
  return strict.transaction('rw', [strict.outbox, strict.sent, strict.copies, strict.meta], async () => {
    const rows = (await Promise.all(wanted.map((number) => rowOf(strict, number)))).filter((row) => row !== undefined);
    await strict.outbox.bulkAdd(rows);
    await strict.copies.bulkDelete(rows.map(({ number }) => number));
    await strict.meta.delete('wanted');
    return rows.length;
  });
}

async function rowOf({ outbox, sent, copies }: Connection, number: number): Promise<OutboxRow | undefined> {
  const [waiting, line, copy] = await Promise.all([outbox.get(number), sent.get(number), copies.get(number)]);
  if (waiting !== undefined || line === undefined || copy === undefined) return undefined;
  const { revision, record, hash, saved_at } = line;
  return { number, revision, record, hash, saved_at, epoch: copy.epoch, bytes: copy.bytes, tries: 0 };
}
