import type { Transaction } from '../db/database.ts';
import type { AccountParts } from './account-parts.ts';
import { codeLength, writeCode } from './one-time-code.ts';
import { hashSecret } from './secret.ts';
import { writeAudit } from './write-audit.ts';

const daysValid = 7;

export type IssuedCode = { readonly account: string; readonly code: string; readonly expires_at: string };
export type CodeRequest = { readonly kab: string; readonly account: string; readonly by: string | null };

/** A code that enrols one device, once, within a week. Earlier unused codes of the account stop working. */
export async function issueCode(parts: AccountParts, request: CodeRequest): Promise<IssuedCode | 'not_found'> {
  const code = writeCode(parts.random(codeLength));
  const expires_at = new Date(parts.now().getTime() + daysValid * 86_400_000).toISOString();
  return parts.db.transaction({ actor: 'accounts' }, async (tx) => {
    if (!(await isOpen(tx, request))) return 'not_found';
    await replaceCode(tx, request, { hash: hashSecret(code), expires_at, at: parts.now() });
    await writeAudit(tx, { kab: request.kab, account: request.by, action: 'issue_code', target: request.account });
    return { account: request.account, code, expires_at };
  });
}

async function isOpen(tx: Transaction, { kab, account }: CodeRequest): Promise<boolean> {
  const rows = await tx.query('select 1 from account where kab = $1 and id = $2 and is_active', [kab, account]);
  return rows.length === 1;
}

async function replaceCode(
  tx: Transaction,
  { kab, account }: CodeRequest,
  issued: { hash: Uint8Array; expires_at: string; at: Date },
): Promise<void> {
  await tx.query(
    'update enrolment_code set expires_at = $3 where kab = $1 and account = $2 and used_at is null and expires_at > $3',
    [kab, account, issued.at],
  );
  await tx.query('insert into enrolment_code (kab, hash, account, expires_at) values ($1, $2, $3, $4)', [
    kab,
    issued.hash,
    account,
    issued.expires_at,
  ]);
}
