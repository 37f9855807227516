import type { Head } from '../../domain/head.ts';
import type { FeedPage } from '../../domain/wire/messages.ts';
import type { RevisionRow } from '../schema.ts';
import { listDrafts } from '../store/drafts.ts';
import { inChunks } from '../store/in-chunks.ts';
import type { Connection } from '../store/open-store.ts';
import { readMeta } from '../store/open-store.ts';
import type { LocalCopy } from '../store/save-revisions.ts';
import type { Unlocked } from '../unlocked.ts';
import { endsReplay, noReplay, replayAt } from './replay.ts';

/**
 * Records that this page would take away, of families on which a draft, an unsent or a held revision of this phone hangs. The
 * whole family stays with it: a weighing that waits needs the child's name and birthday to be found and finished.
 */
export async function recordsAtWork(unlocked: Unlocked, page: FeedPage): Promise<ReadonlySet<string>> {
  const leaving = await recordsLeaving(unlocked.store.relaxed, page);
  if (leaving.length === 0) return new Set();
  const households = await householdsAtWork(unlocked);
  if (households.size === 0) return new Set();
  const rows = (await unlocked.store.relaxed.heads.bulkGet(leaving)).filter((row) => row !== undefined);
  const heads = await inChunks(rows, ({ record, sealed }) => unlocked.vault.openJson<Head>(['heads', record], sealed));
  return new Set(heads.filter(({ place }) => households.has(place.household ?? '')).map(({ record }) => record));
}

async function householdsAtWork(unlocked: Unlocked): Promise<ReadonlySet<string>> {
  const drafts = await listDrafts(unlocked);
  const rows = await unsentRevisions(unlocked.store.relaxed);
  const copies = await inChunks(rows, ({ id, sealed }) =>
    unlocked.vault.openJson<LocalCopy>(['revisions', id], sealed),
  );
  const places = [...drafts, ...copies.map(({ revision }) => revision)].map(({ place }) => place);
  return new Set(places.flatMap(({ household }) => household ?? []));
}

async function unsentRevisions(db: Connection): Promise<RevisionRow[]> {
  const held = await db.sent.where('outcome').equals('held').primaryKeys();
  const unsent = new Set([...(await db.outbox.toCollection().primaryKeys()), ...held]);
  return unsent.size === 0 ? [] : db.revisions.filter(({ number }) => unsent.has(number)).toArray();
}

/** What the page removes or, at the end of a pull from the start, does not show; and what was to go before. */
async function recordsLeaving(db: Connection, page: FeedPage): Promise<string[]> {
  const before = (await readMeta(db, 'replay')) ?? noReplay;
  const replay = replayAt(before, page);
  const unseen = endsReplay(before, page) ? await db.heads.where('replay').notEqual(replay.number).primaryKeys() : [];
  const removed = page.items.flatMap((item) => (item.kind === 'removal' ? [item.record] : []));
  const reassigned = await db.heads.where('reassigned').equals(1).primaryKeys();
  return [...new Set([...removed, ...unseen, ...reassigned])];
}
