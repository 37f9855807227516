import type { Verdict } from '../../domain/head.ts';
import type { HeldReason } from '../../domain/problem.ts';
import type { QueueItem, SealedItem } from '../../domain/wire/review-messages.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { centreName } from '../texts/id.ts';
import { toInstant } from '../texts/instant.ts';
import { type NamedSubject, nameSubjects } from './name-subjects.ts';
import { countSealed, readSealed } from './read-sealed.ts';

export type QueueState = Verdict | 'ditahan';
export type QueueAsk = {
  readonly state?: QueueState | undefined;
  readonly desa?: string | undefined;
  readonly before?: string | undefined;
};
export type QueuePage = {
  items: QueueItem[];
  sealed: SealedItem[];
  next: string | null;
  counts: Record<string, number>;
};

const pageSize = 50;

type QueueRow = NamedSubject & {
  record: string;
  revision: string;
  form: string;
  rw: string;
  rt: string;
  author_name: string | null;
  visited_on: string;
  received_at: string;
  duration_s: number;
  verdict: Verdict;
  held: HeldReason | null;
  flags: string[];
  is_changed: boolean;
};

/*
 * A counting record is in the queue with its newest revision, a held revision with itself: two lists, merged by
 * (received, revision), which is also what the page's cursor says. `$1` is the state, `$2` the desa, `$3` and `$4` the
 * cursor. The page is cut before anything else is looked up: each row of a table costs the check of its policy.
 */
const countingSql = `
  select c.newest_at as at, c.newest_revision as id, c.verdict, c.subject_kind, c.subject::text as subject
  from record c
  where c.kab = cacah_kab() and c.newest_revision is not null and ($1::text is null or c.verdict = $1)
    and ($2::text is null or c.desa = $2)
    and ($3::timestamptz is null or (c.newest_at, c.newest_revision) < ($3, $4::uuid))
  order by c.newest_at desc, c.newest_revision desc limit ${pageSize + 1}`;
const heldSql = `
  select r.received_at, r.id, r.verdict, null, null
  from revision r
  where r.kab = cacah_kab() and r.state = 'held' and ($1::text is null or $1 = 'ditahan')
    and ($2::text is null or r.desa = $2)
    and ($3::timestamptz is null or (r.received_at, r.id) < ($3, $4::uuid))
  order by r.received_at desc, r.id desc limit ${pageSize + 1}`;
const pageSql = `
  with page as materialized (
    (${countingSql}) union all (${heldSql}) order by at desc, id desc limit ${pageSize + 1}
  )
  select r.record, r.id as revision, r.form, r.rw, r.rt, a.name as author_name, r.visited_on, p.at as received_at,
    greatest(0, extract(epoch from r.saved_at - r.started_at))::int as duration_s, p.verdict, r.reason as held, r.flags,
    coalesce(p.subject_kind, b.body #>> '{subject,kind}') as subject_kind,
    coalesce(p.subject, b.body #>> '{subject,id}') as subject,
    r.state = 'counting' and (select count(*) > 1 from revision o
      where o.kab = r.kab and o.record = r.record and o.state = 'counting') as is_changed
  from page p
  join revision r on r.kab = cacah_kab() and r.id = p.id
  left join revision_content b on p.subject is null and b.kab = r.kab and b.id = r.id
  left join account a on a.kab = r.kab and a.id = r.author
  order by p.at desc, p.id desc`;

/** A page of the queue, newest first, for the reader whose settings the transaction carries. */
export async function readQueue(tx: Transaction, actor: SessionActor, ask: QueueAsk): Promise<QueuePage> {
  const [at = null, revision = null] = readCursor(ask.before);
  const rows = await tx.query<QueueRow>(pageSql, [ask.state ?? null, ask.desa ?? null, at, revision]);
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  const names = await nameSubjects(tx, page);
  const about = { actor, desa: ask.desa ?? null };
  const isFirstHeld = at === null && (ask.state ?? 'ditahan') === 'ditahan';
  return {
    items: page.map((row) => itemOf(row, names.get(row.subject ?? '') ?? '')),
    next: last === undefined ? null : `${last.received_at}_${last.revision}`,
    sealed: isFirstHeld ? await readSealed(tx, about) : [],
    counts: await countStates(tx, about),
  };
}

const cursorShape = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/;

export function isQueueCursor(text: string): boolean {
  return cursorShape.test(text);
}

function readCursor(text: string | undefined): string[] {
  return cursorShape.exec(text ?? '')?.slice(1) ?? [];
}

function itemOf({ subject_kind, subject, ...row }: QueueRow, name: string): QueueItem {
  return {
    ...row,
    subject_name: name,
    rw: row.rw || null,
    rt: row.rt || null,
    author_name: row.author_name ?? centreName,
    received_at: toInstant(row.received_at),
  };
}

async function countStates(
  tx: Transaction,
  { actor, desa }: { actor: SessionActor; desa: string | null },
): Promise<Record<string, number>> {
  const rows = await tx.query<{ state: string; count: number }>(
    `select verdict as state, count(*)::int as count from record
       where kab = cacah_kab() and newest_revision is not null and ($1::text is null or desa = $1) group by verdict
     union all
     select 'ditahan', count(*)::int from revision
       where kab = cacah_kab() and state = 'held' and ($1::text is null or desa = $1)`,
    [desa],
  );
  const { ditahan = 0, ...counts } = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  return { ...counts, ditahan: ditahan + (await countSealed(tx, { actor, desa })) };
}
