import type { Transaction } from '../db/database.ts';
import { revisionsOf, type StoredRevision, type Workspace } from './workspace.ts';

/** Stores the revisions that are new, and the state, verdict and flags of those that changed. Answers with all of them. */
export async function writeRevisions(tx: Transaction, workspace: Workspace): Promise<StoredRevision[]> {
  const all = [...workspace.revisions.keys()].flatMap((record) => revisionsOf(workspace, record));
  const changed = all.filter((one) => workspace.revisionsBefore.get(one.id) !== one);
  const isNew = (one: StoredRevision) => !workspace.revisionsBefore.has(one.id);
  await insertRevisions(tx, workspace, changed.filter(isNew));
  await updateRevisions(
    tx,
    workspace.kab,
    changed.filter((one) => !isNew(one)),
  );
  return changed;
}

async function insertRevisions(
  tx: Transaction,
  workspace: Workspace,
  revisions: readonly StoredRevision[],
): Promise<void> {
  if (revisions.length === 0) return;
  const rows = revisions.map((one) => revisionRow(workspace, one));
  await tx.query(
    `insert into revision (kab, id, record, form, form_version, parents, author, device, number, visited_on, started_at,
       saved_at, received_at, content_hash, state, reason, retry_at, verdict, flags, desa, rw, rt)
     select $1, id, record, form, form_version, parents, author, device, number, visited_on, started_at,
       saved_at, received_at, content_hash, state, reason, retry_at, verdict, flags, desa, rw, rt
     from jsonb_to_recordset($2::jsonb) as r (id uuid, record uuid, form text, form_version integer, parents uuid[],
       author uuid, device uuid, number bigint, visited_on date, started_at timestamptz, saved_at timestamptz,
       received_at timestamptz, content_hash bytea, state text, reason text, retry_at timestamptz, verdict text,
       flags text[], desa text, rw text, rt text)`,
    [workspace.kab, JSON.stringify(rows)],
  );
  await tx.query(
    `insert into revision_content (kab, id, body)
     select $1, id, body from jsonb_to_recordset($2::jsonb) as r (id uuid, body jsonb)`,
    [workspace.kab, JSON.stringify(revisions.map((one) => ({ id: one.id, body: bodyOf(one) })))],
  );
}

function revisionRow(workspace: Workspace, revision: StoredRevision) {
  const { subject, place, set, unset, content_hash, ...row } = revision;
  const region = workspace.records.get(revision.record)?.region;
  return {
    ...row,
    content_hash: `\\x${Buffer.from(content_hash).toString('hex')}`,
    desa: region?.desa ?? place.desa,
    rw: region?.rw ?? place.rw ?? '',
    rt: region?.rt ?? place.rt ?? '',
  };
}

function bodyOf({ subject, period, place, set, unset, clock_offset_ms, app_version }: StoredRevision) {
  return { subject, period, place, set, unset, clock_offset_ms, app_version };
}

/** The envelopes of what counts now say so: a phone that sends one again learns it. */
async function updateRevisions(tx: Transaction, kab: string, revisions: readonly StoredRevision[]): Promise<void> {
  if (revisions.length === 0) return;
  const rows = revisions.map(({ id, state, reason, retry_at, verdict, flags }) => ({
    ...{ id, state, reason, retry_at, verdict, flags },
    outcome: state === 'counting' ? 'received' : state,
  }));
  await tx.query(
    `with changed as (
       select * from jsonb_to_recordset($2::jsonb) as r (id uuid, state text, reason text, retry_at timestamptz,
         verdict text, flags text[], outcome text)
     ), envelopes as (
       update envelope e set outcome = c.outcome, reason = c.reason, is_stored = true from changed c
       where e.kab = $1 and e.revision = c.id and e.outcome = 'held' and e.reason <> 'content_differs'
     )
     update revision r set state = c.state, reason = c.reason, retry_at = c.retry_at, verdict = c.verdict, flags = c.flags
     from changed c where r.kab = $1 and r.id = c.id`,
    [kab, JSON.stringify(rows)],
  );
}
