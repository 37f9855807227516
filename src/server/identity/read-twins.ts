import type { Head } from '../../domain/head.ts';
import type { IdentityKind } from '../../domain/identity/identity-keys.ts';
import type { Subject } from '../../domain/revision.ts';
import type { TwinDecision, TwinPair, TwinSide, TwinsAnswer } from '../../domain/wire/twin-messages.ts';
import { mayBeOne } from '../../programme/duplicates.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { readHeads } from '../feed/read-heads.ts';
import { desasOf } from '../queue/read-choices.ts';
import { groupBy } from '../summary/group-by.ts';
import { centreName } from '../texts/id.ts';
import { toInstant } from '../texts/instant.ts';
import { markOf } from './note-identities.ts';

/** So many pairs are shown at once, and so many decisions can be taken back from the list. */
const [mostPairs, mostDecisions] = [50, 50];

type PairRow = {
  kind: IdentityKind;
  one: string;
  other: string;
  one_record: string;
  other_record: string;
  hash: string;
  one_mother: string | null;
  other_mother: string | null;
  one_nik: string | null;
  other_nik: string | null;
};

/**
 * Who may have been written down twice, as far as the reader sees both, and what was decided. A number weighs more than a
 * name, so those come first. That he looked is noted.
 */
export async function readTwins(tx: Transaction, actor: SessionActor): Promise<TwinsAnswer> {
  const rows = await readPairs(tx, actor);
  const byPair = [...groupBy(rows, ({ one, other }) => `${one} ${other}`).values()];
  const shown = byPair.slice(0, mostPairs);
  const heads = await readHeads(
    tx,
    actor.kab,
    shown.flatMap(([row]) => (row === undefined ? [] : [row.one_record, row.other_record])),
  );
  const about = await readAbout(tx, [...heads.values()]);
  await writeAudit(tx, { kab: actor.kab, account: actor.account, action: 'view_twins', target: '' });
  return {
    pairs: shown.flatMap((all) => pairFrom(all, { heads, about }) ?? []),
    has_more: byPair.length > mostPairs,
    decided: await readDecisions(tx, actor.kab),
  };
}

const hex = (column: string) => `'\\x' || encode(${column}, 'hex')`;

const pairsSql = `
  select a.kind, a.subject as one, b.subject as other, a.record as one_record, b.record as other_record,
    ${hex('a.hash')} as hash, ${hex('a.mother')} as one_mother, ${hex('b.mother')} as other_mother,
    ${hex('a.nik')} as one_nik, ${hex('b.nik')} as other_nik
  from (select distinct hash from identity_key where kab = cacah_kab() and desa = any ($1::text[])) mine
  join identity_key a on a.kab = cacah_kab() and a.hash = mine.hash
  join identity_key b on b.kab = cacah_kab() and b.hash = a.hash and b.subject > a.subject
  where not exists (select from not_twin n where n.kab = cacah_kab() and n.one = a.subject and n.other = b.subject)
  order by array_position(array['nik', 'lahir', 'kk'], a.kind), a.subject, b.subject
  limit 1000`;

async function readPairs(tx: Transaction, actor: SessionActor): Promise<PairRow[]> {
  const rows = await tx.query<PairRow>(pairsSql, [desasOf(actor)]);
  return rows.filter(({ kind, hash, ...row }) =>
    mayBeOne(
      markOf({ kind, hash, mother: row.one_mother, nik: row.one_nik }),
      markOf({ kind, hash, mother: row.other_mother, nik: row.other_nik }),
    ),
  );
}

type About = ReadonlyMap<string, Omit<TwinSide, 'head'>>;

function pairFrom(
  rows: readonly PairRow[],
  { heads, about }: { heads: ReadonlyMap<string, Head>; about: About },
): TwinPair | undefined {
  const [row] = rows;
  const [one, other] = [heads.get(row?.one_record ?? ''), heads.get(row?.other_record ?? '')];
  if (one === undefined || other === undefined) return undefined;
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return { one: sideFrom(one, about), other: sideFrom(other, about), kinds };
}

function sideFrom(head: Head, about: About): TwinSide {
  return { head, family: '', mother: null, members: [], records: 0, ...about.get(head.record) };
}

