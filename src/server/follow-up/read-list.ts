import type { Office, Proof } from '../../domain/follow-up.ts';
import { maskNumber } from '../../domain/identity/mask.ts';
import type { Subject } from '../../domain/revision.ts';
import type { FollowUpAnswer, FollowUpItem, Referral } from '../../domain/wire/follow-up-messages.ts';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { type SessionActor, scopeSetting } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { unitsOverlapSql } from '../feed/scope-sql.ts';
import type { Content } from './derive-cases.ts';
import { handlingJson, referralsSql } from './handling-json.ts';
import { doneCasesSql, type ListAccess, officeSql, openCasesSql } from './list-access.ts';
import { type Count, countsBy, type ListAsk } from './list-counts.ts';

export type ListPage = Omit<FollowUpAnswer, 'server_time'>;

const pageSize = 100;

type CaseRow = Omit<FollowUpItem, 'subject' | 'values' | 'rw' | 'rt' | 'closed'> & {
  subject_kind: Subject['kind'];
  subject: string;
  rw: string;
  rt: string;
  gravity: number;
  content: Content;
  closed_on: string | null;
  proof: Proof | null;
};

/* `$1` kabupaten, `$2` the reader's units, `$3` rule, `$4` the office that reads or '', `$5` desa. */
const mineSql = (office: Office | null) =>
  `f.kab = $1 and f.rule = $3 and ${unitsOverlapSql('f', '$2')} and ${officeSql(office, '$4')}`;

/** What is said with every case `p` of a page: the newest word, and how each office stands, of which an officer sees his own. */
const saidSql = `
  left join handling h on h.kab = p.kab and h.id = p.handling
  left join account a on a.kab = h.kab and a.id = h.account
  left join lateral (${referralsSql('p', `($4 = '' or r.office = $4)`)}) s on true`;
const saidColumns = `case when h.id is not null then ${handlingJson} end as handling, coalesce(s.referrals, '[]') as referrals`;

/** The page is cut before anything is joined to it. `$6` RW, `$7` RT, `$8` category, `$9` status, `$10` to `$13` the cursor. */
const pageSql = (office: Office | null) => `
  with page as materialized (
    select f.* from ${openCasesSql(office)}
    where ${mineSql(office)} and ($5::text is null or f.desa = $5) and ($6::text is null or f.rw = $6)
      and ($7::text is null or f.rt = $7) and ($8::text is null or $8 = any (f.categories))
      and ($9::text is null or f.status = $9)
      and ($10::smallint is null
        or (f.gravity, coalesce(f.due, 'infinity'), f.since, f.id) > ($10, $11::date, $12::date, $13::uuid))
    order by f.gravity, coalesce(f.due, 'infinity'), f.since, f.id limit ${pageSize + 1}
  )
  select p.id, p.rule, p.subject_kind, p.subject, p.household, p.desa, p.rw, p.rt, p.since, p.due, p.categories, p.gravity,
    p.may_be_sent, p.round, c.content, null as closed_on, null as proof, ${saidColumns}
  from page p
  join follow_up_content c on c.kab = p.kab and c.follow_up = p.id and c.round = p.round and c.office = $4${saidSql}
  order by p.gravity, coalesce(p.due, 'infinity'), p.since, p.id`;

/** What is done, newest first, as it stood. `$9` to `$11` the cursor. */
const donePageSql = (office: Office | null) => `
  with page as materialized (
    select f.*, f.follow_up as id from ${doneCasesSql(office)}
    where ${mineSql(office)} and ($5::text is null or f.desa = $5) and ($6::text is null or f.rw = $6)
      and ($7::text is null or f.rt = $7) and ($8::text is null or $8 = any (f.categories))
      and ($9::date is null or (f.closed_on, f.follow_up, f.round) < ($9::date, $10::uuid, $11::smallint))
    order by f.closed_on desc, f.follow_up desc, f.round desc limit ${pageSize + 1}
  )
  select p.id, p.rule, p.subject_kind, p.subject, p.household, p.desa, p.rw, p.rt, p.since, p.due, p.categories,
    p.gravity, p.may_be_sent, p.round, c.content, p.closed_on, c.proof, ${saidColumns}
  from page p
  join follow_up_content c on c.kab = p.kab and c.follow_up = p.id and c.round = p.round and c.office = $4${saidSql}
  order by p.closed_on desc, p.follow_up desc, p.round desc`;

