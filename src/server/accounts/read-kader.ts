import type * as z from 'zod/mini';
import { isInScope, type Role, type ScopeUnit } from '../../domain/roles.ts';
import type { kaderState } from '../../domain/wire/review-messages.ts';
import type { Database, Transaction } from '../db/database.ts';
import { toInstant } from '../texts/instant.ts';
import { listAccounts } from './list-accounts.ts';
import { readerOptions, type SessionActor } from './session-actor.ts';

type KaderState = z.infer<typeof kaderState>;
type DeviceState = Pick<KaderState, 'account' | 'device_code' | 'last_contact_at' | 'highest' | 'missing'>;
type Kader = Pick<KaderState, 'name' | 'may_issue_code'> & { readonly id: string };
type WorkState = Pick<KaderState, 'account' | 'received' | 'approved' | 'held'>;

/** Every kader within one's scope: when the phone was last heard of, and what of its numbers has not arrived. */
export async function readKader(
  db: Database,
  actor: SessionActor,
  mayIssueCode: (account: { role: Role; scope: readonly ScopeUnit[] }) => boolean,
): Promise<KaderState[]> {
  const { people, devices } = await db.transaction({ actor: 'accounts' }, async (tx) => {
    const people = (await listAccounts(tx, actor.kab)).filter(
      ({ role, scope }) => role === 'kader' && scope.some((unit) => isInScope(actor.scope, unit)),
    );
    return {
      people,
      devices: await readDevices(
        tx,
        actor.kab,
        people.map(({ id }) => id),
      ),
    };
  });
  const work = await db.transaction(readerOptions(actor), (tx) =>
    readWork(
      tx,
      people.map(({ id }) => id),
    ),
  );
  return people.flatMap((one) => statesOf({ ...one, may_issue_code: mayIssueCode(one) }, devices, work));
}

/** A row per phone, and one for a kader who has none yet. */
function statesOf(
  { id, name, may_issue_code }: Kader,
  devices: readonly DeviceState[],
  work: readonly WorkState[],
): KaderState[] {
  const none: DeviceState = { account: id, device_code: null, last_contact_at: null, highest: 0, missing: [] };
  const mine = devices.filter(({ account }) => account === id);
  const done = work.find(({ account }) => account === id) ?? { received: 0, approved: 0, held: 0 };
  return (mine.length > 0 ? mine : [none]).map((device) => ({ name, may_issue_code, ...done, ...device }));
}

const mostMissing = 100;
// A phone may claim any number; nobody counts through billions of them for it.
const furthestBack = 20_000;

const devicesSql = `
  select d.account, d.code as device_code, d.last_contact_at, d.highest_number as highest,
    coalesce((select array_agg(n order by n) from (
      select n from generate_series(greatest(1, d.highest_number - ${furthestBack}), d.highest_number) as n
      where not exists (select from envelope e where e.kab = d.kab and e.device = d.id and e.number = n)
      order by n limit ${mostMissing}) as gap), '{}') as missing
  from device d
  where d.kab = $1 and d.account = any ($2::uuid[]) and d.revoked_at is null
  order by d.account, d.enrolled_at`;

async function readDevices(tx: Transaction, kab: string, accounts: readonly string[]): Promise<DeviceState[]> {
  const rows = await tx.query<DeviceState>(devicesSql, [kab, accounts]);
  return rows.map((row) => ({ ...row, last_contact_at: row.last_contact_at && toInstant(row.last_contact_at) }));
}

const workSql = `
  select author as account, count(*)::int as received,
    (count(*) filter (where verdict = 'disetujui'))::int as approved,
    (count(*) filter (where state = 'held'))::int as held
  from revision where kab = cacah_kab() and author = any ($1::uuid[]) group by author`;

function readWork(tx: Transaction, accounts: readonly string[]): Promise<WorkState[]> {
  return tx.query<WorkState>(workSql, [accounts]);
}
