import type { Leaf } from '../../domain/answers.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { HeldReason } from '../../domain/problem.ts';
import type { Revision } from '../../domain/revision.ts';
import { isUuid } from '../../domain/uuid.ts';
import { formRank } from '../../forms/form-rank.ts';
import type { Transaction } from '../db/database.ts';
import { admitRevision } from './admit-revision.ts';
import { loadWorkspace } from './load-workspace.ts';
import { type Concerned, type Locked, lockDossiers } from './lock-dossiers.ts';
import { settleWorkspace } from './settle-workspace.ts';
import type { RevisionState, StoredRevision, Workspace } from './workspace.ts';

export type ApplyParts = {
  readonly now: () => Date;
  readonly growth: GrowthTables;
  /** For tests that kill: called at each point with what is under way. What it throws is thrown. */
  readonly fault?: (point: FaultPoint, revision?: string) => void | Promise<void>;
};
export type FaultPoint = 'applying' | 'before_commit' | 'after_commit';

export type IncomingRevision = {
  readonly revision: Revision;
  /** Null for the server's own revisions: those are not asked for a scope. */
  readonly author: string | null;
  readonly author_name?: string;
  readonly device: string | null;
  readonly number: number | null;
  readonly content_hash: Uint8Array;
  readonly received_at: string;
};

export type AppliedRevision = {
  readonly id: string;
  readonly outcome: 'received' | 'duplicate' | 'held';
  readonly reason?: HeldReason;
};

/**
 * Stores revisions, decides which count, and brings heads, feed, tallies and flags to what follows from them.
 * Answers in the order of `incoming`; ids may come twice. Runs in a transaction of intake for this kabupaten.
 */
export async function applyRevisions(
  tx: Transaction,
  parts: ApplyParts,
  kab: string,
  incoming: readonly IncomingRevision[],
): Promise<AppliedRevision[]> {
  return applyLocked(tx, parts, { kab, incoming, locked: await lockDossiers(tx, kab, concernedBy(incoming)) });
}

export function concernedBy(incoming: readonly Pick<IncomingRevision, 'revision'>[]): Concerned {
  const all = incoming.map(({ revision }) => revision);
  return {
    records: distinct(all.map(({ record }) => record)),
    subjects: distinct(
      all.flatMap(({ subject, set }) => [subject.id, ...uuidsOf(set.pemilik_id), ...uuidsOf(set.digabung_ke)]),
    ),
    households: distinct(
      all.flatMap(({ subject, place, set }) => [
        ...(subject.kind === 'household' ? [subject.id] : []),
        ...(place.household === undefined ? [] : [place.household]),
        ...uuidsOf(set.keluarga_id),
      ]),
    ),
    desas: distinct(
      all.flatMap(({ place, set }) => [place.desa, ...(typeof set.kode_desa === 'string' ? [set.kode_desa] : [])]),
    ),
  };
}

function uuidsOf(leaf: Leaf | undefined): string[] {
  return typeof leaf === 'string' && isUuid(leaf) ? [leaf] : [];
}

type Work = { kab: string; locked: Locked; incoming: readonly IncomingRevision[] };

/** Like `applyRevisions`, under locks that the caller has taken. */
export async function applyLocked(
  tx: Transaction,
  parts: ApplyParts,
  { kab, locked, incoming }: Work,
): Promise<AppliedRevision[]> {
  const known = await findKnown(tx, kab, incoming);
  const fresh = firstOfEach(incoming.filter(({ revision }) => !known.has(revision.id)));
  const workspace = await loadWorkspace(tx, kab, {
    locked,
    authors: fresh.flatMap(({ author }) => author ?? []),
    devices: fresh.flatMap(({ device }) => device ?? []),
  });
  await admitAll(workspace, fresh, parts);
  if (fresh.length > 0) await settleWorkspace(tx, workspace, { now: parts.now(), growth: parts.growth });
  return incoming.map((one) => resultOf(one, { workspace, known, isFresh: fresh.includes(one) }));
}

type Known = { id: string; content_hash: Uint8Array; state: RevisionState; reason: HeldReason | null };

async function findKnown(
  tx: Transaction,
  kab: string,
  incoming: readonly IncomingRevision[],
): Promise<Map<string, Known>> {
  const rows = await tx.query<Known>(
    'select id, content_hash, state, reason from revision where kab = $1 and id = any ($2::uuid[])',
    [kab, incoming.map(({ revision }) => revision.id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function resultOf(
  one: IncomingRevision,
  { workspace, known, isFresh }: { workspace: Workspace; known: ReadonlyMap<string, Known>; isFresh: boolean },
): AppliedRevision {
  const { id, record } = one.revision;
  const stored = workspace.revisions.get(record)?.get(id) ?? known.get(id);
  const first = known.get(id) ?? stored;
  const isSame = first !== undefined && Buffer.compare(first.content_hash, one.content_hash) === 0;
  if (stored === undefined || !isSame) return { id, outcome: 'held', reason: 'content_differs' };
  if (stored.state !== 'counting') return { id, outcome: 'held', reason: stored.reason ?? 'fault' };
  return { id, outcome: isFresh ? 'received' : 'duplicate' };
}

async function admitAll(workspace: Workspace, fresh: readonly IncomingRevision[], parts: ApplyParts): Promise<void> {
  const inOrder = [...fresh].sort((one, other) => formRank(one.revision.form) - formRank(other.revision.form));
  for (const one of inOrder) {
    await parts.fault?.('applying', one.revision.id);
    await admitRevision(workspace, storedFrom(workspace, one), { now: parts.now(), growth: parts.growth });
  }
}

function storedFrom(workspace: Workspace, incoming: IncomingRevision): StoredRevision {
  const { revision, author, device, number, content_hash, received_at } = incoming;
  const code = workspace.devices.get(device ?? '')?.code;
  return {
    ...revision,
    ...{ author, device, number, content_hash, received_at },
    period: revision.period ?? null,
    author_name: incoming.author_name ?? workspace.authors.get(author ?? '')?.name ?? '',
    receipt: code === undefined || number === null ? null : `${code}-${number}`,
    state: 'held',
    reason: null,
    retry_at: null,
    verdict: 'menunggu',
    flags: [],
  };
}

function firstOfEach(incoming: readonly IncomingRevision[]): IncomingRevision[] {
  const first = new Map<string, IncomingRevision>();
  for (const one of incoming) if (!first.has(one.revision.id)) first.set(one.revision.id, one);
  return [...first.values()];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
