import type { SealedItem } from '../../domain/wire/review-messages.ts';
import { type SessionActor, scopeSetting } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { inUnitsSql, unitsSql } from '../feed/scope-sql.ts';
import { toInstant } from '../texts/instant.ts';

const mostShown = 200;

/*
 * Nothing is known of such an envelope but whose phone sealed it, so it belongs to whoever looks after its kader.
 * `$1` is the kabupaten, `$2` the reader's units, `$3` the desa or null.
 */
const sealedSql = `
  from envelope e
  join device d on d.kab = e.kab and d.id = e.device
  join account a on a.kab = d.kab and a.id = d.account
  where e.kab = $1 and e.outcome = 'held' and not e.is_stored
    and exists (select from account_scope s where s.kab = a.kab and s.account = a.id
      and ($3::text is null or s.desa = $3) and ${inUnitsSql('s')})`;

type About = { readonly actor: SessionActor; readonly desa: string | null };

/** What is held and could not be read yet, newest first; at most two hundred. */
export async function readSealed(tx: Transaction, { actor, desa }: About): Promise<SealedItem[]> {
  const rows = await tx.query<SealedItem>(
    `with ${unitsSql('$2')}
     select e.device, d.code || '-' || e.number as receipt, a.name as author_name, e.received_at, e.reason as held
     ${sealedSql} order by e.received_at desc, e.hash limit ${mostShown}`,
    [actor.kab, scopeSetting(actor.scope), desa],
  );
  return rows.map((row) => ({ ...row, received_at: toInstant(row.received_at) }));
}

export async function countSealed(tx: Transaction, { actor, desa }: About): Promise<number> {
  const [row] = await tx.query<{ count: number }>(`with ${unitsSql('$2')} select count(*)::int as count ${sealedSql}`, [
    ...[actor.kab, scopeSetting(actor.scope), desa],
  ]);
  return row?.count ?? 0;
}
