import type { Transaction } from '../db/database.ts';

/** `target` is an id, never a name or an answer. */
export type AuditEntry = {
  readonly kab: string;
  readonly account: string | null;
  readonly action: 'create_account' | 'issue_code' | 'enrol_device' | 'view_record' | 'view_accounts' | 'release_held';
  readonly target: string;
};

export async function writeAudit(tx: Transaction, { kab, account, action, target }: AuditEntry): Promise<void> {
  await tx.query('insert into audit (kab, account, action, target) values ($1, $2, $3, $4)', [
    kab,
    account,
    action,
    target,
  ]);
}
