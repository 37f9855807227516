import type { HeldReason } from '../../domain/problem.ts';
import { decideRevision, type IntakeClock, newRecord, untilParents } from './decide-revision.ts';
import { mergeHead } from './merge-head.ts';
import { placeRecord } from './place-records.ts';
import { putRevision, revisionsOf, type StoredRevision, type Workspace } from './workspace.ts';

/** Decides about a revision, new or held, puts it into the workspace so, and asks again for whatever waited for it. */
export async function admitRevision(workspace: Workspace, revision: StoredRevision, clock: IntakeClock): Promise<void> {
  await decideAndPut(workspace, revision, clock);
  await releaseWaiting(workspace, revision.record, clock);
}

/** The same for one that was held when it was looked up: what was admitted before it may have let it in already. */
export async function admitIfHeld(
  workspace: Workspace,
  { record, id }: Pick<StoredRevision, 'record' | 'id'>,
  clock: IntakeClock,
): Promise<void> {
  const now = workspace.revisions.get(record)?.get(id);
  if (now?.state === 'held') await admitRevision(workspace, now, clock);
}

async function decideAndPut(workspace: Workspace, revision: StoredRevision, clock: IntakeClock): Promise<boolean> {
  const decision = await decideRevision(workspace, revision, clock);
  if (decision.state === 'held') {
    const { reason } = decision;
    const held = { ...revision, state: 'held', reason, retry_at: retryAt(revision, reason, clock.now) } as const;
    putRevision(workspace, held);
    return reason === 'parent_held' && (await isRepair(workspace, held, clock));
  }
  putRevision(workspace, countingNow(revision, decision.flags));
  refreshRecord(workspace, revision.record);
  return true;
}

/** What a later revision can put right: its own answers are looked at, with all that it has seen. */
const repairable: readonly (HeldReason | null)[] = ['rule_broken', 'parent_held'];

/**
 * She was asked to mend what cannot be, and has: nothing is wrong any more in what she sees now. Then the broken revision and
 * all between count with its repair, which stands over it.
 */
async function isRepair(workspace: Workspace, revision: StoredRevision, clock: IntakeClock): Promise<boolean> {
  const broken = heldAncestors(workspace, revision);
  const known = workspace.revisions.get(revision.record);
  const isMendable = ({ reason, parents }: StoredRevision) =>
    repairable.includes(reason) && parents.every((id) => known?.has(id));
  if (!broken.every(isMendable)) return false;
  for (const one of broken) putRevision(workspace, countingNow(one, []));
  const decision = await decideRevision(workspace, revision, clock);
  if (decision.state === 'held') {
    for (const one of broken) putRevision(workspace, one);
    return false;
  }
  putRevision(workspace, countingNow(revision, decision.flags));
  refreshRecord(workspace, revision.record);
  return true;
}

function heldAncestors(workspace: Workspace, { record, parents }: StoredRevision): StoredRevision[] {
  const known = workspace.revisions.get(record);
  const found = new Map<string, StoredRevision>();
  const look = (ids: readonly string[]) => {
    for (const id of ids) {
      const one = known?.get(id);
      if (one?.state !== 'held' || found.has(id)) continue;
      found.set(id, one);
      look(one.parents);
    }
  };
  look(parents);
  return [...found.values()];
}

function countingNow(revision: StoredRevision, flags: readonly string[]): StoredRevision {
  return { ...revision, state: 'counting', reason: null, retry_at: null, flags };
}

/** Until nothing changes any more: what one waits for may come after it in the list. */
async function releaseWaiting(workspace: Workspace, record: string, clock: IntakeClock): Promise<void> {
  let hasChanged = false;
  for (const one of revisionsOf(workspace, record)) {
    if (one.reason !== 'parents_missing' && one.reason !== 'parent_held') continue;
    if (await decideAndPut(workspace, one, clock)) return releaseWaiting(workspace, record, clock);
    hasChanged ||= workspace.revisions.get(record)?.get(one.id)?.reason !== one.reason;
  }
  if (hasChanged) await releaseWaiting(workspace, record, clock);
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
  'content_malformed',
  'clock_wrong',
  'rule_broken',
  'fault',
];

function retryAt(revision: StoredRevision, reason: HeldReason, now: Date): string | null {
  if (reason === 'parents_missing') return untilParents(revision).toISOString();
  return askedDaily.includes(reason) ? new Date(now.getTime() + dayMs).toISOString() : null;
}
