import type { HeldReason } from '../../domain/problem.ts';
import { decideRevision, type IntakeClock, newRecord, untilParents } from './decide-revision.ts';
import { mergeHead } from './merge-head.ts';
import { placeRecord } from './place-records.ts';
import { putRevision, revisionsOf, type StoredRevision, type Workspace } from './workspace.ts';

/** Decides about a revision, new or held, puts it into the workspace so, and lets in whatever waited for it. */
export async function admitRevision(workspace: Workspace, revision: StoredRevision, clock: IntakeClock): Promise<void> {
  if (await decideAndPut(workspace, revision, clock)) await releaseWaiting(workspace, revision.record, clock);
}

async function decideAndPut(workspace: Workspace, revision: StoredRevision, clock: IntakeClock): Promise<boolean> {
  const decision = await decideRevision(workspace, revision, clock);
  if (decision.state === 'held') {
    const { reason } = decision;
    putRevision(workspace, { ...revision, state: 'held', reason, retry_at: retryAt(revision, reason, clock.now) });
    return false;
  }
  putRevision(workspace, { ...revision, state: 'counting', reason: null, retry_at: null, flags: decision.flags });
  refreshRecord(workspace, revision.record);
  return true;
}

async function releaseWaiting(workspace: Workspace, record: string, clock: IntakeClock): Promise<void> {
  for (const one of revisionsOf(workspace, record)) {
    if (one.reason !== 'parents_missing' && one.reason !== 'parent_held') continue;
    if (await decideAndPut(workspace, one, clock)) return releaseWaiting(workspace, record, clock);
  }
}

/** The record as its counting revisions make it now. */
export function refreshRecord(workspace: Workspace, record: string): void {
  const merged = mergeHead(revisionsOf(workspace, record));
  if (merged === undefined) return;
  const { newest, ...head } = merged;
  const { id: newest_revision, received_at: newest_at, author: newest_author, flags, verdict } = newest;
  const before = workspace.records.get(record) ?? newRecord(newest);
  const state = { ...before, ...head, newest_revision, newest_at, newest_author, flags, verdict };
  workspace.records.set(record, placeRecord(workspace, state, newest));
}

const dayMs = 86_400_000;

/** What time, an update or a changed assignment may mend is asked again daily. */
const askedDaily: readonly HeldReason[] = [
  'outside_scope',
  'account_closed',
  'form_unknown',
  'clock_wrong',
  'rule_broken',
  'fault',
];

function retryAt(revision: StoredRevision, reason: HeldReason, now: Date): string | null {
  if (reason === 'parents_missing') return untilParents(revision).toISOString();
  return askedDaily.includes(reason) ? new Date(now.getTime() + dayMs).toISOString() : null;
}
