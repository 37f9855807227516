import type { HeldReason } from '../../domain/problem.ts';
import type { Transaction } from '../db/database.ts';
import { admitIfHeld } from '../intake/admit-revision.ts';
import type { IntakeClock } from '../intake/decide-revision.ts';
import { loadWorkspace } from '../intake/load-workspace.ts';
import { lockDossiers } from '../intake/lock-dossiers.ts';
import { revisionsOf, type StoredRevision, type Workspace } from '../intake/workspace.ts';

/** A held revision as far as it must be known to lock what it concerns. */
export type HeldRevision = {
  readonly id: string;
  readonly record: string;
  readonly reason: HeldReason;
  readonly subject: string;
  readonly household: string | null;
  readonly desa: string;
};

/** Undefined where nothing is held under this id, or not in the reader's units: the database's own rules decide. */
export async function findHeld(tx: Transaction, revision: string): Promise<HeldRevision | undefined> {
  const [row] = await tx.query<HeldRevision>(
    `select r.id, r.record, r.reason, r.desa, c.body #>> '{subject,id}' as subject,
       coalesce(c.body #>> '{set,keluarga_id}', c.body #>> '{place,household}') as household
     from revision r join revision_content c on c.kab = r.kab and c.id = r.id
     where r.kab = cacah_kab() and r.id = $1 and r.state = 'held'`,
    [revision],
  );
  return row;
}

/** The workspace around it, locked, and itself as it stands there; undefined where somebody else was first. */
export async function lockHeld(
  tx: Transaction,
  kab: string,
  target: HeldRevision,
): Promise<{ readonly workspace: Workspace; readonly held: StoredRevision } | undefined> {
  const locked = await lockDossiers(tx, kab, {
    records: [target.record],
    subjects: [target.subject],
    households: target.household === null ? [] : [target.household],
    desas: [target.desa],
  });
  const workspace = await loadWorkspace(tx, kab, { locked, authors: [], devices: [] });
  const held = workspace.revisions.get(target.record)?.get(target.id);
  return held?.state === 'held' ? { workspace, held } : undefined;
}

/** What waited for it is decided again. */
export async function admitWaiting(workspace: Workspace, record: string, clock: IntakeClock): Promise<void> {
  for (const one of revisionsOf(workspace, record)) {
    const isWaiting = one.state === 'held' && (one.reason === 'parents_missing' || one.reason === 'parent_held');
    if (isWaiting) await admitIfHeld(workspace, one, clock);
  }
}
