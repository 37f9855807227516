import type { Office } from '../../domain/follow-up.ts';
import type { Role } from '../../domain/roles.ts';
import type { Transaction } from '../db/database.ts';
import type { AccountParts } from './account-parts.ts';
import { readScope } from './find-account.ts';
import { hashSecret } from './secret.ts';
import type { SessionActor } from './session-actor.ts';
import { expiryFrom, kabOfToken, sessionDays } from './session-token.ts';

type SessionRow = {
  device: string;
  account: string;
  name: string;
  role: Role;
  office: Office | null;
  expires_at: string;
};

const dayMs = 86_400_000;

/** A session of an account and a device that are both still open. Each day of use moves its end by a day. */
export async function findSession(
  parts: AccountParts,
  token: string,
): Promise<SessionActor | 'session_missing' | 'session_expired'> {
  const kab = kabOfToken(token);
  if (kab === undefined) return 'session_missing';
  return parts.db.transaction({ actor: 'accounts' }, async (tx) => {
    const row = await findRow(tx, kab, hashSecret(token));
    if (row === undefined || Date.parse(row.expires_at) <= parts.now().getTime()) return 'session_expired';
    await prolong(tx, { kab, hash: hashSecret(token), expires_at: row.expires_at, now: parts.now() });
    const { account, device, role, name, office } = row;
    const scope = await readScope(tx, kab, account);
    return { account, device, kab, role, name, scope, ...(office === null ? {} : { office }) };
  });
}

async function findRow(tx: Transaction, kab: string, hash: Uint8Array): Promise<SessionRow | undefined> {
  const [row] = await tx.query<SessionRow>(
    `select s.device, s.account, a.name, a.role, a.office, s.expires_at
     from session s
     join account a on a.kab = s.kab and a.id = s.account and a.is_active
     join device d on d.kab = s.kab and d.id = s.device and d.revoked_at is null
     where s.kab = $1 and s.hash = $2`,
    [kab, hash],
  );
  return row;
}

async function prolong(
  tx: Transaction,
  session: { kab: string; hash: Uint8Array; expires_at: string; now: Date },
): Promise<void> {
  const left = Date.parse(session.expires_at) - session.now.getTime();
  if (left > (sessionDays - 1) * dayMs) return;
  await tx.query('update session set expires_at = $3 where kab = $1 and hash = $2', [
    session.kab,
    session.hash,
    expiryFrom(session.now),
  ]);
}
