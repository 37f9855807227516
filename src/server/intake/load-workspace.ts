import type { Role, ScopeUnit } from '../../domain/roles.ts';
import type { Transaction } from '../db/database.ts';
import { loadSettings } from '../settings/read-settings.ts';
import { loadRecords } from './load-records.ts';
import { loadRevisions } from './load-revisions.ts';
import type { Locked } from './lock-dossiers.ts';
import { type Author, type AuthorDevice, putRevision, type Workspace } from './workspace.ts';

/** Reads what the locks protect. `authors` and `devices` are where new revisions come from. */
export async function loadWorkspace(
  tx: Transaction,
  kab: string,
  { locked, authors, devices }: { locked: Locked; authors: readonly string[]; devices: readonly string[] },
): Promise<Workspace> {
  const records = await loadRecords(tx, kab, locked);
  const revisions = await loadRevisions(tx, kab, locked.records);
  const waiting = revisions.filter(({ state }) => state === 'held');
  const people = [...new Set([...authors, ...waiting.flatMap(({ author }) => author ?? [])])];
  const machines = [...new Set([...devices, ...waiting.flatMap(({ device }) => device ?? [])])];
  const workspace: Workspace = {
    kab,
    settings: await loadSettings(tx, kab),
    desas: locked.desas,
    records: new Map(records),
    before: records,
    touched: new Set(),
    revisions: new Map(),
    revisionsBefore: new Map(revisions.map((one) => [one.id, one])),
    authors: await loadAuthors(tx, kab, people),
    devices: await loadDevices(tx, kab, machines),
    seen: await loadSeen(tx, kab, {
      accounts: people,
      subjects: [...locked.subjects, ...waiting.map((one) => one.subject.id)],
    }),
  };
  for (const revision of revisions) putRevision(workspace, revision);
  return workspace;
}

async function loadAuthors(tx: Transaction, kab: string, ids: readonly string[]): Promise<Map<string, Author>> {
  if (ids.length === 0) return new Map();
  type Row = { id: string; name: string; role: Role; is_active: boolean; scope: ScopeUnit[] };
  const rows = await tx.query<Row>(
    `select a.id, a.name, a.role, a.is_active, coalesce((
       select jsonb_agg(jsonb_build_object('desa', s.desa, 'rw', nullif(s.rw, ''), 'rt', nullif(s.rt, '')))
       from account_scope s where s.kab = a.kab and s.account = a.id), '[]') as scope
     from account a where a.kab = $1 and a.id = any ($2::uuid[])`,
    [kab, ids],
  );
  return new Map(rows.map(({ id, ...author }) => [id, author]));
}

async function loadDevices(tx: Transaction, kab: string, ids: readonly string[]): Promise<Map<string, AuthorDevice>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; code: string; is_revoked: boolean }>(
    'select id, code, revoked_at is not null as is_revoked from device where kab = $1 and id = any ($2::uuid[])',
    [kab, ids],
  );
  return new Map(rows.map(({ id, ...device }) => [id, device]));
}

/** Subjects of which some record once went through the feed of the account's present scope. */
async function loadSeen(
  tx: Transaction,
  kab: string,
  { accounts, subjects }: { accounts: readonly string[]; subjects: readonly string[] },
): Promise<Set<string>> {
  if (accounts.length === 0 || subjects.length === 0) return new Set();
  const rows = await tx.query<{ account: string; subject: string }>(
    `select distinct s.account, r.subject
     from record r
     join feed f on f.kab = r.kab and f.record = r.id
     join account_scope s on s.kab = f.kab and (
       (s.desa = f.desa_after and s.rw in ('', f.rw_after) and s.rt in ('', f.rt_after))
       or (s.desa = f.desa and f.rw_before is not null and s.rw in ('', f.rw_before) and s.rt in ('', f.rt_before)))
     where r.kab = $1 and r.subject = any ($2::uuid[]) and s.account = any ($3::uuid[])`,
    [kab, subjects, accounts],
  );
  return new Set(rows.map(({ account, subject }) => `${account} ${subject}`));
}
