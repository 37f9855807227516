import { desaOfSubject } from '../../domain/record-id.ts';
import type { Transaction } from '../db/database.ts';

export type NamedSubject = { readonly subject_kind: string; readonly subject: string };

// A household goes by the name of its head (`hub_kk` 1), a person by his own: both stand in `anggota`; a business in `umkm`.
const namesSql = `
  select s.id::text as subject, h.answers ->> 'nama' as name, false as is_household
  from unnest($1::uuid[]) as s (id)
  join record r on r.kab = cacah_kab() and r.subject = s.id and r.form = 'anggota' and not r.deleted
  join head h on h.kab = r.kab and h.record = r.id
  union all
  select s.id::text, h.answers ->> 'nama', true
  from unnest($2::uuid[]) as s (id)
  join record r on r.kab = cacah_kab() and r.household = s.id and r.form = 'anggota' and not r.deleted
  join head h on h.kab = r.kab and h.record = r.id
  where h.answers ->> 'hub_kk' = '1'
  union all
  select s.id::text, h.answers ->> 'usaha_nama', false
  from unnest($3::uuid[]) as s (id)
  join record r on r.kab = cacah_kab() and r.subject = s.id and r.form = 'umkm' and not r.deleted
  join head h on h.kab = r.kab and h.record = r.id`;

/** Names by subject id, of those that the reader may see. */
export async function nameSubjects(tx: Transaction, of: readonly NamedSubject[]): Promise<Map<string, string>> {
  const idsOf = (kind: string) => of.flatMap((one) => (one.subject_kind === kind ? [one.subject] : []));
  const rows = await tx.query<{ subject: string; name: string | null; is_household: boolean }>(namesSql, [
    idsOf('person'),
    idsOf('household'),
    idsOf('enterprise'),
  ]);
  const named = rows.map(({ subject, name, is_household }) => [subject, nameText(name, is_household)] as const);
  return new Map([...named, ...(await nameDesas(tx, idsOf('desa')))]);
}

/** A desa goes by the name of its region. */
async function nameDesas(tx: Transaction, ids: readonly string[]): Promise<[subject: string, name: string][]> {
  if (ids.length === 0) return [];
  const codes = new Map(ids.map((id) => [desaOfSubject(id) ?? '', id]));
  const rows = await tx.query<{ code: string; name: string }>(
    'select code, name from region where code = any ($1::text[])',
    [[...codes.keys()]],
  );
  return rows.map(({ code, name }) => [codes.get(code) ?? '', name]);
}

function nameText(name: string | null, isHousehold: boolean): string {
  if (name === null) return '';
  return isHousehold ? `Kel. ${name}` : name;
}
