import type { Head } from '../../domain/head.ts';
import type { HeadRow, RevisionRow } from '../schema.ts';
import type { Unlocked } from '../unlocked.ts';
import { inChunks } from './in-chunks.ts';
import { type Delivery, isIncluded, type LocalRecord, type LocalRevision, localRevision } from './local-record.ts';
import type { Connection } from './open-store.ts';
import { openPack, type Packed, readPacks } from './packs.ts';
import type { LocalCopy } from './save-revisions.ts';

/** Which records: these, and with `own` all that hold a revision of this phone's own which no head says yet. */
export type Asked = { readonly records: readonly string[]; readonly own: boolean };

/** Called with some records as soon as these are opened, and with how many there are in all. */
export type HandOver = (some: readonly LocalRecord[], all: number) => void;

/** Records on this phone, decrypted: heads with this phone's own revisions beside them. */
export async function loadRecords(unlocked: Unlocked, asked?: Asked, hand?: HandOver): Promise<LocalRecord[]> {
  return openRecords(unlocked, await readRows(unlocked.store.strict, asked), hand);
}

type Row = { readonly revision: RevisionRow; readonly delivery: Delivery };
type RecordRows = {
  readonly packs: readonly Packed[];
  /** Heads that lie in no pack. */
  readonly heads: readonly HeadRow[];
  readonly reassigned: ReadonlySet<string>;
  readonly rows: readonly Row[];
};

/** In one transaction: between two, a pull could take a revision away before its head was read. */
function readRows(db: Connection, asked: Asked | undefined): Promise<RecordRows> {
  return db.transaction('r', [db.heads, db.packs, db.revisions, db.outbox, db.sent], async () => {
    const records = asked && (await recordsAsked(db, asked));
    const packs = records === undefined ? await readPacks(db) : [];
    const heads = records === undefined ? await headsOutside(db, packs) : present(await db.heads.bulkGet(records));
    const copies = await copiesOf(db, records);
    const numbers = copies.map((copy) => copy.number);
    const [outbox, sent] = [await db.outbox.bulkGet(numbers), await db.sent.bulkGet(numbers)];
    const rows = copies.map((revision, at) => ({ revision, delivery: { outbox: outbox[at], sent: sent[at] } }));
    const reassigned = new Set(await db.heads.where('reassigned').equals(1).primaryKeys());
    return { packs, heads, reassigned, rows };
  });
}

async function recordsAsked(db: Connection, asked: Asked): Promise<string[]> {
  const own = asked.own ? (await db.revisions.orderBy('record').uniqueKeys()).map(String) : [];
  return [...new Set([...asked.records, ...own])];
}

const pageSize = 2_000;

/** Many are read page by page: twenty thousand rows handed over at once would stop the screen. */
async function headsOutside(db: Connection, packs: readonly Packed[]): Promise<HeadRow[]> {
  const packed = new Set(packs.flatMap(({ members }) => [...members]));
  const left = (await db.heads.toCollection().primaryKeys()).filter((record) => !packed.has(record));
  if (left.length <= pageSize) return present(await db.heads.bulkGet(left));
  return (await allHeads(db)).filter(({ record }) => !packed.has(record));
}

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
  { packs, heads, reassigned, rows }: RecordRows,
  hand: HandOver = () => undefined,
): Promise<LocalRecord[]> {
  const own = await inChunks(rows, (row) => openRevision(unlocked, row));
  const byRecord = groupByRecord(own.sort((one, other) => one.number - other.number));
  const all = packs.reduce((sum, { members }) => sum + members.size, heads.length);
  const found: LocalRecord[] = [];
  const add = (some: readonly Head[]) => {
    const records = some.map((head) => recordFrom(head, takeFrom(byRecord, head.record), reassigned));
    found.push(...records);
    hand(records, all);
  };
  for (const pack of packs) add(await openPack(unlocked, pack));
  await inChunks(heads, (row) => unlocked.vault.openJson<Head>(['heads', row.record], row.sealed), add);
  const fresh = [...byRecord].map(([record, waiting]) => ({ record, head: undefined, waiting, reassigned: false }));
  hand(fresh, all + fresh.length);
  return [...found, ...fresh];
}

async function openRevision({ vault }: Unlocked, { revision, delivery }: Row): Promise<LocalRevision> {
  const copy = await vault.openJson<LocalCopy>(['revisions', revision.id], revision.sealed);
  return localRevision({ ...copy, number: revision.number }, delivery);
}

type ByRecord = Map<string, readonly LocalRevision[]>;

function groupByRecord(local: readonly LocalRevision[]): ByRecord {
  const groups: ByRecord = new Map();
  for (const one of local) groups.set(one.record, [...(groups.get(one.record) ?? []), one]);
  return groups;
}

/** What stays in the map has no head. */
function takeFrom(byRecord: ByRecord, record: string): readonly LocalRevision[] {
  const own = byRecord.get(record) ?? [];
  byRecord.delete(record);
  return own;
}

function recordFrom(head: Head, own: readonly LocalRevision[], reassigned: ReadonlySet<string>): LocalRecord {
  const waiting = own.filter((one) => !isIncluded(head, one.id));
  return { record: head.record, head, waiting, reassigned: reassigned.has(head.record) };
}
