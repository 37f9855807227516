import type { Summary } from '../../domain/wire/summary-messages.ts';
import { type SessionActor, scopeSetting } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { inUnitsSql, unitsSql } from '../feed/scope-sql.ts';

export type Basis = Omit<Summary['basis'], 'households'>;

/** What the figures of a desa rest on, now. Records are counted, but for what is held or still on the kader's phones. */
export async function readBasis(tx: Transaction, { kab, scope }: SessionActor, desa: string): Promise<Basis> {
  const [basis] = await tx.query<Basis>(
    `with ${unitsSql('$3')}, records as (
       select count(*)::int as received, (count(*) filter (where r.verdict = 'disetujui'))::int as approved,
         (count(*) filter (where r.in_conflict))::int as in_conflict
       from record r where r.kab = $1 and r.desa = $2 and not r.deleted
         -- Figures are of families: an activity of the kampung is none of them.
         and r.subject_kind <> 'desa' and ${inUnitsSql('r')}
     ), waiting as (
       select count(*)::int as held from revision r
       where r.kab = $1 and r.desa = $2 and r.state = 'held' and ${inUnitsSql('r')}
     ), phones as (
       select d.id, greatest(d.highest_number - d.arrived, 0) as missing from device d
       where d.kab = $1 and d.account in (
         select s.account from account_scope s join account a on a.kab = s.kab and a.id = s.account
         where s.kab = $1 and s.desa = $2 and a.role = 'kader' and ${inUnitsSql('s')})
     ), sealed as (
       select count(*)::int as held from envelope e
       where e.kab = $1 and e.outcome = 'held' and not e.is_stored and e.device in (select id from phones)
     )
     select r.received, r.approved, r.in_conflict, w.held + s.held as held,
       (select coalesce(sum(p.missing), 0)::int from phones p) as on_phones
     from records r, waiting w, sealed s`,
    [kab, desa, scopeSetting(scope)],
  );
  return basis ?? { received: 0, approved: 0, held: 0, on_phones: 0, in_conflict: 0 };
}

/** How many households were counted in each month. */
export async function readHouseholds(
  tx: Transaction,
  { kab, scope }: SessionActor,
  { desa, months }: { desa: string; months: readonly string[] },
): Promise<Map<string, number>> {
  const rows = await tx.query<{ month: string; households: number }>(
    `with ${unitsSql('$4')}
     select t.month, count(*)::int as households from tally t
     where t.kab = $1 and t.desa = $2 and t.month = any ($3::text[]) and ${inUnitsSql('t')}
     group by t.month`,
    [kab, desa, months, scopeSetting(scope)],
  );
  return new Map(rows.map(({ month, households }) => [month, households]));
}
