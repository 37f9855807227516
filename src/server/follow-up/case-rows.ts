import { behindFirst, type CaseOutcome, type Proof } from '../../domain/follow-up.ts';
import type { Transaction } from '../db/database.ts';
import type { DerivedCase, DerivedFollowUps } from './derive-cases.ts';

/** A case as stored. `handling` is the newest word about it, null while there is none. */
export type StoredCase = DerivedCase & { readonly handling: number | null; readonly round: number };
/** A case to be written, in its round. */
export type CaseInRound = DerivedCase & { readonly round: number };

export async function loadCases(tx: Transaction, kab: string, households: readonly string[]): Promise<StoredCase[]> {
  return tx.query<StoredCase>(
    `select f.id, f.rule, f.subject_kind, f.subject, f.household, f.desa, f.rw, f.rt, f.opened_by, f.since,
       f.due, f.categories, f.gravity, f.may_be_sent, f.confidential,
       f.handling, f.round, c.content, coalesce(o.referrals, '[]') as referrals
     from follow_up f
     join follow_up_content c on c.kab = f.kab and c.follow_up = f.id and c.round = f.round and c.office = ''
     left join lateral (
       select jsonb_agg(jsonb_build_object('office', r.office, 'categories', to_jsonb(r.categories), 'gravity', r.gravity,
         'due', r.due, 'content', rc.content) order by r.office collate "C") as referrals
       from referral r
       join follow_up_content rc on rc.kab = r.kab and rc.follow_up = r.follow_up and rc.round = r.round
         and rc.office = r.office
       where r.kab = f.kab and r.follow_up = f.id and r.round = f.round
     ) o on true
     where f.kab = $1 and f.household = any ($2::uuid[])`,
    [kab, households],
  );
}

/** Writes what is new or says something else; of what is known, the status stays. */
export async function writeCases(tx: Transaction, kab: string, cases: readonly CaseInRound[]): Promise<void> {
  if (cases.length === 0) return;
  const [ids, referrals] = [cases.map(({ id }) => id), JSON.stringify(cases.flatMap(referralRows))];
  await tx.query(
    `insert into follow_up (kab, id, rule, subject_kind, subject, household, desa, rw, rt, opened_by, since,
       due, categories, gravity, may_be_sent, confidential, round)
     select $1, id, rule, subject_kind, subject, household, desa, rw, rt, opened_by, since, due, categories,
       gravity, may_be_sent, confidential, round
     from jsonb_to_recordset($2::jsonb) as f (id uuid, rule text, subject_kind text, subject uuid,
       household uuid, desa text, rw text, rt text, opened_by text, since date, due date, categories text[], gravity smallint,
       may_be_sent boolean, confidential boolean, round smallint)
     on conflict (kab, id) do update set household = excluded.household, desa = excluded.desa,
       rw = excluded.rw, rt = excluded.rt, since = excluded.since, due = excluded.due,
       categories = excluded.categories, gravity = excluded.gravity, may_be_sent = excluded.may_be_sent,
       confidential = excluded.confidential`,
    [kab, JSON.stringify(cases)],
  );
  await tx.query(
    `delete from follow_up_content c using follow_up f
     where f.kab = $1 and f.id = any ($2::uuid[]) and c.kab = f.kab and c.follow_up = f.id and c.round = f.round`,
    [kab, ids],
  );
  await tx.query(
    `insert into follow_up_content (kab, follow_up, round, office, content)
     select $1, follow_up, round, office, content
     from jsonb_to_recordset($2::jsonb) as c (follow_up uuid, round smallint, office text, content jsonb)`,
    [kab, JSON.stringify(cases.flatMap(contentRows))],
  );
  await tx.query(
    `delete from referral r using follow_up f
     where f.kab = $1 and f.id = any ($2::uuid[]) and r.kab = f.kab and r.follow_up = f.id and r.round = f.round
       and not exists (select from jsonb_to_recordset($3::jsonb) as g (follow_up uuid, office text)
         where g.follow_up = r.follow_up and g.office = r.office)`,
    [kab, ids, referrals],
  );
  await tx.query(referSql, [kab, ids, referrals]);
  await tx.query(standingSql, [kab, ids]);
}

/**
 * What a case says to its offices. One that was concerned before, or comes to be now, stands as it or the supervisor last said;
 * that the supervisor found it true never hides what the office itself has said.
 */
