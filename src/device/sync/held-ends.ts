import { isHeldReason } from '../../domain/problem.ts';
import { writeHeld } from '../../domain/wire/held-ends.ts';
import type { FeedPage } from '../../domain/wire/messages.ts';
import type { SentRow } from '../schema.ts';
import { type Connection, readMeta, writeMeta } from '../store/open-store.ts';

type End = NonNullable<FeedPage['ends']>[number];

/** The question's part about what this phone knows as held; nothing where nothing is. */
export async function heldIn(db: Connection): Promise<Record<string, string>> {
  const rows = await db.sent.where('outcome').equals('held').toArray();
  if (rows.length === 0) return {};
  return { held: writeHeld(rows.map(({ number, reason = null }) => ({ number, reason }))) };
}

/**
 * What has become of them, inside the page's transaction. A dismissed one no longer lies over the record: it will never be
 * among what counts, and its sealed copy and the centre keep it. Answers with the records that may say something else now.
 */
export async function settleEnds(db: Connection, ends: readonly End[]): Promise<string[]> {
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
    if (next.outcome === 'dismissed') await db.revisions.delete(next.revision);
    settled.push(next.record);
  }
  return settled;
}

/** Undefined for a word that this version does not know. */
function endedRow({ reason: _before, ...row }: SentRow, { outcome, reason }: End): SentRow | undefined {
  if (outcome === 'received' || outcome === 'dismissed') return { ...row, outcome };
  if (outcome !== 'held') return undefined;
  return reason !== null && isHeldReason(reason) ? { ...row, outcome, reason } : { ...row, outcome };
}
