import type { FeedPage } from '../../domain/wire/messages.ts';
import { newestForms } from '../../forms/register.ts';
import { whoFills } from '../../forms/who-fills.ts';
import { readerOptions, type SessionActor, scopeSetting } from '../accounts/session-actor.ts';
import type { Database, Transaction } from '../db/database.ts';
import { type FeedCursor, readCursor, scopeFingerprint, writeCursor } from './feed-cursor.ts';
import { readFeedEpoch, renewFeedEpoch } from './feed-epoch.ts';
import { readHeads } from './read-heads.ts';
import { unitsSql } from './scope-sql.ts';

export type FeedParts = { readonly db: Database; readonly now: () => Date };
export type FeedAnswer = Omit<FeedPage, 'account'>;

type FeedRow = { desa: string; number: number; record: string };

/**
 * The next page of changes for this person: heads as they are now, and removals of what has left his scope. From zero when
 * the cursor is empty, of another feed's life, or of another scope; `from_start` says so on the first page.
 */
export async function readFeedPage(
  parts: FeedParts,
  actor: SessionActor,
  cursor: string,
  limit = 300,
): Promise<FeedAnswer> {
  const server_time = parts.now().toISOString();
  const own = formsFor(actor);
  if (own !== undefined && own.length === 0) {
    return { from_start: false, items: [], cursor, more: false, server_time };
  }
  const asked = { actor, cursor, limit, own };
  const page = await readPage(parts, asked);
  if (!('ahead_of' in page)) return { ...page, server_time };
  await renewFeedEpoch(parts.db, page.ahead_of);
  const again = await readPage(parts, asked);
  if ('ahead_of' in again) throw new Error('a cursor of an ended feed counts as ahead of the new one');
  return { ...again, server_time };
}

type Asked = {
  readonly actor: SessionActor;
  readonly cursor: string;
  readonly limit: number;
  /** The only forms that this person gets; undefined: all. */
  readonly own: readonly string[] | undefined;
};
type Page = Omit<FeedAnswer, 'server_time'>;
/** This phone has read what is not here (any more): the database was restored from a backup, and nobody said so. */
type Ahead = { readonly ahead_of: string };

function readPage({ db }: FeedParts, { actor, cursor, limit, own }: Asked): Promise<Page | Ahead> {
  return db.transaction({ ...readerOptions(actor), readOnly: true }, async (tx) => {
    const start = await startAt(tx, actor, cursor);
    const tops = await readTops(tx, actor);
    if (isAhead(start.cursor.at, tops)) return { ahead_of: start.cursor.epoch };
    const rows = await readRows(tx, actor, { at: start.cursor.at, limit: limit + 1, forms: own });
    const page = rows.slice(0, limit);
    const more = rows.length > limit;
    const at = advance(start.cursor.at, more ? page : [...topRows(tops), ...page]);
    const items = await readItems(tx, actor.kab, page);
    return { from_start: start.from_start, items, cursor: writeCursor({ ...start.cursor, at }), more };
  });
}

function isAhead(at: FeedCursor['at'], tops: Readonly<Record<string, number>>): boolean {
  return Object.entries(tops).some(([desa, top]) => (at[desa] ?? 0) > top);
}

/** Whoever reads villages, not families, has no dossiers on the phone: a kepala desa only what he fills in himself. */
function formsFor({ role }: SessionActor): readonly string[] | undefined {
  if (role === 'kader' || role === 'supervisor') return undefined;
  if (role !== 'kepala_desa') return [];
  return newestForms.map(({ structure }) => structure.code).filter((form) => whoFills(form).includes(role));
}

async function startAt(
  tx: Transaction,
  { scope }: SessionActor,
  text: string,
): Promise<{ cursor: FeedCursor; from_start: boolean }> {
  const held = readCursor(text);
  const epoch = await readFeedEpoch(tx);
  const fingerprint = scopeFingerprint(scope);
  if (held?.epoch === epoch && held.scope === fingerprint) return { cursor: held, from_start: false };
  return { cursor: { epoch, scope: fingerprint, at: {} }, from_start: true };
}

/**
 * Read in a statement before the page's: every change up to these numbers is committed by then. So a cursor may go past
 * changes of other people's units without ever going past one that is still on its way.
 */
async function readTops(tx: Transaction, { kab, scope }: SessionActor): Promise<Record<string, number>> {
  const rows = await tx.query<{ code: string; feed_number: number }>(
    'select code, feed_number from desa where kab = $1 and code = any ($2::text[])',
    [kab, scope.map(({ desa }) => desa)],
  );
  return Object.fromEntries(rows.map(({ code, feed_number }) => [code, feed_number]));
}

/** Whether a feed row concerns one of the units: where the record is, or where it was. */
function concerns(row: string): string {
  return `exists (select from units u
    where (${row}.of_desa and u.desa = ${row}.desa_after)
      or (u.desa = ${row}.desa_after and u.rw in ('', ${row}.rw_after) and u.rt in ('', ${row}.rt_after))
      or (u.desa = ${row}.desa and ${row}.rw_before is not null
        and u.rw in ('', ${row}.rw_before) and u.rt in ('', ${row}.rt_before)))`;
}

/** Each record once, at its newest change. */
function readRows(
  tx: Transaction,
  { kab, scope }: SessionActor,
  { at, limit, forms: own }: { at: FeedCursor['at']; limit: number; forms: readonly string[] | undefined },
): Promise<FeedRow[]> {
  return tx.query<FeedRow>(
    `with ${unitsSql('$2')}
     select f.desa, f.number, f.record
     from feed f
     where f.kab = $1 and f.desa in (select desa from units)
       and f.number > coalesce(($3::jsonb ->> f.desa)::bigint, 0) and ${concerns('f')}
       and ($5::text[] is null or exists (select from record r where r.kab = f.kab and r.id = f.record and r.form = any ($5)))
       and not exists (select from feed n where n.kab = f.kab and n.record = f.record and n.desa = f.desa
         and n.number > f.number and ${concerns('n')})
     order by f.desa, f.number
     limit $4`,
    [kab, scopeSetting(scope), JSON.stringify(at), limit, own ?? null],
  );
}

async function readItems(tx: Transaction, kab: string, rows: readonly FeedRow[]): Promise<FeedAnswer['items']> {
  const records = [...new Set(rows.map(({ record }) => record))];
  const heads = await readHeads(tx, kab, records);
  return records.map((record) => {
    const head = heads.get(record);
    return head === undefined ? { kind: 'removal', record } : { kind: 'head', head };
  });
}

function topRows(tops: Readonly<Record<string, number>>): Pick<FeedRow, 'desa' | 'number'>[] {
  return Object.entries(tops).map(([desa, number]) => ({ desa, number }));
}

function advance(at: FeedCursor['at'], rows: readonly Pick<FeedRow, 'desa' | 'number'>[]): FeedCursor['at'] {
  const next: Record<string, number> = { ...at };
  for (const { desa, number } of rows) next[desa] = Math.max(next[desa] ?? 0, number);
  return next;
}
