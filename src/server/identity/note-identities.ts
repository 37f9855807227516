import { createHash } from 'node:crypto';
import { type IdentityMark, marksOf, mayBeOne } from '../../programme/duplicates.ts';
import type { Transaction } from '../db/database.ts';
import { dossierIn } from '../intake/dossier-records.ts';
import { householdsOf, type RecordChange } from '../intake/find-changes.ts';
import type { RecordState, Workspace } from '../intake/workspace.ts';

type KeyRow = {
  record: string;
  kind: IdentityMark['kind'];
  hash: string;
  mother: string | null;
  nik: string | null;
  subject_kind: string;
  subject: string;
  desa: string;
  rw: string;
  rt: string;
};

/**
 * Keeps what everybody of the changed dossiers is recognised by, and answers with the records of those who may have been
 * written down twice: somewhere in the kabupaten stands another one who may be the same, and nobody said that he is not.
 */
export async function noteIdentities(
  tx: Transaction,
  workspace: Workspace,
  changes: readonly RecordChange[],
): Promise<ReadonlySet<string>> {
  // A day of weighing changes nobody's name or number.
  const told = changes.filter(({ after }) => isOfIdentity(after));
  if (told.length === 0) return new Set();
  const households = householdsOf(told);
  const touched = [...workspace.records.values()].filter(
    (state) =>
      isOfIdentity(state) &&
      (households.includes(state.household ?? '') || told.some(({ after }) => after.record === state.record)),
  );
  const rows = households.flatMap((household) => keysOf(workspace, household));
  await replaceKeys(tx, workspace.kab, { records: touched.map(({ record }) => record), rows });
  return findTwins(tx, workspace.kab, rows);
}

function isOfIdentity({ form }: Pick<RecordState, 'form'>): boolean {
  return form === 'anggota' || form === 'keluarga';
}

function keysOf(workspace: Workspace, household: string): KeyRow[] {
  const dossier = dossierIn(workspace, household);
  if (dossier === undefined) return [];
  return [...marksOf(dossier)].flatMap(([record, marks]) => {
    const state = workspace.records.get(record);
    return state === undefined ? [] : marks.map((mark) => keyRow(state, mark));
  });
}

function keyRow({ record, subject, region }: RecordState, { kind, key, mother, nik }: IdentityMark): KeyRow {
  return {
    ...{ record, kind, subject_kind: subject.kind, subject: subject.id, ...region },
    hash: hashOf(kind, key),
    mother: mother === undefined ? null : hashOf('ibu', mother),
    nik: nik === undefined ? null : hashOf('nik', nik),
  };
}

/** Who reads this table reads no numbers and no names; equal stays equal. */
function hashOf(kind: string, key: string): string {
  return `\\x${createHash('sha256').update(`${kind}|${key}`).digest('hex')}`;
}

async function replaceKeys(
  tx: Transaction,
  kab: string,
  { records, rows }: { records: readonly string[]; rows: readonly KeyRow[] },
): Promise<void> {
  await tx.query(
    `delete from identity_key k where k.kab = $1 and k.record = any ($2::uuid[]) and not exists (
       select from jsonb_to_recordset($3::jsonb) as r (record uuid, kind text) where r.record = k.record and r.kind = k.kind)`,
    [kab, records, JSON.stringify(rows.map(({ record, kind }) => ({ record, kind })))],
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into identity_key as k (kab, record, kind, hash, mother, nik, subject_kind, subject, desa, rw, rt)
     select $1, record, kind, hash, mother, nik, subject_kind, subject, desa, rw, rt
     from jsonb_to_recordset($2::jsonb) as r (record uuid, kind text, hash bytea, mother bytea, nik bytea,
       subject_kind text, subject uuid, desa text, rw text, rt text)
     on conflict (kab, record, kind) do update set hash = excluded.hash, mother = excluded.mother, nik = excluded.nik,
       desa = excluded.desa, rw = excluded.rw, rt = excluded.rt
     where (k.hash, k.mother, k.nik, k.desa, k.rw, k.rt) is distinct from
       (excluded.hash, excluded.mother, excluded.nik, excluded.desa, excluded.rw, excluded.rt)`,
    [kab, JSON.stringify(rows)],
  );
}

type Candidate = Pick<KeyRow, 'kind' | 'hash' | 'mother' | 'nik' | 'subject'>;

/** The index finds whoever has the same key; the programme's rule tells who may be one. */
async function findTwins(tx: Transaction, kab: string, rows: readonly KeyRow[]): Promise<ReadonlySet<string>> {
  const found = await tx.query<Candidate>(
    `select kind, '\\x' || encode(hash, 'hex') as hash, '\\x' || encode(mother, 'hex') as mother,
       '\\x' || encode(nik, 'hex') as nik, subject
     from identity_key where kab = $1 and hash = any ($2::bytea[])`,
    [kab, [...new Set(rows.map(({ hash }) => hash))]],
  );
  const pairs = rows.flatMap((row) =>
    found
      .filter((one) => one.subject !== row.subject && mayBeOne(markOf(row), markOf(one)))
      .map((one) => ({ record: row.record, pair: pairOf(row.subject, one.subject) })),
  );
  const apart = await readApart(
    tx,
    kab,
    pairs.map(({ pair }) => pair),
  );
  return new Set(pairs.filter(({ pair }) => !apart.has(pair.join())).map(({ record }) => record));
}

export function markOf({ kind, hash, mother, nik }: Omit<Candidate, 'subject'>): IdentityMark {
  return { kind, key: hash, mother: mother ?? undefined, nik: nik ?? undefined };
}

/** Two ids as `not_twin` keeps them: the smaller one first. */
export function pairOf(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one];
}

async function readApart(
  tx: Transaction,
  kab: string,
  pairs: readonly (readonly [string, string])[],
): Promise<ReadonlySet<string>> {
  if (pairs.length === 0) return new Set();
  const rows = await tx.query<{ one: string; other: string }>(
    `select n.one, n.other from not_twin n
     join jsonb_to_recordset($2::jsonb) as p (one uuid, other uuid) on p.one = n.one and p.other = n.other
     where n.kab = $1`,
    [kab, JSON.stringify(pairs.map(([one, other]) => ({ one, other })))],
  );
  return new Set(rows.map(({ one, other }) => `${one},${other}`));
}
