import type { Transaction } from '../db/database.ts';
import type { AccountParts } from './account-parts.ts';
import { hashSecret, secretText } from './secret.ts';

export const sessionDays = 30;

export type OpenedSession = { readonly session: string; readonly session_expires_at: string };

/** `36.04.<43 characters>`: the kabupaten in front, because every key begins with it. */
const tokenShape = /^(\d{2}\.\d{2})\.[A-Za-z0-9_-]{43}$/;

export function kabOfToken(token: string): string | undefined {
  return tokenShape.exec(token)?.[1];
}

export function expiryFrom(now: Date): string {
  return new Date(now.getTime() + sessionDays * 86_400_000).toISOString();
}

export async function insertSession(
  tx: Transaction,
  parts: AccountParts,
  of: { kab: string; device: string; account: string },
): Promise<OpenedSession> {
  const session = `${of.kab}.${secretText(parts.random(32))}`;
  const session_expires_at = expiryFrom(parts.now());
  await tx.query('insert into session (kab, hash, device, account, expires_at) values ($1, $2, $3, $4, $5)', [
    of.kab,
    hashSecret(session),
    of.device,
    of.account,
    session_expires_at,
  ]);
  return { session, session_expires_at };
}
