import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { QueueItem } from '../../domain/wire/messages.ts';
import { reviewFlags } from '../../programme/review-flags.ts';
import type { ReviewCase } from './review-case.ts';

/** What the queue said of this revision, and what its dossier says now; each once. */
export function flagsOf(about: ReviewCase, growth: GrowthTables | undefined, item: QueueItem | undefined): string[] {
  const queued = item?.revision === about.target.revision ? item.flags : [];
  return [...new Set([...queued, ...computedFlags(about, growth)])];
}

function computedFlags({ head, dossier, target, version }: ReviewCase, growth: GrowthTables | undefined): string[] {
  if (head === null || dossier === undefined || growth === undefined) return [];
  const { saved_at, duration_s, visited_on, revision } = target;
  const started_at = new Date(Date.parse(saved_at) - duration_s * 1000).toISOString();
  const isFirst = version === 1;
  // The clock's offset is not part of the history: that flag comes with the queue.
  const flagged = { parents: isFirst ? [] : [revision], visited_on, started_at, saved_at, clock_offset_ms: null };
  return reviewFlags({ record: head.record, form: head.form, subject: head.subject, ...flagged }, dossier, growth);
}