type AboutRow = {
  record: string;
  head_name: string | null;
  mother: string | null;
  members: string[] | null;
  records: number;
};

/** A few words about each: whose family, which mother, who lives there, how much is written down. */
async function readAbout(tx: Transaction, heads: readonly Head[]): Promise<About> {
  const rows = await tx.query<AboutRow>(aboutSql, [heads.map(({ record }) => record)]);
  return new Map(
    rows.map(({ record, head_name, mother, members, records }) => [
      record,
      { family: head_name === null ? '' : `Kel. ${head_name}`, mother, members: members ?? [], records },
    ]),
  );
}

const aboutSql = `
  select r.id as record, mother.name as mother, (select count(*)::int from record one
      where one.kab = r.kab and one.subject = r.subject and not one.deleted) as records,
    family.head_name, case when r.subject_kind = 'household' then family.members end as members
  from record r
  join head h on h.kab = r.kab and h.record = r.id
  left join lateral (
    select mh.answers ->> 'nama' as name from record m join head mh on mh.kab = m.kab and mh.record = m.id
    where m.kab = r.kab and m.household = r.household and m.form = 'anggota' and m.subject::text = h.answers ->> 'ibu_kandung_id'
    limit 1) mother on true
  left join lateral (
    select max(fh.answers ->> 'nama') filter (where fh.answers ->> 'hub_kk' = '1') as head_name,
      array_agg(fh.answers ->> 'nama' order by fh.answers ->> 'tgl_lahir', f.id) filter (where fh.answers ? 'nama') as members
    from record f join head fh on fh.kab = f.kab and fh.record = f.id
    where f.kab = r.kab and f.household = r.household and f.form = 'anggota' and not f.deleted) family on true
  where r.kab = cacah_kab() and r.id = any ($1::uuid[])`;

type DecisionRow = {
  kind: TwinDecision['kind'];
  subject_kind: Subject['kind'];
  one: string;
  other: string;
  one_name: string | null;
  other_name: string | null;
  at: string;
  by: string | null;
};

async function readDecisions(tx: Transaction, kab: string): Promise<TwinDecision[]> {
  const rows = await tx.query<DecisionRow>(decisionsSql, [kab, mostDecisions]);
  return rows.map(({ kind, subject_kind, one, other, one_name, other_name, at, by }) => ({
    kind,
    one: { subject: { kind: subject_kind, id: one }, name: one_name ?? '' },
    other: { subject: { kind: subject_kind, id: other }, name: other_name ?? '' },
    at: toInstant(at),
    by: by ?? centreName,
  }));
}

const nameOf = (subject: string) => `(
  select case when own.form = 'anggota' then own_head.answers ->> 'nama' else coalesce((
      select 'Kel. ' || (chief_head.answers ->> 'nama')
      from record chief join head chief_head on chief_head.kab = chief.kab and chief_head.record = chief.id
      where chief.kab = $1 and chief.household = own.household and chief.form = 'anggota'
        and chief_head.answers ->> 'hub_kk' = '1' limit 1), own_head.answers ->> 'alamat') end
  from record own join head own_head on own_head.kab = own.kab and own_head.record = own.id
  where own.kab = $1 and own.subject = ${subject} and own.form in ('anggota', 'keluarga') limit 1)`;

const decisionsSql = `
  select * from (
    select 'digabung' as kind, r.subject_kind, r.subject as one, h.merged_into::uuid as other,
      ${nameOf('r.subject')} as one_name, ${nameOf('h.merged_into::uuid')} as other_name,
      (h.revisions -> (h.writers ->> 'digabung_ke')::int ->> 'received_at')::timestamptz as at,
      h.revisions -> (h.writers ->> 'digabung_ke')::int ->> 'author_name' as by
    from head h join record r on r.kab = h.kab and r.id = h.record
    where h.kab = $1 and h.merged_into is not null and not r.deleted
    union all
    select 'bukan', k.subject_kind, n.one, n.other, ${nameOf('n.one')}, ${nameOf('n.other')}, n.at, a.name
    from not_twin n
    join lateral (select subject_kind from identity_key i where i.kab = n.kab and i.subject = n.one limit 1) k on true
    left join account a on a.kab = n.kab and a.id = n.account
    where n.kab = $1) decided
  order by at desc, one limit $2`;
