import type { CaseOutcome, Proof } from '../../domain/follow-up.ts';
import type { Transaction } from '../db/database.ts';
import type { DerivedCase, DerivedFollowUps } from './derive-cases.ts';

/** A case as stored. `handling` is the newest word about it, null while there is none. */
export type StoredCase = DerivedCase & { readonly handling: number | null; readonly round: number };
/** A case to be written, in its round. */
export type CaseInRound = DerivedCase & { readonly round: number };

export async function loadCases(tx: Transaction, kab: string, households: readonly string[]): Promise<StoredCase[]> {
  return tx.query<StoredCase>(
    `select f.id, f.rule, f.office, f.subject_kind, f.subject, f.household, f.desa, f.rw, f.rt, f.opened_by, f.since,
       f.due, f.categories, f.gravity, f.may_be_sent, f.confidential,
       f.handling, f.round, c.content, o.content as office_content
     from follow_up f
     join follow_up_content c on c.kab = f.kab and c.follow_up = f.id and c.round = f.round and not c.for_office
     left join follow_up_content o on o.kab = f.kab and o.follow_up = f.id and o.round = f.round and o.for_office
     where f.kab = $1 and f.household = any ($2::uuid[])`,
    [kab, households],
  );
}

/** Writes what is new or says something else; of what is known, the status stays. */
export async function writeCases(tx: Transaction, kab: string, cases: readonly CaseInRound[]): Promise<void> {
  if (cases.length === 0) return;
  await tx.query(
    `insert into follow_up (kab, id, rule, office, subject_kind, subject, household, desa, rw, rt, opened_by, since,
       due, categories, gravity, may_be_sent, confidential, round)
     select $1, id, rule, office, subject_kind, subject, household, desa, rw, rt, opened_by, since, due, categories,
       gravity, may_be_sent, confidential, round
     from jsonb_to_recordset($2::jsonb) as f (id uuid, rule text, office text, subject_kind text, subject uuid,
       household uuid, desa text, rw text, rt text, opened_by text, since date, due date, categories text[], gravity smallint,
       may_be_sent boolean, confidential boolean, round smallint)
     on conflict (kab, id) do update set office = excluded.office, household = excluded.household, desa = excluded.desa,
       rw = excluded.rw, rt = excluded.rt, since = excluded.since, due = excluded.due,
       categories = excluded.categories, gravity = excluded.gravity, may_be_sent = excluded.may_be_sent,
       confidential = excluded.confidential`,
    [kab, JSON.stringify(cases)],
  );
  await tx.query(
    `delete from follow_up_content c using follow_up f
     where f.kab = $1 and f.id = any ($2::uuid[]) and c.kab = f.kab and c.follow_up = f.id and c.round = f.round`,
    [kab, cases.map(({ id }) => id)],
  );
  await tx.query(
    `insert into follow_up_content (kab, follow_up, round, for_office, content)
     select $1, follow_up, round, for_office, content
     from jsonb_to_recordset($2::jsonb) as c (follow_up uuid, round smallint, for_office boolean, content jsonb)`,
    [kab, JSON.stringify(cases.flatMap(contentRows))],
  );
}

function contentRows({ id, round, content, office_content }: CaseInRound) {
  const whole = { follow_up: id, round, for_office: false, content };
  return office_content === null ? [whole] : [whole, { ...whole, for_office: true, content: office_content }];
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
    `insert into follow_up_closed (kab, follow_up, round, rule, office, subject_kind, subject, household, desa, rw, rt,
       opened_by, since, due, categories, gravity, may_be_sent, confidential, status, handling, closed_at, closed_on, outcome)
     select f.kab, f.id, f.round, f.rule, f.office, f.subject_kind, f.subject, f.household, f.desa, f.rw, f.rt, f.opened_by,
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
