import type { Change } from '../../domain/answers.ts';
import { sharedRecordId } from '../../domain/record-id.ts';
import { isInScope } from '../../domain/roles.ts';
import type { TwinRequest } from '../../domain/wire/twin-messages.ts';
import { winnersOf } from '../../programme/merged-records.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { applyLocked } from '../intake/apply-revisions.ts';
import { loadRecords } from '../intake/load-records.ts';
import { lockDossiers } from '../intake/lock-dossiers.ts';
import { sha256 } from '../intake/merge-head.ts';
import { hashContent } from '../intake/read-content.ts';
import type { RecordState } from '../intake/workspace.ts';
import { findReviewable, type Reviewable } from '../review/reviewable.ts';
import { revisionOver } from '../review/revision-over.ts';
import type { SettleParts } from '../review/settle-answers.ts';
import { pairOf } from './note-identities.ts';

export type TwinOutcome = 'done' | 'not_found' | 'request_malformed';

/**
 * A supervisor's word on two who may be one. Merging is an ordinary revision of the loser's own record (`digabung_ke`), so
 * everything follows from it on the phones and at the centre, nothing is lost, and taking it back is another revision. That
 * two are two is remembered, and they are not asked about again.
 */
export async function settleTwins(parts: SettleParts, actor: SessionActor, request: TwinRequest): Promise<TwinOutcome> {
  if (request.one === request.other) return 'request_malformed';
  const records = await Promise.all([request.one, request.other].map((id) => ownRecord(request, id)));
  const targets = await findReviewable(parts.db, actor, records);
  if (targets.length < 2) return 'not_found';
  const options = { actor: 'intake', settings: { 'cacah.kab': actor.kab } } as const;
  return parts.db.transaction(options, async (tx) => {
    const outcome = await settle(tx, parts, { actor, request, targets });
    if (outcome !== 'done') return outcome;
    const { kab, account } = actor;
    await writeAudit(tx, { kab, account, action: 'settle_twins', target: `${request.deed} ${records.join(' ')}` });
    return outcome;
  });
}

function ownRecord({ kind }: TwinRequest, id: string): Promise<string> {
  return sharedRecordId({ form: kind === 'person' ? 'anggota' : 'keluarga', subject: { kind, id } }, sha256);
}

type Settling = { actor: SessionActor; request: TwinRequest; targets: readonly Reviewable[] };

async function settle(tx: Transaction, parts: SettleParts, settling: Settling): Promise<TwinOutcome> {
  const { actor, request } = settling;
  if (request.deed === 'gabungkan' || request.deed === 'pisahkan') return merge(tx, parts, settling);
  const pair = [actor.kab, ...pairOf(request.one, request.other)];
  if (request.deed === 'tanyakan') {
    await tx.query('delete from not_twin where kab = $1 and one = $2 and other = $3', pair);
    return 'done';
  }
  await tx.query(
    `insert into not_twin (kab, one, other, account, at) values ($1, $2, $3, $4, $5)
     on conflict (kab, one, other) do update set account = excluded.account, at = excluded.at`,
    [...pair, actor.account, parts.now()],
  );
  return 'done';
}

async function merge(tx: Transaction, parts: SettleParts, { actor, request, targets }: Settling): Promise<TwinOutcome> {
  const { kab, account, scope } = actor;
  const locked = await lockDossiers(tx, kab, {
    records: targets.map(({ id }) => id),
    subjects: targets.map(({ subject }) => subject),
    households: [...new Set(targets.flatMap(({ household }) => household ?? []))],
    desas: [],
  });
  const states = await loadRecords(tx, kab, { subjects: locked.subjects, households: locked.households });
  const loser = stateOf(states, targets, request.one);
  const winner = stateOf(states, targets, request.other);
  if (loser === undefined || winner === undefined) return 'not_found';
  if (!isInScope(scope, loser.region) || !isInScope(scope, winner.region)) return 'not_found';
  const change = changeOf(request, { loser, states });
  if (change === undefined) return 'request_malformed';
  const revision = revisionOver(loser, { kab, change, at: parts.now(), random: parts.random(10) });
  const written = {
    ...{ revision, author: account, device: null, number: null },
    ...{ content_hash: hashContent(revision), received_at: revision.saved_at },
  };
  await applyLocked(tx, parts, { kab, locked, incoming: [written] });
  return 'done';
}

function stateOf(
  states: ReadonlyMap<string, RecordState>,
  targets: readonly Reviewable[],
  subject: string,
): RecordState | undefined {
  return states.get(targets.find((one) => one.subject === subject)?.id ?? '');
}

/** Undefined where there is nothing to take back, or where the winner leads back to the loser: no circles. */
function changeOf(
  { deed, other }: TwinRequest,
  { loser, states }: { loser: RecordState; states: ReadonlyMap<string, RecordState> },
): Change | undefined {
  if (deed === 'pisahkan') {
    return loser.answers.digabung_ke === other ? { set: {}, unset: ['digabung_ke'] } : undefined;
  }
  const end = winnersOf([...states.values()].filter(({ deleted }) => !deleted)).get(other) ?? other;
  return end === loser.subject.id ? undefined : { set: { digabung_ke: other }, unset: [] };
}
