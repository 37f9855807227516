import { overlayRevisions } from '../../domain/overlay.ts';
import { deletedPath } from '../../domain/revision.ts';
import type { FeedPage } from '../../domain/wire/messages.ts';
import type { DraftRow } from '../schema.ts';
import type { Draft } from '../store/drafts.ts';
import { loadRecords } from '../store/load-records.ts';
import type { LocalRecord, LocalRevision } from '../store/local-record.ts';
import type { Unlocked } from '../unlocked.ts';

/**
 * What a supervisor has dismissed comes back to whoever wrote it, as a form that is begun: over the record as it is without it,
 * with the answers that she saw. She saves it once more, mended, or throws it away. By record; sealed, and not stored yet.
 */
export async function giveBack(
  unlocked: Unlocked,
  ends: NonNullable<FeedPage['ends']>,
): Promise<Map<string, DraftRow>> {
  const dismissed = new Set(ends.flatMap(({ outcome, revision }) => (outcome === 'dismissed' ? [revision] : [])));
  if (dismissed.size === 0) return new Map();
  const copies = await unlocked.store.relaxed.revisions.bulkGet([...dismissed]);
  const records = [...new Set(copies.flatMap((copy) => copy?.record ?? []))];
  const drafts = (await loadRecords(unlocked, { records, own: false })).flatMap(
    (one) => draftOver(one, dismissed) ?? [],
  );
  const rows = await Promise.all(drafts.map((draft) => sealDraft(unlocked, draft)));
  return new Map(rows.map((row) => [row.record, row]));
}

async function sealDraft({ vault }: Unlocked, draft: Draft): Promise<DraftRow> {
  return { key: draft.key, record: draft.record, sealed: await vault.sealJson(['drafts', draft.key], draft) };
}

/** Undefined where nothing was to be answered: the record was taken back, or its copy is here no more. */
function draftOver({ record, head, waiting }: LocalRecord, dismissed: ReadonlySet<string>): Draft | undefined {
  const newest = waiting.filter(({ id }) => dismissed.has(id)).at(-1);
  if (newest === undefined || deletedPath in newest.set) return undefined;
  const left = waiting.filter(({ id }) => !dismissed.has(id));
  const { form, form_version, subject, period, place, started_at, saved_at } = newest;
  return {
    ...{ key: record, record, form, form_version, subject, place },
    ...(period === undefined ? {} : { period }),
    base: overlayRevisions(head, left).answers,
    known: [...(head?.revisions ?? []), ...left].map(({ id }) => id),
    parents: tipsOf(left) ?? head?.tips ?? [],
    answers: overlayRevisions(head, waiting).answers,
    ...{ started_at, updated_at: saved_at },
  };
}

function tipsOf(left: readonly LocalRevision[]): string[] | undefined {
  const newest = left.at(-1);
  return newest && [newest.id];
}
