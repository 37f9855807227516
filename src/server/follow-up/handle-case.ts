import {
  type Handling,
  type HandlingStatus,
  type Office,
  officeStatuses,
  supervisorStatuses,
} from '../../domain/follow-up.ts';
import { isInScope } from '../../domain/roles.ts';
import { isDate } from '../../domain/time/calendar.ts';
import type { HandlingRequest } from '../../domain/wire/follow-up-messages.ts';
import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Database, Transaction } from '../db/database.ts';
import { lockDossiers } from '../intake/lock-dossiers.ts';
import { dayIn } from '../intake/workspace.ts';
import { announceHandling } from './announce-handling.ts';
import { handlingJson } from './handling-json.ts';
import { accessTo } from './list-access.ts';

export type HandleParts = { readonly db: Database; readonly now: () => Date };
/** `incomplete` names what is missing or cannot be: the day or the note. */
export type HandleOutcome = { handling: Handling } | { incomplete: '/on' | '/note' } | 'not_found';

type Case = {
  id: string;
  rule: string;
  office: Office | null;
  subject_kind: string;
  subject: string;
  household: string;
  desa: string;
  rw: string;
  rt: string;
  may_be_sent: boolean;
  round: number;
};

const caseSql = `select id, rule, office, subject_kind, subject, household, desa, rw, rt, may_be_sent, round from follow_up
  where kab = $1 and id = $2`;

/**
 * An office's word about one of its cases, or a supervisor's about one of his desa. It is added to what was said before, becomes the case's status, and goes through
 * the feed with the subject's own record, so that the kader can tell the family. No record changes by it.
 */
export async function handleCase(
  parts: HandleParts,
  actor: SessionActor,
  id: string,
  request: HandlingRequest,
): Promise<HandleOutcome> {
  // As the reader first: the database itself says whether the officer sees the case.
  const [seen] = await parts.db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) =>
    tx.query<Case>(caseSql, [actor.kab, id]),
  );
  if (!isOwn(seen, actor) || !maySay(actor, request.status)) return 'not_found';
  const options = { actor: 'intake', settings: { 'cacah.kab': actor.kab } } as const;
  return parts.db.transaction(options, (tx) => handleLocked(tx, parts, { actor, seen, request }));
}

function isOwn(found: Case | undefined, actor: SessionActor): found is Case {
  const rule = found && findFollowUpRule(found.rule);
  if (found === undefined || rule === undefined || !isInScope(actor.scope, found)) return false;
  if (accessTo(rule, actor) === undefined) return false;
  return actor.role === 'supervisor' || (found.office === actor.office && found.may_be_sent);
}

function maySay({ role }: SessionActor, status: HandlingStatus): boolean {
  const words: readonly HandlingStatus[] = role === 'supervisor' ? supervisorStatuses : officeStatuses;
  return words.includes(status);
}

type Handled = { readonly actor: SessionActor; readonly seen: Case; readonly request: HandlingRequest };

/** Asked again under the locks: the case may have closed, moved, or no longer be the office's. */
async function handleLocked(
  tx: Transaction,
  { now }: HandleParts,
  { actor, seen, request }: Handled,
): Promise<HandleOutcome> {
  const { kab, account } = actor;
  const concerned = { records: [], subjects: [seen.subject], households: [seen.household], desas: [seen.desa] };
  const { desas } = await lockDossiers(tx, kab, concerned);
  const [found] = await tx.query<Case>(caseSql, [kab, seen.id]);
  if (!isOwn(found, actor)) return 'not_found';
  const note = request.note.trim();
  const today = dayIn(desas.get(found.desa)?.zone ?? 'Asia/Jakarta', now());
  const incomplete = findMissing({ ...request, note }, today);
  if (incomplete !== undefined) return { incomplete };
  const said = await readWord(tx, kab, found.id);
  if (said?.status === request.status && said.on === request.on && said.note === note) return { handling: said };
  await addWord(tx, { actor, found, word: { ...request, note }, at: now() });
  await announceHandling(tx, { kab, now: now() }, [found.subject]);
  await writeAudit(tx, { kab, account, action: 'handle_follow_up', target: found.id });
  const handling = await readWord(tx, kab, found.id);
  return handling === undefined ? 'not_found' : { handling };
}

/** An appointment lies ahead, a deed behind; who cannot help, or was turned away, says why. */
function findMissing({ status, on, note }: HandlingRequest, today: string): '/on' | '/note' | undefined {
  if ((status === 'tidak_dapat' || status === 'warga_menolak') && note === '') return '/note';
  if (on !== null && !isDate(on)) return '/on';
  if (status === 'dijadwalkan' && (on === null || on < today)) return '/on';
  if (status === 'selesai' && (on === null || on > today)) return '/on';
  return undefined;
}

async function addWord(
  tx: Transaction,
  { actor, found, word, at }: { actor: SessionActor; found: Case; word: HandlingRequest; at: Date },
): Promise<void> {
  const { id, rule, subject_kind, subject, desa, round } = found;
  const office = actor.role === 'opd' ? found.office : null;
  await tx.query(
    `with added as (
       insert into handling (kab, follow_up, rule, subject_kind, subject, desa, status, on_day, note, account, office, at, round)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning kab, id, follow_up, status
     )
     update follow_up f set status = a.status, handling = a.id from added a where f.kab = a.kab and f.id = a.follow_up`,
    [
      actor.kab,
      id,
      rule,
      subject_kind,
      subject,
      desa,
      word.status,
      word.on,
      word.note,
      actor.account,
      office,
      at,
      round,
    ],
  );
}

async function readWord(tx: Transaction, kab: string, id: string): Promise<Handling | undefined> {
  const [row] = await tx.query<{ handling: Handling }>(
    `select ${handlingJson} as handling from follow_up c
     join handling h on h.kab = c.kab and h.id = c.handling
     left join account a on a.kab = h.kab and a.id = h.account
     where c.kab = $1 and c.id = $2`,
    [kab, id],
  );
  return row?.handling;
}
