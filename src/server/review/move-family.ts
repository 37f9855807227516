import type { Leaf } from '../../domain/answers.ts';
import { sharedRecordId } from '../../domain/record-id.ts';
import { isInScope } from '../../domain/roles.ts';
import type { MoveRequest } from '../../domain/wire/move-messages.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { applyLocked } from '../intake/apply-revisions.ts';
import { loadRecords } from '../intake/load-records.ts';
import { lockDossiers } from '../intake/lock-dossiers.ts';
import { sha256 } from '../intake/merge-head.ts';
import { hashContent } from '../intake/read-content.ts';
import { findReviewable, type Reviewable } from './reviewable.ts';
import { revisionOver } from './revision-over.ts';
import type { SettleParts } from './settle-answers.ts';

export type MoveOutcome = 'moved' | 'not_found' | 'request_malformed';

/**
 * A family that moved to another desa is handed over to it: an ordinary revision of the household's own record says where it
 * lives now, and its whole dossier leaves the old desa's feed and comes into the new one's, in one transaction.
 */
export async function moveFamily(
  parts: SettleParts,
  actor: SessionActor,
  household: string,
  request: MoveRequest,
): Promise<MoveOutcome> {
  const about = { form: 'keluarga', subject: { kind: 'household', id: household } } as const;
  const [target] = await findReviewable(parts.db, actor, [await sharedRecordId(about, sha256)]);
  if (target === undefined) return 'not_found';
  const options = { actor: 'intake', settings: { 'cacah.kab': actor.kab } } as const;
  return parts.db.transaction(options, (tx) => move(tx, parts, { actor, target, request }));
}

type Moving = { actor: SessionActor; target: Reviewable; request: MoveRequest };

async function move(tx: Transaction, parts: SettleParts, { actor, target, request }: Moving): Promise<MoveOutcome> {
  const { kab, account, scope } = actor;
  const locked = await lockDossiers(tx, kab, {
    records: [target.id],
    subjects: [target.subject],
    households: [target.subject],
    desas: [request.desa],
  });
  const state = (await loadRecords(tx, kab, { records: [target.id] })).get(target.id);
  if (state === undefined || !isInScope(scope, state.region)) return 'not_found';
  if (!locked.desas.has(request.desa) || request.desa === state.region.desa) return 'request_malformed';
  const change = { set: addressFrom(request), unset: [] };
  const revision = revisionOver(state, { kab, change, at: parts.now(), random: parts.random(10) });
  const written = {
    ...{ revision, author: account, device: null, number: null },
    ...{ content_hash: hashContent(revision), received_at: revision.saved_at },
  };
  await applyLocked(tx, parts, { kab, locked, incoming: [written] });
  await writeAudit(tx, { kab, account, action: 'move_family', target: `${target.subject} ${request.desa}` });
  return 'moved';
}

const notApplicable = 99;

/** RT and RW of the old desa say nothing in the new one. */
function addressFrom({ desa, rw, rt, alamat }: MoveRequest): Record<string, Leaf> {
  const unknown = { missing: notApplicable } as const;
  return { kode_desa: desa, rw: rw ?? unknown, rt: rt ?? unknown, alamat };
}
