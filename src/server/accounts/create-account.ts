import type { Office } from '../../domain/follow-up.ts';
import type { Role, ScopeUnit } from '../../domain/roles.ts';
import { uuidV7 } from '../../domain/uuid.ts';
import type { Transaction } from '../db/database.ts';
import type { AccountParts } from './account-parts.ts';
import { writeAudit } from './write-audit.ts';

export type NewAccount = {
  readonly kab: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: readonly ScopeUnit[];
  readonly office?: Office | undefined;
};

/**
 * Answers with the account's id; `region_unknown` when the scope names a desa that this kabupaten does not have,
 * `office_missing` when an officer has no office, or somebody else has one.
 */
export async function createAccount(
  parts: AccountParts,
  account: NewAccount,
  by: string | null,
): Promise<{ id: string } | 'region_unknown' | 'office_missing'> {
  if ((account.role === 'opd') !== (account.office !== undefined)) return 'office_missing';
  const id = uuidV7(parts.now().getTime(), parts.random(10));
  return parts.db.transaction({ actor: 'accounts' }, async (tx) => {
    if (!(await hasAllDesa(tx, account))) return 'region_unknown';
    await insertAccount(tx, { ...account, id });
    await writeAudit(tx, { kab: account.kab, account: by, action: 'create_account', target: id });
    return { id };
  });
}

async function hasAllDesa(tx: Transaction, { kab, scope }: NewAccount): Promise<boolean> {
  const wanted = [...new Set(scope.map((unit) => unit.desa))];
  const rows = await tx.query('select code from desa where kab = $1 and code = any ($2::text[])', [kab, wanted]);
  return rows.length === wanted.length;
}

export async function insertAccount(tx: Transaction, account: NewAccount & { readonly id: string }): Promise<void> {
  const { kab, id, name, role, scope, office = null } = account;
  const named = [kab, id, name, role, office];
  await tx.query('insert into account (kab, id, name, role, office) values ($1, $2, $3, $4, $5)', named);
  await tx.query(
    `insert into account_scope (kab, account, desa, rw, rt)
     select distinct $1, $2::uuid, desa, rw, rt from unnest($3::text[], $4::text[], $5::text[]) as unit (desa, rw, rt)`,
    [kab, id, scope.map(({ desa }) => desa), scope.map(({ rw }) => rw ?? ''), scope.map(({ rt }) => rt ?? '')],
  );
}
