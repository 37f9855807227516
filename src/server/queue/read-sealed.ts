import type { HeldReason } from '../../domain/problem.ts';
import type { QueueAsk, SealedItem } from '../../domain/wire/review-messages.ts';
import { type SessionActor, scopeSetting } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { inUnitsSql, unitsSql } from '../feed/scope-sql.ts';
import { toInstant } from '../texts/instant.ts';

const mostShown = 200;

/*
 * Nothing is known of such an envelope but whose phone sealed it, so it belongs to whoever looks after its kader.
 * `$1` is the kabupaten, `$2` the reader's units.
 */
const sealedSql = (columns: string) => `
  with ${unitsSql('$2')}, mine as (
    select s.account, array_agg(distinct s.desa) as desas from account_scope s
    where s.kab = $1 and ${inUnitsSql('s')} group by s.account)
  select ${columns}
  from envelope e
  join device d on d.kab = e.kab and d.id = e.device
  join mine m on m.account = d.account
  join account a on a.kab = d.kab and a.id = d.account
  where e.kab = $1 and e.outcome = 'held' and not e.is_stored`;

/** What is held and could not be read yet, longest held first; at most two hundred. */
export async function readSealed(
  tx: Transaction,
  { actor, ask }: { actor: SessionActor; ask: Pick<QueueAsk, 'desa' | 'kader' | 'reason'> },
): Promise<SealedItem[]> {
  const { desa = null, kader = null, reason = null } = ask;
  const columns = `e.device, d.code || '-' || e.number as receipt, d.account as author, a.name as author_name,
    e.received_at, e.reason as held, e.revision`;
  const rows = await tx.query<SealedItem>(
    `${sealedSql(columns)} and ($3::text is null or $3 = any (m.desas)) and ($4::uuid is null or d.account = $4)
       and ($5::text is null or e.reason = $5)
     order by e.received_at, e.hash limit ${mostShown}`,
    [actor.kab, scopeSetting(actor.scope), desa, kader, reason],
  );
  return rows.map((row) => ({ ...row, received_at: toInstant(row.received_at) }));
}

/** One of them, as whoever changes it finds it; `hash` in hex. */
export type SealedKey = { readonly device: string; readonly hash: string; readonly reason: HeldReason };

/** Those under this revision's id. */
export function findSealed(tx: Transaction, actor: SessionActor, revision: string): Promise<SealedKey[]> {
  return tx.query<SealedKey>(`${sealedSql("e.device, encode(e.hash, 'hex') as hash, e.reason")} and e.revision = $3`, [
    actor.kab,
    scopeSetting(actor.scope),
    revision,
  ]);
}

export type SealedCount = { author: string; desas: string[]; reason: string; count: number };

/** How many there are, by whose they are and why they are held. */
export function countSealed(tx: Transaction, actor: SessionActor): Promise<SealedCount[]> {
  return tx.query<SealedCount>(
    `${sealedSql('d.account as author, m.desas, e.reason, count(*)::int as count')} group by d.account, m.desas, e.reason`,
    [actor.kab, scopeSetting(actor.scope)],
  );
}
