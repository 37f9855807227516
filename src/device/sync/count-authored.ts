import type { Head } from '../../domain/head.ts';
import type { HeadRow } from '../schema.ts';
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

/*
 * Heads are written and deleted through these two alone, inside the page's transaction: the sums over all heads move with
 * them, so that a page with one head in it does not read twenty thousand.
 */

export async function putHeads(db: Connection, rows: readonly HeadRow[]): Promise<void> {
  const latest = [...new Map(rows.map((row) => [row.record, row])).values()];
  const before = await db.heads.bulkGet(latest.map(({ record }) => record));
  await db.heads.bulkPut(latest);
  await moveSums(db, { gone: before.filter((row) => row !== undefined), come: latest });
}

export async function deleteHead(db: Connection, record: string): Promise<void> {
  const before = await db.heads.get(record);
  if (before === undefined) return;
  await db.heads.delete(record);
  await moveSums(db, { gone: [before], come: [] });
}

type Move = { readonly gone: readonly Authored[]; readonly come: readonly Authored[] };

async function moveSums(db: Connection, { gone, come }: Move): Promise<void> {
  const held = await readMeta(db, 'in_heads');
  // A phone that has pulled before there were sums adds them up once; what moves now is in the heads already.
  const sums = held === undefined ? sumOf(await db.heads.toArray()) : difference(held, { gone, come });
  await writeMeta(db, 'in_heads', sums);
}

function difference(held: Authored, { gone, come }: Move): Authored {
  const [less, more] = [sumOf(gone), sumOf(come)];
  return {
    authored: held.authored - less.authored + more.authored,
    approved: held.approved - less.approved + more.approved,
  };
}

function sumOf(all: readonly Authored[]): Authored {
  const sum = (key: keyof Authored) => all.reduce((total, one) => total + one[key], 0);
  return { authored: sum('authored'), approved: sum('approved') };
}

/**
 * Both counters on one basis, the account: its revisions in the heads, whichever phone sent them, and this phone's
 * receipts that no head shows yet. What was received stays received when a record is reassigned or a revision rejected.
 */
export async function recountAuthored(db: Connection): Promise<void> {
  const { authored, approved } = (await readMeta(db, 'in_heads')) ?? sumOf(await db.heads.toArray());
  const found = authored + (await countUnshown(db));
  await writeMeta(db, 'received', Math.max((await readMeta(db, 'received')) ?? 0, found));
  await writeMeta(db, 'approved', approved);
}

async function countUnshown(db: Connection): Promise<number> {
  const copies = await db.revisions.filter((copy) => copy.included === 0).toArray();
  const sent = await db.sent.bulkGet(copies.map((copy) => copy.number));
  return sent.filter((row) => row !== undefined && row.outcome !== 'held').length;
}
