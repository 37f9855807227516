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

/** Called with some records as soon as these are opened, and with how many there are in all. */
export type HandOver = (some: readonly LocalRecord[], all: number) => void;

/** Records on this phone, decrypted: heads with this phone's own revisions beside them. */
export async function loadRecords(unlocked: Unlocked, asked?: Asked, hand?: HandOver): Promise<LocalRecord[]> {
  return openRecords(unlocked, await readRows(unlocked.store.strict, asked), hand);
}

type Row = { readonly revision: RevisionRow; readonly delivery: Delivery };
type RecordRows = { readonly heads: readonly HeadRow[]; readonly rows: readonly Row[] };
/** In one transaction: between two, a pull could take a revision away before its head was read. */
function readRows(db: Connection, asked: Asked | undefined): Promise<RecordRows> {
  return db.transaction('r', [db.heads, db.revisions, db.outbox, db.sent], async () => {
    const records = await recordsAsked(db, asked);
    const found = records === undefined ? await allHeads(db) : present(await db.heads.bulkGet(records));
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

const pageSize = 2_000;

/** Page by page: twenty thousand rows handed over at once would stop the screen. */
async function allHeads({ heads }: Connection): Promise<HeadRow[]> {
  const found: HeadRow[] = [];
  for (;;) {
    const after = found.at(-1)?.record ?? '';
    const page = await heads.where('record').above(after).limit(pageSize).toArray();
    found.push(...page);
    if (page.length < pageSize) return found;
  }
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
  hand: HandOver = () => undefined,
): Promise<LocalRecord[]> {
  const local = await inChunks(rows, (row) => openRevision(unlocked, row));
  const byRecord = groupByRecord(local.sort((one, other) => one.number - other.number));
  const known = new Set(heads.map((row) => row.record));
  const fresh = [...byRecord].filter(([record]) => !known.has(record)).map(([record, own]) => freshRecord(record, own));
  const all = heads.length + fresh.length;
  const openHead = async (row: HeadRow): Promise<LocalRecord> => {
    const head = await unlocked.vault.openJson<Head>(['heads', row.record], row.sealed);
    return recordFrom(row, head, byRecord.get(row.record) ?? []);
  };
  const received = await inChunks(heads, openHead, (some) => hand(some, all));
  hand(fresh, all);
  return [...received, ...fresh];
}

function freshRecord(record: string, waiting: readonly LocalRevision[]): LocalRecord {
  return { record, head: undefined, waiting, reassigned: false };
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

function recordFrom(row: HeadRow, head: Head, local: readonly LocalRevision[]): LocalRecord {
  const waiting = local.filter((one) => !isIncluded(head, one.id));
  return { record: row.record, head, waiting, reassigned: row.reassigned === 1 };
}

/** `after` is called with each chunk, as soon as it is through. */
export async function inChunks<T, R>(
  all: readonly T[],
  open: (one: T) => Promise<R>,
  after?: (chunk: readonly R[]) => void,
): Promise<R[]> {
  const opened: R[] = [];
  for (let at = 0; at < all.length; at += chunkSize) {
    const chunk = await Promise.all(all.slice(at, at + chunkSize).map(open));
    opened.push(...chunk);
    after?.(chunk);
  }
  return opened;
}
