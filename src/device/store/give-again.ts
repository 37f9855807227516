import { photoChunks } from '../../domain/wire/photo-chunk.ts';
import type { OutboxRow, PhotoRow } from '../schema.ts';
import type { Unlocked } from '../unlocked.ts';
import { type Connection, readMeta } from './open-store.ts';

/**
 * Puts back into the outbox what the centre asks for again, in one strict transaction: the sealed copies are kept for a
 * month for just that. What still waits is on its way anyhow. Answers how many go out again.
 */
export async function giveAgain({ store: { strict } }: Unlocked): Promise<number> {
  const wanted = await readMeta(strict, 'wanted');
  if (wanted === undefined) return 0;
  return strict.transaction('rw', [strict.outbox, strict.sent, strict.copies, strict.photos, strict.meta], async () => {
    const rows = (await Promise.all(wanted.map((number) => rowOf(strict, number)))).filter((row) => row !== undefined);
    await strict.outbox.bulkAdd(rows);
    await strict.copies.bulkDelete(rows.map(({ number }) => number));
    await sendPhotosAgain(strict);
    await strict.meta.delete('wanted');
    return rows.length;
  });
}

/**
 * A centre restored from a backup may have a record and not its photos, and does not know it: every photo of which a copy is
 * kept here is offered anew. Where the centre has it, its first piece is answered with `complete`.
 */
async function sendPhotosAgain({ photos }: Connection): Promise<void> {
  const received = await photos
    .filter(({ complete_at, copy_size }) => complete_at !== undefined && copy_size > 0)
    .toArray();
  await photos.bulkPut(received.map(offeredAnew));
}

function offeredAnew({ complete_at: _before, ...row }: PhotoRow): PhotoRow {
  return { ...row, missing: Array.from({ length: photoChunks(row.size) }, (_, at) => at), reseal: 1, tries: 0 };
}

async function rowOf({ outbox, sent, copies }: Connection, number: number): Promise<OutboxRow | undefined> {
  const [waiting, line, copy] = await Promise.all([outbox.get(number), sent.get(number), copies.get(number)]);
  if (waiting !== undefined || line === undefined || copy === undefined) return undefined;
  const { revision, record, hash, saved_at } = line;
  return { number, revision, record, hash, saved_at, epoch: copy.epoch, bytes: copy.bytes, tries: 0 };
}
