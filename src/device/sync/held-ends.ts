import { isHeldReason } from '../../domain/problem.ts';
import { writeHeld } from '../../domain/wire/held-ends.ts';
import type { FeedPage } from '../../domain/wire/messages.ts';
import type { DraftRow, SentRow } from '../schema.ts';
import { type Connection, readMeta, writeMeta } from '../store/open-store.ts';

type End = NonNullable<FeedPage['ends']>[number];

/** The question's part about what this phone knows as held; nothing where nothing is. */
export async function heldIn(db: Connection): Promise<Record<string, string>> {
  const rows = await db.sent.where('outcome').equals('held').toArray();
  if (rows.length === 0) return {};
  return { held: writeHeld(rows.map(({ number, reason = null }) => ({ number, reason }))) };
}

export type Ended = {
  readonly ends: readonly End[];
  /** By record, what a dismissed one gives back to its author. */
  readonly givenBack: ReadonlyMap<string, DraftRow>;
};

/**
 * What has become of them, inside the page's transaction. A dismissed one no longer lies over the record: it will never be
 * among what counts. It is a begun form again, where none is begun for that record; its sealed copy stays as any other.
 * Answers with the records that may say something else now.
 */
export async function settleEnds(db: Connection, { ends, givenBack }: Ended): Promise<string[]> {
  const settled: string[] = [];
  for (const end of ends) {
    const row = await db.sent.get(end.number);
    // On its way once more, its next receipt says how it stands. Of a copied phone the same number may be another's.
    const isAsked = row?.outcome === 'held' && row.revision === end.revision;
    if (!isAsked || (await db.outbox.get(end.number)) !== undefined) continue;
    const next = endedRow(row, end);
    if (next === undefined) continue;
    await db.sent.put(next);
    if (next.outcome !== 'held') await writeMeta(db, 'received', ((await readMeta(db, 'received')) ?? 0) + 1);
    if (next.outcome === 'dismissed') await takeBack(db, next, givenBack.get(next.record));
    settled.push(next.record);
  }
  return settled;
}

async function takeBack(db: Connection, { revision, record }: SentRow, draft: DraftRow | undefined): Promise<void> {
  await db.revisions.delete(revision);
  if (draft !== undefined && (await db.drafts.where('record').equals(record).count()) === 0) await db.drafts.put(draft);
}

/** Undefined for a word that this version does not know. */
function endedRow({ reason: _before, ...row }: SentRow, { outcome, reason }: End): SentRow | undefined {
  if (outcome === 'received' || outcome === 'dismissed') return { ...row, outcome };
  if (outcome !== 'held') return undefined;
  return reason !== null && isHeldReason(reason) ? { ...row, outcome, reason } : { ...row, outcome };
}
