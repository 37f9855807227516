import type { Head } from '../../domain/head.ts';
import type { FeedPage } from '../../domain/wire/messages.ts';
import { addBytes } from '../outbox/byte-meter.ts';
import type { HeadRow, PackRow, SealedValue } from '../schema.ts';
import { inChunks } from '../store/in-chunks.ts';
import { numberOnFrom } from '../store/number-on.ts';
import { offerPhotosAgain } from '../store/offer-photos-again.ts';
import { type Connection, readMeta, writeMeta } from '../store/open-store.ts';
import { fewestInPack, sealPack } from '../store/packs.ts';
import { runStored } from '../store/run-stored.ts';
import type { Unlocked } from '../unlocked.ts';
import { authoredIn, putHeads, recountAuthored } from './count-authored.ts';
import { dropOrKeep, dropUnseen, settleHeads, sweepSettled } from './drop-heads.ts';
import { recordsAtWork } from './families-at-work.ts';
import { settleEnds } from './held-ends.ts';
import { sealSettings } from './kept-settings.ts';
import { endsReplay, noReplay, replayAt } from './replay.ts';

export type PulledPage = { readonly page: FeedPage; readonly asked: string; readonly bytes: number };

type Opened = { readonly head: Head; readonly row: Omit<HeadRow, 'replay' | 'pack'> };

/**
 * Stores one page of the feed: heads, removals and the cursor in one transaction, so that a page is there whole or not
 * at all. Answers with the records that say something else now; `null` when another tab has pulled meanwhile and the
 * cursor is no longer the one asked with.
 */
export async function storePage(unlocked: Unlocked, pulled: PulledPage): Promise<readonly string[] | null> {
  const { page } = pulled;
  const heads = page.items.flatMap((item) => (item.kind === 'head' ? [item.head] : []));
  const opened = await inChunks(heads, (head) => sealHead(unlocked, head));
  const pack = heads.length < fewestInPack ? undefined : await sealPack(unlocked, heads);
  const enrolled = await unlocked.vault.sealJson(['meta', 'enrolment'], {
    ...unlocked.enrolled,
    account: page.account,
  });
  const settings = page.settings && (await sealSettings(unlocked, page.settings));
  const atWork = await recordsAtWork(unlocked, page);
  const now = unlocked.surroundings.now();
  return runStored(unlocked.store, () =>
    write(unlocked.store.relaxed, { ...pulled, opened, pack, enrolled, settings, atWork, now }),
  );
}

async function sealHead({ vault, enrolled }: Unlocked, head: Head): Promise<Opened> {
  const sealed = await vault.sealJson(['heads', head.record], head);
  return { head, row: { record: head.record, sealed, reassigned: 0, ...authoredIn(head, enrolled.account.id) } };
}

type Writing = PulledPage & {
  readonly opened: readonly Opened[];
  readonly pack: PackRow | undefined;
  readonly enrolled: SealedValue;
  readonly settings: SealedValue | undefined;
  readonly atWork: ReadonlySet<string>;
  readonly now: number;
};

function write(db: Connection, { page, asked, opened, pack, ...rest }: Writing): Promise<string[] | null> {
  return db.transaction('rw', tablesOf(db), async () => {
    if (((await readMeta(db, 'cursor')) ?? '') !== asked) return null;
    const before = (await readMeta(db, 'replay')) ?? noReplay;
    const replay = replayAt(before, page);
    if (pack !== undefined) await db.packs.put(pack);
    const places = { replay: replay.number, ...(pack === undefined ? {} : { pack: pack.pack }) };
    await putHeads(
      db,
      opened.map(({ row }) => ({ ...row, ...places })),
    );
    await settleHeads(
      db,
      opened.map(({ head }) => head),
    );
    const ended = await settleEnds(db, page.ends ?? []);
    const removed = page.items.flatMap((item) => (item.kind === 'removal' ? [item.record] : []));
    for (const record of removed) await dropOrKeep(db, record, rest.atWork);
    const unseen = endsReplay(before, page) ? await dropUnseen(db, replay.number, rest.atWork) : [];
    const swept = page.more ? [] : await sweepSettled(db, rest.atWork);
    if (!page.more && (page.items.length > 0 || endsReplay(before, page))) await recountAuthored(db);
    if (page.from_start) await offerPhotosAgain(db);
    await writeMeta(db, 'replay', replay);
    if (page.wanted !== undefined) await writeMeta(db, 'wanted', page.wanted);
    if (page.highest !== undefined) await numberOnFrom(db, page.highest);
    await writeMeta(db, 'cursor', page.cursor);
    await writeMeta(db, 'contents', page.contents ?? 1);
    await writeMeta(db, 'enrolment', rest.enrolled);
    if (rest.settings !== undefined) await writeMeta(db, 'settings', rest.settings);
    await writeMeta(db, 'clock_offset_ms', Date.parse(page.server_time) - rest.now);
    await writeMeta(db, 'last_contact_at', page.server_time);
    // A pull that breaks off before its end is not fresh, however lately the one before it was through.
    await (page.more ? db.meta.delete('pulled_at') : writeMeta(db, 'pulled_at', rest.now));
    await writeMeta(db, 'bytes', addBytes(await readMeta(db, 'bytes'), rest.bytes, rest.now));
    return [...new Set([...opened.map(({ row }) => row.record), ...ended, ...removed, ...unseen, ...swept])];
  });
}

function tablesOf(db: Connection) {
  return [db.heads, db.packs, db.revisions, db.outbox, db.sent, db.drafts, db.photos, db.meta];
}
