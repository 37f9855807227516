import type { AccountParts } from './account-parts.ts';

/** Sessions, challenges and codes whose time is over: they open nothing any more. */
export async function forgetExpired({ db, now }: Pick<AccountParts, 'db' | 'now'>): Promise<void> {
  await db.transaction({ actor: 'accounts' }, async (tx) => {
    await tx.query('delete from session_challenge where expires_at < $1', [now()]);
    await tx.query('delete from session where expires_at < $1', [now()]);
  });
}
