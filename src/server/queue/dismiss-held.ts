import { dismissibleReasons } from '../../domain/problem.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import type { IntakeParts } from '../intake/intake-parts.ts';
import { settleWorkspace } from '../intake/settle-workspace.ts';
import { putRevision } from '../intake/workspace.ts';
import { admitWaiting, findHeld, type HeldRevision, lockHeld } from './held-revision.ts';
import { findSealed, type SealedKey } from './read-sealed.ts';

/**
 * Closes what is held under a revision's id and can never count, because a supervisor has talked it over with its kader: it
 * leaves the queue, her phone hears of it, and what waited for it waits no longer. Its bytes stay where they are. Of two
 * contents under one id only the one that is held is closed.
 */
export async function dismissHeld(
  parts: IntakeParts,
  actor: SessionActor,
  revision: string,
): Promise<'dismissed' | 'not_found' | 'not_allowed'> {
  const { target, sealed } = await parts.db.transaction({ ...readerOptions(actor), readOnly: true }, async (tx) => ({
    target: await findHeld(tx, revision),
    sealed: await findSealed(tx, actor, revision),
  }));
  const mayBe = ({ reason }: Pick<HeldRevision, 'reason'>) => dismissibleReasons.includes(reason);
  const stored = target !== undefined && mayBe(target) ? target : undefined;
  const closable = sealed.filter(mayBe);
  if (stored === undefined && closable.length === 0) {
    return target === undefined && sealed.length === 0 ? 'not_found' : 'not_allowed';
  }
  const { kab, account } = actor;
  await parts.db.transaction({ actor: 'intake', settings: { 'cacah.kab': kab } }, async (tx) => {
    if (stored !== undefined) await dismissStored(tx, parts, { kab, target: stored });
    if (closable.length > 0) await dismissSealed(tx, kab, closable);
    await writeAudit(tx, { kab, account, action: 'dismiss_held', target: revision });
  });
  return 'dismissed';
}

async function dismissStored(
  tx: Transaction,
  parts: IntakeParts,
  { kab, target }: { kab: string; target: HeldRevision },
): Promise<void> {
  const found = await lockHeld(tx, kab, target);
  // By now it may be held for something that passes.
  if (found === undefined || found.held.reason !== target.reason) return;
  const { workspace, held } = found;
  const clock = { now: parts.now(), growth: parts.growth };
  putRevision(workspace, { ...held, state: 'dismissed', retry_at: null });
  await admitWaiting(workspace, target.record, clock);
  await settleWorkspace(tx, workspace, clock);
}

/** Only what is still held for the same reason: a daily try may have read it meanwhile. */
async function dismissSealed(tx: Transaction, kab: string, sealed: readonly SealedKey[]): Promise<void> {
  await tx.query(
    `update envelope e set outcome = 'dismissed'
     from jsonb_to_recordset($2::jsonb) as s (device uuid, hash text, reason text)
     where e.kab = $1 and e.device = s.device and e.hash = decode(s.hash, 'hex')
       and e.outcome = 'held' and not e.is_stored and e.reason = s.reason`,
    [kab, JSON.stringify(sealed)],
  );
}
