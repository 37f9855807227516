import type { Head } from '../../domain/head.ts';
import type { RevisionRow } from '../schema.ts';
import { isIncluded } from '../store/local-record.ts';
import { type Connection, readMeta, writeMeta } from '../store/open-store.ts';
import { deleteHead } from './count-authored.ts';

/*
 * What a pulled page does to what lies here. All of these run inside the page's transaction. None of them touches a
 * record with a draft, an unsent or a held revision, nor one `atWork`, of a family that has such a record: it stays, marked
 * as reassigned.
 */

/** Heads arrived: this phone's copies of revisions that they include have done their work. */
export async function settleHeads(db: Connection, heads: readonly Head[]): Promise<void> {
  const byRecord = new Map(heads.map((head) => [head.record, head]));
  const copies = await db.revisions
    .where('record')
    .anyOf([...byRecord.keys()])
    .toArray();
  for (const copy of copies) {
    const head = byRecord.get(copy.record);
    if (head !== undefined && isIncluded(head, copy.id)) await settleCopy(db, copy);
  }
}

async function settleCopy(db: Connection, copy: RevisionRow): Promise<void> {
  // No receipt yet: the envelope stays in the outbox, and the copy with it, should it have to be sealed again.
  if ((await db.outbox.get(copy.number)) !== undefined) {
    await db.revisions.put({ ...copy, included: 1 });
    return;
  }
  await db.revisions.delete(copy.id);
  const sent = await db.sent.get(copy.number);
  if (sent?.outcome !== 'held') return;
  const { reason: _released, ...row } = sent;
  await db.sent.put({ ...row, outcome: 'received' });
  await writeMeta(db, 'received', ((await readMeta(db, 'received')) ?? 0) + 1);
}

/** The record has left this account's scope. */
export async function dropOrKeep(db: Connection, record: string, atWork: ReadonlySet<string>): Promise<void> {
  if (atWork.has(record) || (await hasUnsentWork(db, record))) {
    await db.heads.where('record').equals(record).modify({ reassigned: 1 });
    return;
  }
  await deleteHead(db, record);
  await db.revisions.where('record').equals(record).delete();
}

async function hasUnsentWork(db: Connection, record: string): Promise<boolean> {
  if ((await db.drafts.where('record').equals(record).count()) > 0) return true;
  const copies = await db.revisions.where('record').equals(record).toArray();
  const numbers = copies.map((copy) => copy.number);
  const [outbox, sent] = [await db.outbox.bulkGet(numbers), await db.sent.bulkGet(numbers)];
  return outbox.some((row) => row !== undefined) || sent.some((row) => row?.outcome === 'held');
}

/** A pull from the start is through: heads that it did not show are not this account's any more. Answers with them. */
export async function dropUnseen(db: Connection, replay: number, atWork: ReadonlySet<string>): Promise<string[]> {
  const unseen = await db.heads.where('replay').notEqual(replay).primaryKeys();
  for (const record of unseen) await dropOrKeep(db, record, atWork);
  return unseen;
}

/**
 * Copies whose receipt came after their head, and reassigned records whose last unsent work has gone. Answers with the
 * records concerned.
 */
export async function sweepSettled(db: Connection, atWork: ReadonlySet<string>): Promise<string[]> {
  const settled = await db.revisions.filter((row) => row.included === 1).toArray();
  for (const copy of settled) await settleCopy(db, copy);
  const reassigned = await db.heads.where('reassigned').equals(1).primaryKeys();
  for (const record of reassigned) await dropOrKeep(db, record, atWork);
  return [...settled.map(({ record }) => record), ...reassigned];
}
