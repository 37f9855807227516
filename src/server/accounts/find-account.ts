import type { Office } from '../../domain/follow-up.ts';
import type { Role, ScopeUnit } from '../../domain/roles.ts';
import type { Account } from '../../domain/wire/messages.ts';
import type { Transaction } from '../db/database.ts';

type AccountRow = { id: string; name: string; role: Role; office: Office | null; is_active: boolean };
type ScopeRow = { desa: string; rw: string; rt: string };

/** An account that may still be used. */
export async function findAccount(tx: Transaction, kab: string, id: string): Promise<Account | undefined> {
  const [row] = await tx.query<AccountRow>(
    'select id, name, role, office, is_active from account where kab = $1 and id = $2 and is_active',
    [kab, id],
  );
  if (row === undefined) return undefined;
  const { name, role, office } = row;
  return { id, name, role, kab, scope: await readScope(tx, kab, id), ...(office === null ? {} : { office }) };
}

export async function readScope(tx: Transaction, kab: string, account: string): Promise<ScopeUnit[]> {
  const rows = await tx.query<ScopeRow>(
    'select desa, rw, rt from account_scope where kab = $1 and account = $2 order by desa, rw, rt',
    [kab, account],
  );
  return rows.map(scopeUnitOf);
}

export function scopeUnitOf({ desa, rw, rt }: ScopeRow): ScopeUnit {
  return { desa, rw: rw === '' ? null : rw, rt: rt === '' ? null : rt };
}
