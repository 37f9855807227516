import { releasableReasons } from '../../domain/problem.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { refreshRecord } from '../intake/admit-revision.ts';
import type { IntakeParts } from '../intake/intake-parts.ts';
import { settleWorkspace } from '../intake/settle-workspace.ts';
import { putRevision } from '../intake/workspace.ts';
import { admitWaiting, findHeld, type HeldRevision, lockHeld } from './held-revision.ts';

/** Lets a held revision count because a supervisor says so; whatever waited for it is decided again. */
export async function releaseRevision(
  parts: IntakeParts,
  actor: SessionActor,
  revision: string,
): Promise<'released' | 'not_found' | 'not_allowed'> {
  const target = await parts.db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) =>
    findHeld(tx, revision),
  );
  if (target === undefined) return 'not_found';
  if (!releasableReasons.includes(target.reason)) return 'not_allowed';
  await parts.db.transaction({ actor: 'intake', settings: { 'cacah.kab': actor.kab } }, async (tx) => {
    await release(tx, parts, { kab: actor.kab, target });
    await writeAudit(tx, { kab: actor.kab, account: actor.account, action: 'release_held', target: revision });
  });
  return 'released';
}

async function release(tx: Transaction, parts: IntakeParts, { kab, target }: { kab: string; target: HeldRevision }) {
  const found = await lockHeld(tx, kab, target);
  if (found === undefined) return;
  const { workspace, held } = found;
  const clock = { now: parts.now(), growth: parts.growth };
  putRevision(workspace, { ...held, state: 'counting', reason: null, retry_at: null });
  refreshRecord(workspace, target.record);
  await admitWaiting(workspace, target.record, clock);
  await settleWorkspace(tx, workspace, clock);
}
