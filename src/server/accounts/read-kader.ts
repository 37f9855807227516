import { isInScope, type Role, type ScopeUnit } from '../../domain/roles.ts';
import type { KaderState } from '../../domain/wire/review-messages.ts';
import type { Database, Transaction } from '../db/database.ts';
import { toInstant } from '../texts/instant.ts';
import { listAccounts } from './list-accounts.ts';
import { readKaderWork, type WorkOfKader } from './read-kader-work.ts';
import { readerOptions, type SessionActor } from './session-actor.ts';

type DeviceState = Pick<
  KaderState,
  'account' | 'device_code' | 'last_contact_at' | 'highest' | 'missing' | 'missing_since' | 'on_phone' | 'used_twice'
>;
type Kader = Pick<KaderState, 'name' | 'scope' | 'may_issue_code'> & { readonly id: string };

export type ReadKaderParts = {
  readonly db: Database;
  readonly now: () => Date;
  readonly mayIssueCode: (account: { role: Role; scope: readonly ScopeUnit[] }) => boolean;
};

/**
 * Every kader within one's scope: when the phone was last heard of, what of its numbers has not arrived, and what became of
 * the rest.
 */
export async function readKader(
  { db, now, mayIssueCode }: ReadKaderParts,
  actor: SessionActor,
  months = 0,
): Promise<KaderState[]> {
  const { people, devices } = await db.transaction({ actor: 'accounts' }, async (tx) => {
    const people = (await listAccounts(tx, actor.kab)).filter(
      ({ role, scope }) => role === 'kader' && scope.some((unit) => isInScope(actor.scope, unit)),
    );
    return { people, devices: await readDevices(tx, actor.kab, idsOf(people)) };
  });
  const work = await db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) =>
    readKaderWork(tx, actor, { accounts: idsOf(people), months, now: now() }),
  );
  return people.flatMap((one) => statesOf({ ...one, may_issue_code: mayIssueCode(one) }, devices, work));
}

function idsOf(people: readonly { readonly id: string }[]): string[] {
  return people.map(({ id }) => id);
}

/** A row per phone, and one for a kader who has none yet. */
function statesOf(
  { id, name, scope, may_issue_code }: Kader,
  devices: readonly DeviceState[],
  work: ReadonlyMap<string, WorkOfKader>,
): KaderState[] {
  const done = work.get(id);
  if (done === undefined) return [];
  const none = { account: id, device_code: null, last_contact_at: null, highest: 0, missing: [], on_phone: 0 };
  const mine = devices.filter(({ account }) => account === id);
  return (mine.length > 0 ? mine : [none]).map((device) => ({ name, scope, may_issue_code, ...done, ...device }));
}

const mostMissing = 100;
// A phone may claim any number; nobody counts through billions of them for it.
const furthestBack = 20_000;

/*
 * Of a number that a later one has overtaken it is known since when: since that one came. What could not be opened has not
 * arrived, here as in `find-gaps.ts`.
 */
const devicesSql = `
  select d.account, d.code as device_code, d.last_contact_at, d.highest_number as highest,
    greatest(0, d.highest_number - d.arrived) as on_phone, d.used_twice, coalesce(gap.numbers, '{}') as missing,
    (select min(later.received_at) from envelope later
      where later.kab = d.kab and later.device = d.id and later.number > gap.numbers[1]
        and later.outcome <> 'unreadable') as missing_since
  from device d
  cross join lateral (select array_agg(n order by n) as numbers from (
    select n from generate_series(greatest(1, d.highest_number - ${furthestBack}), d.highest_number) as n
    where not exists (select from envelope e where e.kab = d.kab and e.device = d.id and e.number = n
      and e.outcome <> 'unreadable')
    order by n limit ${mostMissing}) as lacking) as gap
  where d.kab = $1 and d.account = any ($2::uuid[]) and d.revoked_at is null
  order by d.account, d.enrolled_at`;

async function readDevices(tx: Transaction, kab: string, accounts: readonly string[]): Promise<DeviceState[]> {
  const rows = await tx.query<DeviceState>(devicesSql, [kab, accounts]);
  return rows.map(({ missing_since, ...row }) => ({
    ...row,
    last_contact_at: row.last_contact_at && toInstant(row.last_contact_at),
    ...(missing_since ? { missing_since: toInstant(missing_since) } : {}),
  }));
}
