import { randomUUID } from 'node:crypto';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Verdict } from '../../domain/head.ts';
import { isInScope } from '../../domain/roles.ts';
import type { VerdictRequest } from '../../domain/wire/messages.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import type { Database, Transaction } from '../db/database.ts';
import { refreshRecord } from '../intake/admit-revision.ts';
import { loadWorkspace } from '../intake/load-workspace.ts';
import { lockDossiers } from '../intake/lock-dossiers.ts';
import { settleWorkspace } from '../intake/settle-workspace.ts';
import { putRevision } from '../intake/workspace.ts';

export type ReviewParts = {
  readonly db: Database;
  readonly now: () => Date;
  readonly growth: GrowthTables;
};
export type VerdictOutcome = 'given' | 'not_found' | 'not_allowed' | 'verdict_outdated';

type Target = { id: string; subject: string; household: string | null };

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
  if (actor.role !== 'supervisor' && actor.role !== 'admin') return 'not_allowed';
  const target = await findVisible(parts.db, actor, record);
  if (target === undefined) return 'not_found';
  const options = { actor: 'intake', settings: { 'cacah.kab': actor.kab } } as const;
  return parts.db.transaction(options, (tx) => judge(tx, parts, { actor, target, request }));
}

/** As the supervisor himself sees it: the database's own rules decide as well. */
async function findVisible(db: Database, actor: SessionActor, record: string): Promise<Target | undefined> {
  const [row] = await db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) =>
    tx.query<Target>('select id, subject, household from record where kab = $1 and id = $2', [actor.kab, record]),
  );
  return row;
}

async function judge(
  tx: Transaction,
  parts: ReviewParts,
  { actor, target, request }: { actor: SessionActor; target: Target; request: VerdictRequest },
): Promise<VerdictOutcome> {
  const { kab } = actor;
  const households = target.household === null ? [] : [target.household];
  const locked = await lockDossiers(tx, kab, {
    records: [target.id],
    subjects: [target.subject],
    households,
    desas: [],
  });
  const workspace = await loadWorkspace(tx, kab, { locked, authors: [], devices: [] });
  const state = workspace.records.get(target.id);
  const revision = workspace.revisions.get(target.id)?.get(request.revision);
  if (state === undefined || !isInScope(actor.scope, state.region)) return 'not_found';
  if (revision === undefined || state.newest_revision !== request.revision) return 'verdict_outdated';
  const verdict = await storeVerdict(tx, { actor, record: target.id, request, at: parts.now() });
  putRevision(workspace, { ...revision, verdict });
  refreshRecord(workspace, target.id);
  workspace.touched.add(target.id);
  await settleWorkspace(tx, workspace, { now: parts.now(), growth: parts.growth });
  return 'given';
}

/** Adds the verdict to the trail, and answers with the one that now holds. */
async function storeVerdict(
  tx: Transaction,
  given: { actor: SessionActor; record: string; request: VerdictRequest; at: Date },
): Promise<Verdict> {
  const { record, at } = given;
  const { kab, account } = given.actor;
  const { revision, verdict, text, notes } = given.request;
  await tx.query(
    `insert into verdict (kab, id, record, revision, account, verdict, text, notes, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)`,
    [kab, randomUUID(), record, revision, account, verdict, text, JSON.stringify(notes), at],
  );
  await tx.query(`insert into audit (kab, at, account, action, target) values ($1, $2, $3, 'give_verdict', $4)`, [
    kab,
    at,
    account,
    revision,
  ]);
  const rows = await tx.query<{ verdict: Verdict }>(
    `select distinct on (account) verdict from verdict where kab = $1 and revision = $2
     order by account, at desc, id desc`,
    [kab, revision],
  );
  return strictest(rows.map((row) => row.verdict));
}

const byStrictness: readonly Verdict[] = ['ditolak', 'perlu_perbaikan', 'disetujui'];

export function strictest(verdicts: readonly Verdict[]): Verdict {
  return byStrictness.find((verdict) => verdicts.includes(verdict)) ?? 'menunggu';
}
