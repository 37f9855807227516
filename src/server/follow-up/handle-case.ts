import {
  type Handling,
  type HandlingStatus,
  isEnded,
  type Office,
  officeStatuses,
  type Standing,
  supervisorStatuses,
} from '../../domain/follow-up.ts';
import { isInScope } from '../../domain/roles.ts';
import { isDate } from '../../domain/time/calendar.ts';
import type { HandlingAnswer, HandlingRequest, Referral } from '../../domain/wire/follow-up-messages.ts';
import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Database, Transaction } from '../db/database.ts';
import { lockDossiers } from '../intake/lock-dossiers.ts';
import { dayIn } from '../intake/workspace.ts';
import { announceHandling } from './announce-handling.ts';
import { standingSql } from './case-rows.ts';
import { handlingJson, referralsSql } from './handling-json.ts';
import { accessTo } from './list-access.ts';
import { inOrder } from './read-list.ts';

export type HandleParts = { readonly db: Database; readonly now: () => Date };
/** `incomplete` names what is missing or cannot be: the day or the note. */
export type HandleOutcome = HandlingAnswer | { incomplete: '/on' | '/note' } | 'not_found';

type Case = {
  id: string;
  rule: string;
  subject_kind: string;
  subject: string;
  household: string;
  desa: string;
  rw: string;
  rt: string;
  may_be_sent: boolean;
  round: number;
};

/* `$1` kabupaten, `$2` the case, `$3` the officer's office. */
const caseSql = `select id, rule, subject_kind, subject, household, desa, rw, rt, may_be_sent, round from follow_up
  where kab = $1 and id = $2 and not confidential`;
const referralSql = `select follow_up as id, rule, subject_kind, subject, household, desa, rw, rt, may_be_sent, round from referral
  where kab = $1 and follow_up = $2 and office = $3 and closed_on is null`;

/**
 * An office's word about one of its cases, or a supervisor's about one of his desa. It is added to what was said before, becomes
 * how the office stands with the case (a supervisor's: how those stand who have not done with it), and goes through the feed
 * with the subject's own record, so that the kader can tell the family. No record changes by it.
 */
export async function handleCase(
  parts: HandleParts,
  actor: SessionActor,
  id: string,
  request: HandlingRequest,
): Promise<HandleOutcome> {
  // As the reader first: the database itself says whether the officer sees the case.
  const seen = await parts.db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) => findCase(tx, actor, id));
  if (seen === undefined || !maySay(actor, request.status)) return 'not_found';
  const options = { actor: 'intake', settings: { 'cacah.kab': actor.kab } } as const;
  return parts.db.transaction(options, (tx) => handleLocked(tx, parts, { actor, seen, request }));
}

/** The case as far as it is the actor's to speak about. */
async function findCase(tx: Transaction, actor: SessionActor, id: string): Promise<Case | undefined> {
  const { role, kab, office } = actor;
  const [found] =
    role === 'opd'
      ? await tx.query<Case>(referralSql, [kab, id, office ?? ''])
      : await tx.query<Case>(caseSql, [kab, id]);
  const rule = found && findFollowUpRule(found.rule);
  if (found === undefined || rule === undefined || !isInScope(actor.scope, found)) return undefined;
  if (accessTo(rule, actor) === undefined) return undefined;
  return role === 'supervisor' || (role === 'opd' && found.may_be_sent) ? found : undefined;
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
  const found = await findCase(tx, actor, seen.id);
  if (found === undefined) return 'not_found';
  const note = request.note.trim();
  const today = dayIn(desas.get(found.desa)?.zone ?? 'Asia/Jakarta', now());
  const incomplete = findMissing({ ...request, note }, today);
  if (incomplete !== undefined) return { incomplete };
  const said = await readWord(tx, actor, found);
  if (!(said?.status === request.status && said.on === request.on && said.note === note)) {
    await addWord(tx, { actor, found, word: { ...request, note }, at: now() });
    await announceHandling(tx, { kab, now: now() }, [found.subject]);
    await writeAudit(tx, { kab, account, action: 'handle_follow_up', target: found.id });
  }
  const handling = await readWord(tx, actor, found);
  return handling === undefined ? 'not_found' : { handling, referrals: await readReferrals(tx, actor, found) };
}

