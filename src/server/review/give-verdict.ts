import type { GrowthTables } from '../../domain/growth/tables.ts';
import { isInScope } from '../../domain/roles.ts';
import type { VerdictRequest } from '../../domain/wire/review-messages.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import type { Database, Transaction } from '../db/database.ts';
import { refreshRecord } from '../intake/admit-revision.ts';
import { loadWorkspace } from '../intake/load-workspace.ts';
import { settleWorkspace } from '../intake/settle-workspace.ts';
import { putRevision, type Workspace } from '../intake/workspace.ts';
import { findReviewable, lockReviewable, type Reviewable } from './reviewable.ts';
import { type GivenVerdict, storeVerdicts } from './store-verdicts.ts';

export type ReviewParts = {
  readonly db: Database;
  readonly now: () => Date;
  readonly growth: GrowthTables;
};
export type VerdictOutcome = 'given' | 'not_found' | 'verdict_outdated';

/**
 * A supervisor's verdict on the newest revision of a record. Of verdicts of different supervisors on one revision the
 * stricter holds; a rejected revision no longer counts, and head, tallies and feed follow.
 */
export async function giveVerdict(
  parts: ReviewParts,
  actor: SessionActor,
  record: string,
  request: VerdictRequest,
): Promise<VerdictOutcome> {
  const [outcome = 'not_found'] = await giveVerdicts(parts, actor, [{ record, request, at: parts.now() }]);
  return outcome;
}

/** Several in one transaction; the outcomes in their order. */
export async function giveVerdicts(
  parts: ReviewParts,
  actor: SessionActor,
  given: readonly GivenVerdict[],
): Promise<VerdictOutcome[]> {
  const records = given.map(({ record }) => record);
  const targets = await findReviewable(parts.db, actor, records);
  if (targets.length === 0) return given.map(() => 'not_found');
  const options = { actor: 'intake', settings: { 'cacah.kab': actor.kab } } as const;
  return parts.db.transaction(options, (tx) => judge(tx, parts, { actor, targets, given }));
}

type Judging = { actor: SessionActor; targets: readonly Reviewable[]; given: readonly GivenVerdict[] };

async function judge(
  tx: Transaction,
  parts: ReviewParts,
  { actor, targets, given }: Judging,
): Promise<VerdictOutcome[]> {
  const { kab } = actor;
  const locked = await lockReviewable(tx, kab, targets);
  const workspace = await loadWorkspace(tx, kab, { locked, authors: [], devices: [] });
  const outcomes = given.map((one) => outcomeOf(workspace, actor, one));
  const taken = given.filter((_, at) => outcomes[at] === 'given');
  const held = await storeVerdicts(tx, actor, taken);
  for (const { record, request } of taken) {
    const revision = workspace.revisions.get(record)?.get(request.revision);
    const verdict = held.get(request.revision);
    if (revision === undefined || verdict === undefined) continue;
    putRevision(workspace, { ...revision, verdict });
    refreshRecord(workspace, record);
    workspace.touched.add(record);
  }
  if (taken.length > 0) await settleWorkspace(tx, workspace, { now: parts.now(), growth: parts.growth });
  return outcomes;
}

/** Asked again under the locks: the record may have changed or moved since it was looked at. */
function outcomeOf(workspace: Workspace, { scope }: SessionActor, { record, request }: GivenVerdict): VerdictOutcome {
  const state = workspace.records.get(record);
  if (state === undefined || !isInScope(scope, state.region)) return 'not_found';
  return state.newest_revision === request.revision ? 'given' : 'verdict_outdated';
}
