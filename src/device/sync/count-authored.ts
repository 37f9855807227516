import type { Head } from '../../domain/head.ts';
import { type Connection, readMeta, writeMeta } from '../store/open-store.ts';

export type Authored = { readonly authored: number; readonly approved: number };

/** How many of a head's revisions this account wrote, and on how many of those the newest approval rests. */
export function authoredIn({ review, revisions }: Head, account: string): Authored {
  const own = (some: Head['revisions']) => some.filter(({ author }) => author === account).length;
  const judged = revisions.findIndex(({ id }) => id === review?.revision);
  return {
    authored: own(revisions),
    approved: review?.verdict === 'disetujui' ? own(revisions.slice(0, judged + 1)) : 0,
  };
}

/**
 * Both counters on one basis, the account: its revisions in the heads, whichever phone sent them, and this phone's
 * receipts that no head shows yet. What was received stays received when a record is reassigned or a revision rejected.
 */
export async function recountAuthored(db: Connection): Promise<void> {
  const heads = await db.heads.toArray();
  const sum = (key: keyof Authored) => heads.reduce((total, row) => total + row[key], 0);
  const found = sum('authored') + (await countUnshown(db));
  await writeMeta(db, 'received', Math.max((await readMeta(db, 'received')) ?? 0, found));
  await writeMeta(db, 'approved', sum('approved'));
}

async function countUnshown(db: Connection): Promise<number> {
  const copies = await db.revisions.filter((copy) => copy.included === 0).toArray();
  const sent = await db.sent.bulkGet(copies.map((copy) => copy.number));
  return sent.filter((row) => row !== undefined && row.outcome !== 'held').length;
}
