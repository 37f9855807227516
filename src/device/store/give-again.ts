import type { OutboxRow } from '../schema.ts';
import type { Unlocked } from '../unlocked.ts';
import { type Connection, readMeta } from './open-store.ts';
import { type SealedAgain, sealAgain } from './seal-again.ts';

/**
 * Puts back into the outbox what the centre asks for again, in one strict transaction: the sealed copies are kept for a
 * month for just that. Where a full disk has given a copy up, and the readable one is still here because no head has shown
 * it, it is sealed again. What still waits is on its way anyhow. Answers how many go out again.
 */
export async function giveAgain(unlocked: Unlocked): Promise<number> {
  const { strict } = unlocked.store;
  const wanted = await readMeta(strict, 'wanted');
  if (wanted === undefined) return 0;
  const sealed = await sealWithoutCopy(unlocked, wanted);
  return strict.transaction('rw', [strict.outbox, strict.sent, strict.copies, strict.meta], async () => {
    const found = await Promise.all(wanted.map((number) => rowOf(strict, number, sealed.get(number))));
    const rows = found.filter((row) => row !== undefined);
    await strict.outbox.bulkAdd(rows);
    await strict.copies.bulkDelete(rows.map(({ number }) => number));
    await strict.meta.delete('wanted');
    return rows.length;
  });
}

async function sealWithoutCopy(unlocked: Unlocked, wanted: readonly number[]): Promise<Map<number, SealedAgain>> {
  const { strict } = unlocked.store;
  const sealed = new Map<number, SealedAgain>();
  for (const number of wanted) {
    const line = await strict.sent.get(number);
    if (line === undefined || (await strict.copies.get(number)) !== undefined) continue;
    const readable = await strict.revisions.get(line.revision);
    if (readable !== undefined) sealed.set(number, await sealAgain(unlocked, readable));
  }
  return sealed;
}

async function rowOf(
  { outbox, sent, copies }: Connection,
  number: number,
  again: SealedAgain | undefined,
): Promise<OutboxRow | undefined> {
  const [waiting, line, copy] = await Promise.all([outbox.get(number), sent.get(number), copies.get(number)]);
  if (waiting !== undefined || line === undefined) return undefined;
  const { revision, record, hash, saved_at } = line;
  const what = { number, revision, record, saved_at, tries: 0 };
  if (copy !== undefined) return { ...what, hash, epoch: copy.epoch, bytes: copy.bytes };
  return again === undefined ? undefined : { ...what, ...again };
}
