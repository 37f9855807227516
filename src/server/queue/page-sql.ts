import { noFlag, type QueueOrder } from '../../domain/wire/review-messages.ts';

export const pageSize = 50;

type Columns = { readonly weight: string; readonly at: string; readonly id: string };

/** Both orders as SQL, with what comes after the cursor in `$8` (weight), `$9` (time) and `$10` (revision). */
const orders: Readonly<Record<QueueOrder, { by(columns: Columns): string; after(columns: Columns): string }>> = {
  risk: {
    by: ({ weight, at, id }) => `${weight} desc, ${at}, ${id}`,
    after: ({ weight, at, id }) =>
      `($8::int is null or ${weight} <= $8 and (${weight} < $8 or (${at}, ${id}) > ($9::timestamptz, $10::uuid)))`,
  },
  newest: {
    by: ({ at, id }) => `${at} desc, ${id} desc`,
    after: ({ at, id }) => `($8::int is null or (${at}, ${id}) < ($9::timestamptz, $10::uuid))`,
  },
};

const inRecord: Columns = { weight: 'c.weight', at: 'c.newest_at', id: 'c.newest_revision' };
const inRevision: Columns = { weight: '0::int', at: 'r.received_at', id: 'r.id' };
const inPage: Columns = { weight: 'p.weight', at: 'p.at', id: 'p.id' };

/*
 * A counting record is in the queue with its newest revision, a held revision with itself: two lists, merged by the order,
 * which is also what the page's cursor says. The page is cut before anything else is looked up: each row of a table costs
 * the check of its policy. For the same reason every desa and verdict gives its own first rows, straight from an index.
 * `$1` verdicts, `$2` desa, `$3` author, `$4` form, `$5` flag, `$6` whether held work is asked for, `$7` its reason.
 */
const countingSql = (order: QueueOrder) => `
  select c.newest_at as at, c.newest_revision as id, c.weight, c.verdict, c.subject_kind, c.subject::text as subject
  from unnest($2::text[]) as d (code) cross join unnest($1::text[]) as v (verdict) cross join lateral (
    select * from record c
    where c.kab = cacah_kab() and c.desa = d.code and c.verdict = v.verdict and c.newest_revision is not null
      and ($3::uuid is null or c.newest_author = $3) and ($4::text is null or c.form = $4)
      and ($5::text is null or case when $5 = '${noFlag}' then c.flags = '{}' else $5 = any (c.flags) end)
      and ${orders[order].after(inRecord)}
    order by ${orders[order].by(inRecord)} limit ${pageSize + 1}
  ) as c
  order by ${orders[order].by(inRecord)} limit ${pageSize + 1}`;
const heldSql = (order: QueueOrder) => `
  select r.received_at, r.id, 0, r.verdict, null, null
  from revision r
  where $6::boolean and r.kab = cacah_kab() and r.state = 'held' and r.desa = any ($2::text[])
    and ($3::uuid is null or r.author = $3) and ($4::text is null or r.form = $4)
    and ($7::text is null or r.reason = $7) and ${orders[order].after(inRevision)}
  order by ${orders[order].by(inRevision)} limit ${pageSize + 1}`;

export const pageSql = (order: QueueOrder) => `
  with page as materialized (
    select * from ((${countingSql(order)}) union all (${heldSql(order)})) as p
    order by ${orders[order].by(inPage)} limit ${pageSize + 1}
  )
  select r.record, r.id as revision, r.form, r.desa, r.rw, r.rt, r.author, a.name as author_name, r.visited_on,
    p.at as received_at, greatest(0, extract(epoch from r.saved_at - r.started_at))::int as duration_s, p.verdict,
    r.reason as held, r.flags, p.weight,
    coalesce(p.subject_kind, b.body #>> '{subject,kind}') as subject_kind,
    coalesce(p.subject, b.body #>> '{subject,id}') as subject,
    r.state = 'counting' and (select count(*) > 1 from revision o
      where o.kab = r.kab and o.record = r.record and o.state = 'counting') as is_changed
  from page p
  join revision r on r.kab = cacah_kab() and r.id = p.id
  left join revision_content b on p.subject is null and b.kab = r.kab and b.id = r.id
  left join account a on a.kab = r.kab and a.id = r.author
  order by ${orders[order].by(inPage)}`;
