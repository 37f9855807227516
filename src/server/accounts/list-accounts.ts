import type { Office } from '../../domain/follow-up.ts';
import type { Role } from '../../domain/roles.ts';
import type { Transaction } from '../db/database.ts';
import { scopeUnitOf } from './find-account.ts';

type ListedAccount = {
  id: string;
  name: string;
  role: Role;
  office: Office | null;
  is_active: boolean;
  devices: number;
  scope: { desa: string; rw: string; rt: string }[];
};

const listSql = `
  select a.id, a.name, a.role, a.office, a.is_active,
    (select count(*)::int from device d where d.kab = a.kab and d.account = a.id and d.revoked_at is null) as devices,
    coalesce((select jsonb_agg(jsonb_build_object('desa', s.desa, 'rw', s.rw, 'rt', s.rt) order by s.desa, s.rw, s.rt)
      from account_scope s where s.kab = a.kab and s.account = a.id), '[]') as scope
  from account a where a.kab = $1 order by a.role, a.name, a.id limit 5000`;

export type AccountEntry = Omit<ListedAccount, 'scope' | 'office'> & {
  scope: ReturnType<typeof scopeUnitOf>[];
  office?: Office;
};

export async function listAccounts(tx: Transaction, kab: string): Promise<AccountEntry[]> {
  const rows = await tx.query<ListedAccount>(listSql, [kab]);
  return rows.map(({ office, ...row }) => ({
    ...row,
    scope: row.scope.map(scopeUnitOf),
    ...(office === null ? {} : { office }),
  }));
}
