import { type HeldReason, releasableReasons } from '../../domain/problem.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { admitIfHeld, refreshRecord } from '../intake/admit-revision.ts';
import type { IntakeParts } from '../intake/intake-parts.ts';
import { loadWorkspace } from '../intake/load-workspace.ts';
import { lockDossiers } from '../intake/lock-dossiers.ts';
import { settleWorkspace } from '../intake/settle-workspace.ts';
import { putRevision, revisionsOf } from '../intake/workspace.ts';

type Target = {
  id: string;
  record: string;
  reason: HeldReason;
  subject: string;
  household: string | null;
  desa: string;
};

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

async function findHeld(tx: Transaction, revision: string): Promise<Target | undefined> {
  const [row] = await tx.query<Target>(
    `select r.id, r.record, r.reason, r.desa, c.body #>> '{subject,id}' as subject,
       coalesce(c.body #>> '{set,keluarga_id}', c.body #>> '{place,household}') as household
     from revision r join revision_content c on c.kab = r.kab and c.id = r.id
     where r.kab = cacah_kab() and r.id = $1 and r.state = 'held'`,
    [revision],
  );
  return row;
}

async function release(tx: Transaction, parts: IntakeParts, { kab, target }: { kab: string; target: Target }) {
  const locked = await lockDossiers(tx, kab, {
    records: [target.record],
    subjects: [target.subject],
    households: target.household === null ? [] : [target.household],
    desas: [target.desa],
  });
  const workspace = await loadWorkspace(tx, kab, { locked, authors: [], devices: [] });
  const held = workspace.revisions.get(target.record)?.get(target.id);
  if (held?.state !== 'held') return;
  putRevision(workspace, { ...held, state: 'counting', reason: null, retry_at: null });
  refreshRecord(workspace, target.record);
  const clock = { now: parts.now(), growth: parts.growth };
  for (const one of revisionsOf(workspace, target.record)) {
    const isWaiting = one.state === 'held' && (one.reason === 'parents_missing' || one.reason === 'parent_held');
    if (isWaiting) await admitIfHeld(workspace, one, clock);
  }
  await settleWorkspace(tx, workspace, clock);
}
