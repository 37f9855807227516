import { randomUUID } from 'node:crypto';
import type { Verdict } from '../../domain/head.ts';
import type { VerdictRequest } from '../../domain/wire/review-messages.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import { type AuditEntry, writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { groupBy } from '../summary/group-by.ts';

export type GivenVerdict = { readonly record: string; readonly request: VerdictRequest; readonly at: Date };

/** Adds verdicts to the trail, and answers with those that now hold, by revision. */
export async function storeVerdicts(
  tx: Transaction,
  { kab, account }: SessionActor,
  given: readonly GivenVerdict[],
): Promise<Map<string, Verdict>> {
  if (given.length === 0) return new Map();
  const rows = given.map(({ record, request, at }) => ({ ...request, id: randomUUID(), record, account, at }));
  await tx.query(
    `insert into verdict (kab, id, record, revision, account, verdict, text, notes, at)
     select $1, id, record, revision, account, verdict, text, notes, at
     from jsonb_to_recordset($2::jsonb) as v (id uuid, record uuid, revision uuid, account uuid, verdict text, text text,
       notes jsonb, at timestamptz)`,
    [kab, JSON.stringify(rows)],
  );
  await writeAudit(
    tx,
    ...rows.map(({ revision }): AuditEntry => ({ kab, account, action: 'give_verdict', target: revision })),
  );
  return readHolding(
    tx,
    kab,
    rows.map(({ revision }) => revision),
  );
}

/** Of each revision the strictest of what every supervisor said last. */
async function readHolding(tx: Transaction, kab: string, revisions: readonly string[]): Promise<Map<string, Verdict>> {
  const rows = await tx.query<{ revision: string; verdict: Verdict }>(
    `select distinct on (revision, account) revision, verdict from verdict where kab = $1 and revision = any ($2::uuid[])
     order by revision, account, at desc, id desc`,
    [kab, revisions],
  );
  const said = groupBy(rows, ({ revision }) => revision);
  return new Map([...said].map(([revision, all]) => [revision, strictest(all.map(({ verdict }) => verdict))]));
}

const byStrictness: readonly Verdict[] = ['ditolak', 'perlu_perbaikan', 'disetujui'];

function strictest(verdicts: readonly Verdict[]): Verdict {
  return byStrictness.find((verdict) => verdicts.includes(verdict)) ?? 'menunggu';
}
