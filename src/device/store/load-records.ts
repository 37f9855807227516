import type { Collection } from 'dexie';
import type { Head } from '../../domain/head.ts';
import type { HeadRow, RevisionRow } from '../schema.ts';
import type { Unlocked } from '../unlocked.ts';
import { openOnce } from '../vault/open-once.ts';
import { type Delivery, isIncluded, type LocalRecord, type LocalRevision, localRevision } from './local-record.ts';
import type { Connection } from './open-store.ts';
import type { LocalCopy } from './save-revisions.ts';

/** So many are decrypted at a time: a long list must not stop the screen. */
const chunkSize = 200;

/** Every record on this phone, decrypted: heads with this phone's own revisions beside them. */
export async function loadRecords(unlocked: Unlocked): Promise<LocalRecord[]> {
  const { strict } = unlocked.store;
  return openRecords(unlocked, await readRows(strict, [strict.heads.toCollection(), strict.revisions.toCollection()]));
}

export async function loadRecord(unlocked: Unlocked, record: string): Promise<LocalRecord | undefined> {
  const { heads, revisions } = unlocked.store.strict;
  const about = [heads.where('record').equals(record), revisions.where('record').equals(record)] as const;
  const [found] = await openRecords(unlocked, await readRows(unlocked.store.strict, about));
  return found;
}

type Row = { readonly revision: RevisionRow; readonly delivery: Delivery };
type RecordRows = { readonly heads: readonly HeadRow[]; readonly rows: readonly Row[] };
type About = readonly [Collection<HeadRow, string>, Collection<RevisionRow, string>];

/** In one transaction: between two, a pull could take a revision away before its head was read. */
function readRows(db: Connection, [heads, revisions]: About): Promise<RecordRows> {
  return db.transaction('r', [db.heads, db.revisions, db.outbox, db.sent], async () => {
    const [found, copies] = [await heads.toArray(), await revisions.toArray()];
    const numbers = copies.map((copy) => copy.number);
    const [outbox, sent] = [await db.outbox.bulkGet(numbers), await db.sent.bulkGet(numbers)];
    const rows = copies.map((revision, at) => ({ revision, delivery: { outbox: outbox[at], sent: sent[at] } }));
    return { heads: found, rows };
  });
}

async function openRecords(unlocked: Unlocked, { heads, rows }: RecordRows): Promise<LocalRecord[]> {
  const opened = await inChunks(heads, (row) => openOnce<Head>(unlocked.vault, ['heads', row.record], row.sealed));
  const local = await inChunks(rows, (row) => openRevision(unlocked, row));
  const byRecord = groupByRecord(local.sort((one, other) => one.number - other.number));
  const known = new Set(heads.map((row) => row.record));
  const fromHeads = heads.map((row, at) => recordFrom(row, opened[at], byRecord.get(row.record) ?? []));
  const fresh = [...byRecord].filter(([record]) => !known.has(record));
  return [...fromHeads, ...fresh.map(([record, waiting]) => ({ record, head: undefined, waiting, reassigned: false }))];
}

async function openRevision({ vault }: Unlocked, { revision, delivery }: Row): Promise<LocalRevision> {
  const copy = await openOnce<LocalCopy>(vault, ['revisions', revision.id], revision.sealed);
  return localRevision({ ...copy, number: revision.number }, delivery);
}

function groupByRecord(local: readonly LocalRevision[]): Map<string, LocalRevision[]> {
  const groups = new Map<string, LocalRevision[]>();
  for (const one of local) groups.set(one.record, [...(groups.get(one.record) ?? []), one]);
  return groups;
}

function recordFrom(row: HeadRow, head: Head | undefined, local: readonly LocalRevision[]): LocalRecord {
  const waiting = local.filter((one) => head === undefined || !isIncluded(head, one.id));
  return { record: row.record, head, waiting, reassigned: row.reassigned === 1 };
}

export async function inChunks<T, R>(all: readonly T[], open: (one: T) => Promise<R>): Promise<R[]> {
  const opened: R[] = [];
  for (let at = 0; at < all.length; at += chunkSize) {
    opened.push(...(await Promise.all(all.slice(at, at + chunkSize).map(open))));
  }
  return opened;
}