const referSql = `
  insert into referral (kab, follow_up, round, office, rule, subject_kind, subject, household, desa, rw, rt, since, due,
    categories, gravity, may_be_sent, confidential, status, handling)
  select f.kab, f.id, f.round, g.office, f.rule, f.subject_kind, f.subject, f.household, f.desa, f.rw, f.rt, f.since, g.due,
    g.categories, g.gravity, f.may_be_sent, f.confidential, coalesce(h.status, 'baru'), h.id
  from jsonb_to_recordset($3::jsonb) as g (follow_up uuid, office text, due date, categories text[], gravity smallint)
  join follow_up f on f.kab = $1 and f.id = g.follow_up and f.id = any ($2::uuid[])
  left join lateral (
    select said.id, said.status from handling said
    where said.kab = f.kab and said.follow_up = f.id and said.round = f.round
      and (said.office = g.office or said.office is null)
    order by said.office is null and said.status = 'diverifikasi', said.id desc limit 1
  ) h on true
  on conflict (kab, follow_up, round, office) do update set household = excluded.household, desa = excluded.desa,
    rw = excluded.rw, rt = excluded.rt, since = excluded.since, due = excluded.due, categories = excluded.categories,
    gravity = excluded.gravity, may_be_sent = excluded.may_be_sent, confidential = excluded.confidential`;

/** A case stands as with the office that is furthest behind; one that no office acts on, as it was last said to. */
export const standingSql = `
  update follow_up f set status = s.status
  from (
    select distinct on (r.follow_up) r.kab, r.follow_up, r.round, r.status from referral r
    where r.kab = $1 and r.follow_up = any ($2::uuid[]) and r.closed_on is null
    order by r.follow_up, array_position(array[${behindFirst.map((one) => `'${one}'`).join(', ')}], r.status)
  ) s
  where f.kab = s.kab and f.id = s.follow_up and f.round = s.round and f.status <> s.status`;

function contentRows({ id, round, content, referrals }: CaseInRound) {
  const whole = { follow_up: id, round, office: '', content };
  return [whole, ...referrals.map((one) => ({ ...whole, office: one.office, content: one.content }))];
}

function referralRows({ id, referrals }: CaseInRound) {
  return referrals.map(({ content: _, ...referral }) => ({ ...referral, follow_up: id }));
}

export type EndedCase = {
  readonly id: string;
  readonly outcome: CaseOutcome;
  readonly proof: Proof | undefined;
  /** The day in the desa's zone. */
  readonly closed_on: string;
};

/** Takes cases off the open lists and keeps how they stood; what was said about them stays in `handling`. */
export async function closeCases(
  tx: Transaction,
  { kab, now }: { kab: string; now: Date },
  ended: readonly EndedCase[],
): Promise<void> {
  if (ended.length === 0) return;
  const rows = JSON.stringify(ended);
  const endedSql = 'jsonb_to_recordset($2::jsonb) as e (id uuid, outcome text, closed_on date, proof jsonb)';
  await tx.query(
    `update follow_up_content c set proof = e.proof from ${endedSql} join follow_up f on f.kab = $1 and f.id = e.id
     where e.proof is not null and c.kab = f.kab and c.follow_up = f.id and c.round = f.round`,
    [kab, rows],
  );
  await tx.query(
    `update referral r set closed_on = e.closed_on, outcome = e.outcome
     from ${endedSql} join follow_up f on f.kab = $1 and f.id = e.id
     where r.kab = f.kab and r.follow_up = f.id and r.round = f.round`,
    [kab, rows],
  );
  await tx.query(
    `insert into follow_up_closed (kab, follow_up, round, rule, subject_kind, subject, household, desa, rw, rt,
       opened_by, since, due, categories, gravity, may_be_sent, confidential, status, handling, closed_at, closed_on, outcome)
     select f.kab, f.id, f.round, f.rule, f.subject_kind, f.subject, f.household, f.desa, f.rw, f.rt, f.opened_by,
       f.since, f.due, f.categories, f.gravity, f.may_be_sent, f.confidential, f.status, f.handling, $3, e.closed_on, e.outcome
     from ${endedSql} join follow_up f on f.kab = $1 and f.id = e.id`,
    [kab, rows, now],
  );
  await tx.query('delete from follow_up where kab = $1 and id = any ($2::uuid[])', [kab, ended.map(({ id }) => id)]);
}

/** How many rounds of these cases have ended; a case that is not among them is found for the first time. */
export async function countRounds(tx: Transaction, kab: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ follow_up: string; rounds: number }>(
    `select follow_up, max(round) as rounds from follow_up_closed where kab = $1 and follow_up = any ($2::uuid[])
     group by follow_up`,
    [kab, ids],
  );
  return new Map(rows.map(({ follow_up, rounds }) => [follow_up, rounds]));
}

export async function writeWatches(
  tx: Transaction,
  kab: string,
  { derived, rules_version }: { derived: readonly DerivedFollowUps[]; rules_version: string },
): Promise<void> {
  const rows = derived.map(({ household, next_change }) => ({ household, next_change }));
  await tx.query(
    `insert into follow_up_watch (kab, household, next_change, rules_version)
     select $1, household, next_change, $3 from jsonb_to_recordset($2::jsonb) as w (household uuid, next_change date)
     on conflict (kab, household) do update set next_change = excluded.next_change,
       rules_version = excluded.rules_version`,
    [kab, JSON.stringify(rows), rules_version],
  );
}
