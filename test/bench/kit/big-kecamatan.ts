import type { ScopeUnit } from '../../../src/domain/roles.ts';
import { loadKabupaten } from '../../../src/server/regions.ts';
import { kab, rohmah, type Village } from '../../server/kit/village.ts';

const households = 5000;
/** The household itself, a visit, two persons, a child's weighing in two months. */
const recordsOfEach = 6;

/** The first ten desa of Kecamatan Cikeusal; those that the village has already are among them. */
export const tenDesa = Array.from({ length: 10 }, (_, at) => `36.04.23.${2001 + at}`);
export const scopeOfAll: readonly ScopeUnit[] = tenDesa.map((desa) => ({ desa, rw: null, rt: null }));

const id = (kind: string, number: string) =>
  `('0198000${kind}-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

/*
 * Written straight into the tables: this is about reading. One record in five waits, one in a hundred is in conflict, and
 * one household in fifty has a held revision.
 */
const fillSql = `
  create temporary table filling as
  select n, n / ${recordsOfEach} as house, n % ${recordsOfEach} as part,
    (array['keluarga','kunjungan','anggota','anggota','penimbangan','penimbangan'])[n % ${recordsOfEach} + 1] as form,
    '36.04.23.' || 2001 + (n / ${recordsOfEach}) % 10 as desa, '001' as rw,
    lpad(((n / ${recordsOfEach}) / 10 % 8 + 1)::text, 3, '0') as rt,
    case when n % 5 = 0 then 'menunggu' when n % 37 = 0 then 'perlu_perbaikan' else 'disetujui' end as verdict,
    case when n % 11 = 0 then array['nik_tidak_cocok'] when n % 23 = 0 then array['ukuran_tidak_wajar'] else '{}' end as flags,
    timestamptz '2026-03-01T02:00:00Z' + n * interval '10 minutes' as at
  from generate_series(0, ${households * recordsOfEach - 1}) as n;

  insert into revision (kab, id, record, form, form_version, parents, author, visited_on, started_at, saved_at,
    received_at, content_hash, state, reason, verdict, flags, desa, rw, rt)
  select '${kab}', ${id('1', 'n')}, ${id('2', 'n')}, form, 1, '{}', '${rohmah.id}', at::date, at, at + interval '5 minutes',
    at + interval '1 hour', '\\x00', 'counting', null, verdict, flags, desa, rw, rt from filling;
  insert into revision (kab, id, record, form, form_version, parents, author, visited_on, started_at, saved_at,
    received_at, content_hash, state, reason, desa, rw, rt)
  select '${kab}', ${id('5', 'n')}, ${id('2', 'n')}, form, 1, '{}', '${rohmah.id}', at::date, at, at + interval '5 minutes',
    at + interval '2 hours', '\\x00', 'held', 'outside_scope', desa, rw, rt from filling where n % 300 = 0;
  insert into revision_content (kab, id, body)
  select r.kab, r.id, jsonb_build_object('subject', jsonb_build_object('kind', 'household', 'id', ${id('3', 'f.house')}),
    'period', null, 'place', jsonb_build_object('kab', r.kab, 'desa', r.desa), 'set', '{}'::jsonb, 'unset', '[]'::jsonb,
    'clock_offset_ms', 0, 'app_version', 'bench')
  from revision r join filling f on r.record = ${id('2', 'f.n')};
  insert into record (kab, id, form, form_version, subject_kind, subject, period, household, desa, rw, rt, tips,
    in_conflict, newest_revision, newest_at, verdict, newest_author, flags, weight)
  select '${kab}', ${id('2', 'n')}, form, 1, case when part < 2 then 'household' else 'person' end,
    case when part < 2 then ${id('3', 'house')} else ${id('4', `house * 2 + (part % 2)`)} end,
    case part when 4 then '2026-10' when 5 then '2026-11' end, ${id('3', 'house')}, desa, rw, rt,
    array[${id('1', 'n')}], n % 100 = 0, ${id('1', 'n')}, at + interval '1 hour', verdict, '${rohmah.id}', flags,
    case when n % 11 = 0 then 2 when n % 23 = 0 then 5 else 0 end from filling;
  insert into queue_count (kab, desa, rw, rt, verdict, form, author, flags, count)
  select kab, desa, rw, rt, verdict, form, newest_author, flags, count(*) from record group by 1, 2, 3, 4, 5, 6, 7, 8;
  insert into head (kab, record, answers, revisions, writers)
  select '${kab}', ${id('2', 'n')}, case form when 'anggota' then jsonb_build_object('nama', 'Warga ' || n, 'hub_kk',
    case part when 2 then 1 else 4 end) else jsonb_build_object('alamat', 'Jalan ' || n, 'bb_kg', 8.2) end, '[]', '{}'
  from filling;
  insert into tally (kab, household, month, desa, rw, rt, figures, formula_version)
  select '${kab}', ${id('3', 'house')}, month, desa, rw, rt, '{"C1": [0, 1, 0, 0]}', 'bench'
  from filling, (select to_char(timestamp '2026-11-01' - m * interval '1 month', 'YYYY-MM') as month
    from generate_series(0, 12) as m) as months where part = 0;
  insert into rollup (kab, desa, month, rw, rt, indicator, numerator, denominator)
  select '${kab}', desa, month, rw, rt, i, 7, 60
  from (select distinct desa, month, rw, rt from tally) as t, unnest(array['C1','C1b','C2','C3','C3b','B1','B2','B3','B4','B5','K1','K1v']) as i;
  drop table filling`;

/** 5,000 households with 30,000 records in ten desa. */
export async function fillKecamatan({ db }: Village): Promise<void> {
  await loadKabupaten(db, kab);
  await db.transaction({ actor: 'owner' }, async (tx) => {
    for (const sql of fillSql.split(';\n')) await tx.query(sql);
    await tx.query('analyze');
  });
}
