import { maskNumber } from '../../domain/identity/mask.ts';
import type { Subject } from '../../domain/revision.ts';
import type { FollowUpAnswer, FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { type SessionActor, scopeSetting } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { inUnitsSql, unitsSql } from '../feed/scope-sql.ts';
import type { Content } from './derive-cases.ts';
import { handlingJson } from './handling-json.ts';
import type { ListAccess } from './list-access.ts';

export type ListAsk = {
  readonly desa?: string | undefined;
  readonly rt?: string | undefined;
  readonly category?: string | undefined;
  readonly status?: string | undefined;
  readonly before?: string | undefined;
};
export type ListPage = Omit<FollowUpAnswer, 'server_time'>;

const pageSize = 100;

type CaseRow = Omit<FollowUpItem, 'subject' | 'values' | 'rw' | 'rt'> & {
  subject_kind: Subject['kind'];
  subject: string;
  rw: string;
  rt: string;
  gravity: number;
  content: Content;
};

/*
 * `$1` kabupaten, `$2` the reader's units, `$3` rule, `$4` the office that reads or null, `$5` desa, `$6` RT. The policies
 * decide the same once more.
 */
const mineSql = `mine as (
  select f.* from follow_up f
  where f.kab = $1 and ${inUnitsSql('f')} and f.rule = $3
    and ($4::text is null or (f.office = $4 and f.may_be_sent))
    and ($5::text is null or f.desa = $5) and ($6::text is null or f.rt = $6))`;

/** The page is cut before anything is joined to it. `$7` category, `$8` status, `$9` to `$11` the cursor. */
const pageSql = `
  with ${unitsSql('$2')}, ${mineSql}, page as materialized (
    select * from mine f
    where ($7::text is null or $7 = any (f.categories)) and ($8::text is null or f.status = $8)
      and ($9::smallint is null or (f.gravity, f.since, f.id) > ($9, $10::date, $11::uuid))
    order by f.gravity, f.since, f.id limit ${pageSize + 1}
  )
  select p.id, p.rule, p.subject_kind, p.subject, p.household, p.desa, p.rw, p.rt, p.since, p.categories, p.gravity,
    p.may_be_sent, c.content, case when h.id is not null then ${handlingJson} end as handling
  from page p
  join follow_up_content c on c.kab = p.kab and c.follow_up = p.id and c.for_office = ($4::text is not null)
  left join handling h on h.kab = p.kab and h.id = p.handling
  left join account a on a.kab = h.kab and a.id = h.account
  order by p.gravity, p.since, p.id`;

const countsSql = `
  with ${unitsSql('$2')}, ${mineSql}
  select 'status' as by, f.status as name, count(*)::int as count from mine f
    where $7::text is null or $7 = any (f.categories) group by f.status
  union all
  select 'category', category, count(*)::int from mine f, unnest(f.categories) as category
    where $8::text is null or f.status = $8 group by category`;

/** A page of a list, gravest first and then the longest waiting, for the reader whose settings the transaction carries. */
export async function readList(
  tx: Transaction,
  { actor, access }: { actor: SessionActor; access: ListAccess },
  ask: ListAsk,
): Promise<ListPage> {
  const [gravity = null, since = null, id = null] = readListCursor(ask.before) ?? [];
  const filters = [ask.desa, ask.rt, ask.category, ask.status].map((one) => one ?? null);
  const about = [actor.kab, scopeSetting(actor.scope), access.rule.id, access.office, ...filters];
  const rows = await tx.query<CaseRow>(pageSql, [...about, gravity, since, id]);
  const counts = await tx.query<{ by: string; name: string; count: number }>(countsSql, about);
  const countsBy = (by: string) =>
    Object.fromEntries(counts.filter((one) => one.by === by).map(({ name, count }) => [name, count]));
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return {
    items: page.map((row) => itemOf(row, access)),
    next: last === undefined ? null : `${last.gravity}_${last.since}_${last.id}`,
    by_status: countsBy('status'),
    by_category: countsBy('category'),
  };
}

const cursorShape = /^(\d{1,4})_(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/;

export function isListCursor(text: string): boolean {
  return readListCursor(text) !== undefined;
}

function readListCursor(text: string | undefined): string[] | undefined {
  return cursorShape.exec(text ?? '')?.slice(1);
}

function itemOf({ subject_kind, subject, gravity, content, ...row }: CaseRow, access: ListAccess): FollowUpItem {
  return {
    ...row,
    subject: { kind: subject_kind, id: subject },
    rw: row.rw || null,
    rt: row.rt || null,
    values: shownValues(content, access),
  };
}

function shownValues(content: Content, { columns, masksNumbers }: ListAccess): FollowUpItem['values'] {
  const shown = columns.flatMap(({ key, kind }) => {
    const value = content[key];
    if (value === undefined) return [];
    const isMasked = masksNumbers && (kind === 'nik' || kind === 'kk');
    return [[key, isMasked ? maskNumber(String(value)) : value] as const];
  });
  return Object.fromEntries(shown);
}