/** In one pass: there are few different sets of categories, and units are told apart only within a desa. */
const countsSql = (office: Office | null) => `
  select f.status, f.categories, f.desa, case when f.desa = $5 then f.rw || '/' || f.rt end as unit, count(*)::int as count
  from ${openCasesSql(office)} where ${mineSql(office)} group by 1, 2, 3, 4
  union all
  select 'terbukti', f.categories, f.desa, case when f.desa = $5 then f.rw || '/' || f.rt end, count(*)::int
  from ${doneCasesSql(office)} where ${mineSql(office)} group by 1, 2, 3, 4
  order by 3, 4`;

/** A page of a list, gravest first and then whoever is to be helped soonest, for the reader whose settings the transaction carries. */
export async function readList(
  tx: Transaction,
  { actor, access }: { actor: SessionActor; access: ListAccess },
  ask: ListAsk,
): Promise<ListPage> {
  const desa = ask.desa ?? onlyDesaOf(actor.scope);
  const { office } = access;
  const mine = [actor.kab, scopeSetting(actor.scope), access.rule.id, office ?? '', desa ?? null];
  const { rw = null, rt = null, category = null, status = null } = ask;
  const isDone = status === 'terbukti';
  const rows = isDone
    ? await tx.query<CaseRow>(donePageSql(office), [
        ...mine,
        rw,
        rt,
        category,
        ...cursorOf(readDoneCursor(ask.before), 3),
      ])
    : await tx.query<CaseRow>(pageSql(office), [
        ...mine,
        rw,
        rt,
        category,
        status,
        ...cursorOf(readListCursor(ask.before), 4),
      ]);
  const counts = countsBy(await tx.query<Count>(countsSql(office), mine), { ...ask, desa });
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return {
    items: page.map((row) => itemOf(row, access)),
    next: last === undefined ? null : nextOf(last),
    ...counts,
  };
}

/** RTs are told apart within a desa: where the reader has one, it goes without saying. */
function onlyDesaOf(scope: SessionActor['scope']): string | undefined {
  const [desa, ...others] = new Set(scope.map((unit) => unit.desa));
  return others.length === 0 ? desa : undefined;
}

/** As the database calls a day that does not come. */
const noDay = 'infinity';

const cursorShape = /^(\d{1,4})_(\d{4}-\d\d-\d\d|infinity)_(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/;

const doneCursorShape = /^(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})_(\d{1,4})$/;

export function isListCursor(text: string, status?: string): boolean {
  return (status === 'terbukti' ? readDoneCursor(text) : readListCursor(text)) !== undefined;
}

function nextOf({ gravity, due, since, id, closed_on, round }: CaseRow): string {
  if (closed_on !== null) return `${closed_on}_${id}_${round}`;
  return `${gravity}_${due ?? noDay}_${since}_${id}`;
}

function readDoneCursor(text: string | undefined): string[] | undefined {
  return doneCursorShape.exec(text ?? '')?.slice(1);
}

/** One parameter for each part, none of which is set on the first page. */
function cursorOf(parts: readonly string[] | undefined, count: number): (string | null)[] {
  return parts === undefined ? Array.from({ length: count }, () => null) : [...parts];
}

function readListCursor(text: string | undefined): string[] | undefined {
  return cursorShape.exec(text ?? '')?.slice(1);
}

function itemOf(
  { subject_kind, subject, gravity, content, closed_on, proof, ...row }: CaseRow,
  access: ListAccess,
): FollowUpItem {
  const place = { rw: row.rw || null, rt: row.rt || null, household: row.household, subject };
  const { subject: about, ...where } = access.rule.confidential ? hidden(row.id) : place;
  return {
    ...row,
    ...where,
    subject: { kind: subject_kind, id: about },
    closed: closed_on === null ? null : { on: closed_on, outcome: 'terbukti', proof },
    referrals: inOrder(row.referrals, access.rule),
    values: shownValues(content, access),
  };
}

/** The foremost office first, as the rule names them; one that it names no more comes last. */
export function inOrder(referrals: readonly Referral[], { offices }: Pick<FollowUpRule, 'offices'>): Referral[] {
  const codes = offices.map(({ code }) => code);
  const place = ({ office }: Referral) => (codes.includes(office) ? codes.indexOf(office) : codes.length);
  return [...referrals].sort((one, other) => place(one) - place(other));
}

/** In confidence an office learns of a case's desa, and nothing by which the child could be found in other lists. */
function hidden(id: string) {
  return { rw: null, rt: null, household: id, subject: id };
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
