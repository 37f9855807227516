import type { Change, Leaf } from '../../domain/answers.ts';
import { isInScope } from '../../domain/roles.ts';
import type { SettleAnswer, SettleRequest } from '../../domain/wire/review-messages.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { applyLocked } from '../intake/apply-revisions.ts';
import { loadRecords } from '../intake/load-records.ts';
import { hashContent } from '../intake/read-content.ts';
import type { RecordState } from '../intake/workspace.ts';
import type { ReviewParts } from './give-verdict.ts';
import { findReviewable, lockReviewable, type Reviewable } from './reviewable.ts';
import { revisionOver } from './revision-over.ts';

export type SettleParts = ReviewParts & { readonly random: (bytes: number) => Uint8Array };
export type SettleOutcome = SettleAnswer | 'not_found' | 'verdict_outdated' | 'choice_unknown';

/**
 * A supervisor's choice between two answers to one question. It is written as an ordinary revision of his own that knows
 * all that was there, so that it travels to the phones like any other and both answers stay in the history.
 */
export async function settleAnswers(
  parts: SettleParts,
  actor: SessionActor,
  record: string,
  request: SettleRequest,
): Promise<SettleOutcome> {
  const [target] = await findReviewable(parts.db, actor, [record]);
  if (target === undefined) return 'not_found';
  const options = { actor: 'intake', settings: { 'cacah.kab': actor.kab } } as const;
  return parts.db.transaction(options, (tx) => settle(tx, parts, { actor, target, request }));
}

type Settling = { actor: SessionActor; target: Reviewable; request: SettleRequest };

async function settle(
  tx: Transaction,
  parts: SettleParts,
  { actor, target, request }: Settling,
): Promise<SettleOutcome> {
  const { kab, account } = actor;
  const locked = await lockReviewable(tx, kab, [target]);
  const state = (await loadRecords(tx, kab, { records: [target.id] })).get(target.id);
  if (state === undefined || !isInScope(actor.scope, state.region)) return 'not_found';
  if (state.newest_revision !== request.revision) return 'verdict_outdated';
  const change = changeOf(state.conflicts, request.choices);
  if (change === undefined) return 'choice_unknown';
  const revision = revisionOver(state, { kab, change, at: parts.now(), random: parts.random(10) });
  const written = {
    ...{ revision, author: account, device: null, number: null },
    ...{ content_hash: hashContent(revision), received_at: revision.saved_at },
  };
  const [applied] = await applyLocked(tx, parts, { kab, locked, incoming: [written] });
  await writeAudit(tx, { kab, account, action: 'settle_answers', target: revision.id });
  return { revision: revision.id, held: applied?.reason ?? null };
}

/** Undefined where a choice names what is not on a conflict card. */
function changeOf(conflicts: RecordState['conflicts'], choices: SettleRequest['choices']): Change | undefined {
  const set: Record<string, Leaf> = {};
  const unset: string[] = [];
  for (const [path, revision] of Object.entries(choices)) {
    const chosen = Object.hasOwn(conflicts, path) && conflicts[path]?.find((one) => one.revision === revision);
    if (!chosen) return undefined;
    if (chosen.value === undefined) unset.push(path);
    else set[path] = chosen.value;
  }
  return { set, unset };
}
