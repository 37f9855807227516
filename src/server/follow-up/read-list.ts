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
  readonly rw?: string | undefined;
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
 * `$1` kabupaten, `$2` the reader's units, `$3` rule, `$4` the office that reads or null, `$5` desa, `$6` RW, `$7` RT,
 * `$8` category, `$9` status. The policies decide the same once more.
 */
const mineSql = `mine as (
  select f.* from follow_up f
  where f.kab = $1 and ${inUnitsSql('f')} and f.rule = $3
    and ($4::text is null or (f.office = $4 and f.may_be_sent)))`;

const fits = {
  desa: '($5::text is null or f.desa = $5)',
  unit: '($6::text is null or f.rw = $6) and ($7::text is null or f.rt = $7)',
  category: '($8::text is null or $8 = any (f.categories))',
  status: '($9::text is null or f.status = $9)',
} as const;

/** What the filters leave; a filter's own choices are counted without it. */
function fitsSql(except?: keyof typeof fits): string {
  const names = Object.keys(fits) as (keyof typeof fits)[];
  return names
    .filter((name) => name !== except)
    .map((name) => fits[name])
    .join(' and ');
}

/** The page is cut before anything is joined to it. `$10` to `$12` the cursor. */
const pageSql = `
  with ${unitsSql('$2')}, ${mineSql}, page as materialized (
    select f.* from mine f
    where ${fitsSql()} and ($10::smallint is null or (f.gravity, f.since, f.id) > ($10, $11::date, $12::uuid))
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
  select 'status' as by, f.status as name, count(*)::int as count from mine f where ${fitsSql('status')} group by f.status
  union all
  select 'category', category, count(*)::int from mine f, unnest(f.categories) as category
    where ${fitsSql('category')} group by category
  union all
  select 'desa', f.desa, count(*)::int from mine f where ${fitsSql('desa')} group by f.desa
  union all
  select 'unit', f.rw || '/' || f.rt, count(*)::int from mine f where $5::text is not null and ${fitsSql('unit')} group by f.rw, f.rt
  order by 1, 2`;

/** A page of a list, gravest first and then the longest waiting, for the reader whose settings the transaction carries. */
export async function readList(
  tx: Transaction,
  { actor, access }: { actor: SessionActor; access: ListAccess },
  ask: ListAsk,
): Promise<ListPage> {
  const [gravity = null, since = null, id = null] = readListCursor(ask.before) ?? [];
  const desa = ask.desa ?? onlyDesaOf(actor.scope);
  const filters = [desa, ask.rw, ask.rt, ask.category, ask.status].map((one) => one ?? null);
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
    by_desa: countsBy('desa'),
    by_unit: Object.entries(countsBy('unit')).map(([unit, count]) => {
      const [rw, rt] = unit.split('/');
      return { rw: rw || null, rt: rt || null, count };
    }),
  };
}

/** RTs are told apart within a desa: where the reader has one, it goes without saying. */
function onlyDesaOf(scope: SessionActor['scope']): string | undefined {
  const [desa, ...others] = new Set(scope.map((unit) => unit.desa));
  return others.length === 0 ? desa : undefined;
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
