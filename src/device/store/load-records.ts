import type { Head } from '../../domain/head.ts';
import type { HeadRow, RevisionRow } from '../schema.ts';
import type { Unlocked } from '../unlocked.ts';
import { type Delivery, isIncluded, type LocalRecord, type LocalRevision, localRevision } from './local-record.ts';
import type { Connection } from './open-store.ts';
import type { LocalCopy } from './save-revisions.ts';

/** So many are decrypted at a time: a long list must not stop the screen. */
const chunkSize = 200;

/** Which records: these, and with `own` all that hold a revision of this phone's own which no head says yet. */
export type Asked = { readonly records: readonly string[]; readonly own: boolean };

/** Called as records are opened, with how many of how many. */
export type OpeningProgress = (opened: number, all: number) => void;

/** Records on this phone, decrypted: heads with this phone's own revisions beside them. */
export async function loadRecords(
  unlocked: Unlocked,
  asked?: Asked,
  progress?: OpeningProgress,
): Promise<LocalRecord[]> {
  return openRecords(unlocked, await readRows(unlocked.store.strict, asked), progress);
}

type Row = { readonly revision: RevisionRow; readonly delivery: Delivery };
type RecordRows = { readonly heads: readonly HeadRow[]; readonly rows: readonly Row[] };
/** In one transaction: between two, a pull could take a revision away before its head was read. */
function readRows(db: Connection, asked: Asked | undefined): Promise<RecordRows> {
  return db.transaction('r', [db.heads, db.revisions, db.outbox, db.sent], async () => {
    const records = await recordsAsked(db, asked);
    const found = records === undefined ? await db.heads.toArray() : present(await db.heads.bulkGet(records));
    const copies = await copiesOf(db, records);
    const numbers = copies.map((copy) => copy.number);
    const [outbox, sent] = [await db.outbox.bulkGet(numbers), await db.sent.bulkGet(numbers)];
    const rows = copies.map((revision, at) => ({ revision, delivery: { outbox: outbox[at], sent: sent[at] } }));
    return { heads: found, rows };
  });
}

async function recordsAsked(db: Connection, asked: Asked | undefined): Promise<string[] | undefined> {
  if (asked === undefined) return undefined;
  const own = asked.own ? (await db.revisions.orderBy('record').uniqueKeys()).map(String) : [];
  return [...new Set([...asked.records, ...own])];
}

function copiesOf({ revisions }: Connection, records: string[] | undefined): Promise<RevisionRow[]> {
  return records === undefined ? revisions.toArray() : revisions.where('record').anyOf(records).toArray();
}

function present<T>(found: readonly (T | undefined)[]): T[] {
  return found.filter((one) => one !== undefined);
}

async function openRecords(
  unlocked: Unlocked,
  { heads, rows }: RecordRows,
  progress?: OpeningProgress,
): Promise<LocalRecord[]> {
  const openHead = (row: HeadRow) => unlocked.vault.openJson<Head>(['heads', row.record], row.sealed);
  const opened = await inChunks(heads, openHead, (done) => progress?.(done, heads.length));
  const local = await inChunks(rows, (row) => openRevision(unlocked, row));
  const byRecord = groupByRecord(local.sort((one, other) => one.number - other.number));
  const known = new Set(heads.map((row) => row.record));
  const fromHeads = heads.map((row, at) => recordFrom(row, opened[at], byRecord.get(row.record) ?? []));
  const fresh = [...byRecord].filter(([record]) => !known.has(record));
  return [...fromHeads, ...fresh.map(([record, waiting]) => ({ record, head: undefined, waiting, reassigned: false }))];
}

async function openRevision({ vault }: Unlocked, { revision, delivery }: Row): Promise<LocalRevision> {
  const copy = await vault.openJson<LocalCopy>(['revisions', revision.id], revision.sealed);
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

export async function inChunks<T, R>(
  all: readonly T[],
  open: (one: T) => Promise<R>,
  after?: (done: number) => void,
): Promise<R[]> {
  const opened: R[] = [];
  for (let at = 0; at < all.length; at += chunkSize) {
    opened.push(...(await Promise.all(all.slice(at, at + chunkSize).map(open))));
    after?.(opened.length);
  }
  return opened;
}
