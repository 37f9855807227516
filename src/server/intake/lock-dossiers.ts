import { isUuid } from '../../domain/uuid.ts';
import type { Transaction } from '../db/database.ts';
import type { Desa } from './workspace.ts';

/** What a change is about, as far as it is known before anything is read. */
export type Concerned = {
  readonly records: readonly string[];
  readonly subjects: readonly string[];
  readonly households: readonly string[];
  readonly desas: readonly string[];
};

export type Locked = {
  readonly records: readonly string[];
  readonly subjects: readonly string[];
  readonly households: readonly string[];
  readonly desas: ReadonlyMap<string, Desa>;
};

/**
 * Locks all that a change may touch, before anything is read: first the dossiers and records by name (two desa may meet
 * in a record that does not exist yet), then the desa rows, in the order of their codes. Later statements see what others
 * committed while this one waited. Numbers of a desa's feed are given under its row's lock, so they follow the commits.
 */
export async function lockDossiers(tx: Transaction, kab: string, concerned: Concerned): Promise<Locked> {
  const { records, subjects } = concerned;
  const named = distinct([...records, ...subjects, ...concerned.households]);
  await lockNames(tx, named);
  const found = await findConnected(tx, kab, concerned);
  const households = distinct([...concerned.households, ...found.households]);
  await lockNames(
    tx,
    households.filter((one) => !named.includes(one)),
  );
  const desas = await lockDesas(tx, kab, {
    records,
    subjects,
    households,
    desas: [...concerned.desas, ...found.desas],
  });
  return { records, subjects, households, desas };
}

async function lockNames(tx: Transaction, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await tx.query(
    `select pg_advisory_xact_lock(name.key)
     from (select distinct hashtextextended(n, 0) as key from unnest($1::text[]) as n order by key) as name`,
    [names],
  );
}

/**
 * Households and desa that any revision of these records ever named: a verdict may bring each of them back. Where an owner
 * goes his businesses go, so theirs are named, too; and whoever was found to be written down twice goes where the one goes
 * that they are, up and down the chain.
 */
async function findConnected(
  tx: Transaction,
  kab: string,
  { records, subjects, households }: Concerned,
): Promise<{ households: string[]; desas: string[] }> {
  const rows = await tx.query<{ household: string | null; desa: string | null }>(
    `with recursive same (id) as (
       select unnest($6::text[])
       union
       select unnest(array[c.body -> 'set' ->> 'digabung_ke'])
       from revision r join revision_content c on c.kab = r.kab and c.id = r.id
       where r.kab = $1 and r.record = any ($2::uuid[]) and r.form in ('anggota', 'keluarga')
       union
       select other.id from same s cross join lateral (
         select r.subject::text as id from head h join record r on r.kab = h.kab and r.id = h.record
         where h.kab = $1 and h.merged_into = s.id
         union all
         select h.merged_into from record r join head h on h.kab = r.kab and h.record = r.id
         where r.kab = $1 and r.subject::text = s.id and h.merged_into is not null) other
     )
     select household::text as household, null as desa from record
     where kab = $1 and subject = any (array(select id::uuid from same where id ~ ${uuidShape}))
     union
     select household::text, null from record
     where kab = $1 and (id = any ($2::uuid[]) or subject = any ($3::uuid[]) or household = any ($4::uuid[]))
     union
     select unnest(array[c.body -> 'set' ->> 'keluarga_id', c.body -> 'place' ->> 'household']), null
     from revision r join revision_content c on c.kab = r.kab and c.id = r.id
     where r.kab = $1 and r.record = any ($2::uuid[])
     union
     select business.household::text, null
     from head h join record business on business.kab = h.kab and business.id = h.record
     where h.kab = $1 and h.owner is not null and h.owner = any ($5::text[])
     union
     select owner.household::text, null
     from revision r
     join revision_content c on c.kab = r.kab and c.id = r.id
     join record owner on owner.kab = r.kab and owner.subject = case
       when c.body -> 'set' ->> 'pemilik_id' ~ ${uuidShape}
       then (c.body -> 'set' ->> 'pemilik_id')::uuid end
     where r.kab = $1 and r.form = 'umkm' and r.record = any ($2::uuid[])
     union
     select null, unnest(array[c.body -> 'set' ->> 'kode_desa', c.body -> 'place' ->> 'desa'])
     from revision r join revision_content c on c.kab = r.kab and c.id = r.id
     where r.kab = $1 and r.record = any ($2::uuid[])`,
    [kab, records, subjects, households, subjects, [...subjects, ...households]],
  );
  return {
    households: rows.flatMap(({ household }) => (household !== null && isUuid(household) ? [household] : [])),
    desas: rows.flatMap(({ desa }) => desa ?? []),
  };
}

const uuidShape = `'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;

async function lockDesas(
  tx: Transaction,
  kab: string,
  { records, subjects, households, desas }: Concerned,
): Promise<ReadonlyMap<string, Desa>> {
  const rows = await tx.query<Desa>(
    `select code, zone, centre from desa
     where kab = $1 and (code = any ($2::text[]) or code in (
       select desa from record
       where kab = $1 and (id = any ($3::uuid[]) or subject = any ($4::uuid[]) or household = any ($5::uuid[]))))
     order by code for update`,
    [kab, desas, records, subjects, households],
  );
  return new Map(rows.map((desa) => [desa.code, desa]));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