/** An appointment lies ahead, a deed behind; who cannot help, or was turned away, says why. */
function findMissing({ status, on, note }: HandlingRequest, today: string): '/on' | '/note' | undefined {
  if ((status === 'tidak_dapat' || status === 'warga_menolak') && note === '') return '/note';
  if (on !== null && !isDate(on)) return '/on';
  if (status === 'dijadwalkan' && (on === null || on < today)) return '/on';
  if (status === 'selesai' && (on === null || on > today)) return '/on';
  return undefined;
}

type Said = { readonly actor: SessionActor; readonly found: Case; readonly word: HandlingRequest; readonly at: Date };

async function addWord(tx: Transaction, { actor, found, word, at }: Said): Promise<void> {
  const { id, rule, subject_kind, subject, desa, round } = found;
  const { kab, account } = actor;
  const [added] = await tx.query<{ id: number }>(
    `insert into handling (kab, follow_up, rule, subject_kind, subject, desa, status, on_day, note, account, office, at, round)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [kab, id, rule, subject_kind, subject, desa, word.status, word.on, word.note, account, officeOf(actor), at, round],
  );
  const offices = await officesMeant(tx, { actor, found, status: word.status });
  await tx.query(
    `update referral set status = $4, handling = $5
     where kab = $1 and follow_up = $2 and round = $3 and office = any ($6::text[])`,
    [kab, id, round, word.status, added?.id, offices],
  );
  // Where no office has a part in it, the word is how the case stands.
  await tx.query(
    `update follow_up f set handling = $3, status = case when exists (select from referral r
       where r.kab = f.kab and r.follow_up = f.id and r.round = f.round) then f.status else $4 end
     where f.kab = $1 and f.id = $2`,
    [kab, id, added?.id, word.status],
  );
  await tx.query(standingSql, [kab, [id]]);
}

type Meant = { readonly actor: SessionActor; readonly found: Case; readonly status: HandlingStatus };

/**
 * For whom a word holds. A supervisor's holds for those who have not done with the case, and that it is true for those only
 * who have not begun; where all have done with it, it opens the case again.
 */
async function officesMeant(tx: Transaction, { actor, found, status }: Meant): Promise<string[]> {
  const own = officeOf(actor);
  if (own !== null) return [own];
  const all = await tx.query<{ office: string; status: Standing }>(
    'select office, status from referral where kab = $1 and follow_up = $2 and round = $3',
    [actor.kab, found.id, found.round],
  );
  const open = all.filter((one) => !isEnded(one.status));
  const meant = open.length === 0 ? all : open.filter((one) => status !== 'diverifikasi' || one.status === 'baru');
  return meant.map(({ office }) => office);
}

function officeOf({ role, office }: SessionActor): Office | null {
  return role === 'opd' ? (office ?? null) : null;
}

/* By which word an office stands, and what was said last of the case. */
const officeWordSql = `select ${handlingJson} as handling from referral r
  join handling h on h.kab = r.kab and h.id = r.handling
  left join account a on a.kab = h.kab and a.id = h.account
  where r.kab = $1 and r.follow_up = $2 and r.round = $3 and r.office = $4`;
const newestWordSql = `select ${handlingJson} as handling from follow_up f
  join handling h on h.kab = f.kab and h.id = f.handling
  left join account a on a.kab = h.kab and a.id = h.account
  where f.kab = $1 and f.id = $2`;

/** The word that stands, where it is that of whoever speaks. */
async function readWord(tx: Transaction, actor: SessionActor, { id, round }: Case): Promise<Handling | undefined> {
  const own = officeOf(actor);
  const [row] =
    own === null
      ? await tx.query<{ handling: Handling }>(newestWordSql, [actor.kab, id])
      : await tx.query<{ handling: Handling }>(officeWordSql, [actor.kab, id, round, own]);
  return row?.handling.office === own ? row.handling : undefined;
}

/** An officer is told how his own office stands, a supervisor how all do. */
async function readReferrals(tx: Transaction, actor: SessionActor, { id, rule, round }: Case): Promise<Referral[]> {
  const [row] = await tx.query<{ referrals: Referral[] | null }>(
    `select s.referrals from (select $1::text as kab, $2::uuid as id, $3::smallint as round) f
     left join lateral (${referralsSql('f', '($4::text is null or r.office = $4)')}) s on true`,
    [actor.kab, id, round, officeOf(actor)],
  );
  return inOrder(row?.referrals ?? [], findFollowUpRule(rule) ?? { offices: [] });
}
