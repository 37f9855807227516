import type { Transaction } from '../db/database.ts';
import type { DerivedCase, DerivedFollowUps } from './derive-cases.ts';

/** A case as stored. `handling` is the newest word about it, null while there is none. */
export type StoredCase = DerivedCase & { readonly handling: number | null };

export async function loadCases(tx: Transaction, kab: string, households: readonly string[]): Promise<StoredCase[]> {
  return tx.query<StoredCase>(
    `select f.id, f.rule, f.office, f.subject_kind, f.subject, f.household, f.desa, f.rw, f.rt, f.opened_by, f.since,
       f.due, f.categories, f.gravity, f.may_be_sent, f.handling, c.content, o.content as office_content
     from follow_up f
     join follow_up_content c on c.kab = f.kab and c.follow_up = f.id and not c.for_office
     left join follow_up_content o on o.kab = f.kab and o.follow_up = f.id and o.for_office
     where f.kab = $1 and f.household = any ($2::uuid[])`,
    [kab, households],
  );
}

/** Writes what is new or says something else; of what is known, the status stays. */
export async function writeCases(tx: Transaction, kab: string, cases: readonly DerivedCase[]): Promise<void> {
  if (cases.length === 0) return;
  await tx.query(
    `insert into follow_up (kab, id, rule, office, subject_kind, subject, household, desa, rw, rt, opened_by, since,
       due, categories, gravity, may_be_sent)
     select $1, id, rule, office, subject_kind, subject, household, desa, rw, rt, opened_by, since, due, categories,
       gravity, may_be_sent
     from jsonb_to_recordset($2::jsonb) as f (id uuid, rule text, office text, subject_kind text, subject uuid,
       household uuid, desa text, rw text, rt text, opened_by text, since date, due date, categories text[], gravity smallint,
       may_be_sent boolean)
     on conflict (kab, id) do update set office = excluded.office, household = excluded.household, desa = excluded.desa,
       rw = excluded.rw, rt = excluded.rt, since = excluded.since, due = excluded.due,
       categories = excluded.categories, gravity = excluded.gravity, may_be_sent = excluded.may_be_sent`,
    [kab, JSON.stringify(cases)],
  );
  await tx.query('delete from follow_up_content where kab = $1 and follow_up = any ($2::uuid[])', [
    kab,
    cases.map(({ id }) => id),
  ]);
  await tx.query(
    `insert into follow_up_content (kab, follow_up, for_office, content)
     select $1, follow_up, for_office, content
     from jsonb_to_recordset($2::jsonb) as c (follow_up uuid, for_office boolean, content jsonb)`,
    [kab, JSON.stringify(cases.flatMap(contentRows))],
  );
}

function contentRows({ id, content, office_content }: DerivedCase) {
  const whole = { follow_up: id, for_office: false, content };
  return office_content === null ? [whole] : [whole, { follow_up: id, for_office: true, content: office_content }];
}

/** Takes closed cases off the lists. What offices said about them stays in `handling`. */
export async function removeCases(tx: Transaction, kab: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query('delete from follow_up_content where kab = $1 and follow_up = any ($2::uuid[])', [kab, ids]);
  await tx.query('delete from follow_up where kab = $1 and id = any ($2::uuid[])', [kab, ids]);
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
