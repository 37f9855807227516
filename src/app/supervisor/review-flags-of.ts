import type { GrowthTables } from '../../domain/growth/tables.ts';
import { reviewFlags } from '../../programme/review-flags.ts';
import type { ReviewCase } from './review-case.ts';

/** What the centre noticed when this revision came, and what its dossier says now; each once. */
export function flagsOf(about: ReviewCase, growth: GrowthTables | undefined): string[] {
  return [...new Set([...about.target.flags, ...computedFlags(about, growth)])];
}

/** Who may stand somewhere else as well, the centre alone can tell. */
const noTwins: ReadonlySet<string> = new Set();

function computedFlags(
  { record, formCode, subject, dossier, target, version }: ReviewCase,
  growth: GrowthTables | undefined,
): string[] {
  if (dossier === undefined || growth === undefined) return [];
  const { saved_at, duration_s, visited_on, revision, clock_offset_ms } = target;
  const started_at = new Date(Date.parse(saved_at) - duration_s * 1000).toISOString();
  const parents = version === 1 ? [] : [revision];
  const written = { record, form: formCode, subject, parents };
  return reviewFlags({ ...written, visited_on, started_at, saved_at, clock_offset_ms }, dossier, {
    growth,
    twins: noTwins,
  });
}
