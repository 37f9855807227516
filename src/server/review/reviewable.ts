import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import type { Database, Transaction } from '../db/database.ts';
import { type Locked, lockDossiers } from '../intake/lock-dossiers.ts';

/** A record as far as it must be known to lock it. */
export type Reviewable = { readonly id: string; readonly subject: string; readonly household: string | null };

/** Those of the records that the supervisor himself sees: the database's own rules decide as well. */
export function findReviewable(db: Database, actor: SessionActor, records: readonly string[]): Promise<Reviewable[]> {
  return db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) =>
    tx.query<Reviewable>('select id, subject, household from record where kab = $1 and id = any ($2::uuid[])', [
      actor.kab,
      records,
    ]),
  );
}

/** Locks the records and every dossier that they were ever part of. */
export function lockReviewable(tx: Transaction, kab: string, targets: readonly Reviewable[]): Promise<Locked> {
  return lockDossiers(tx, kab, {
    records: targets.map(({ id }) => id),
    subjects: [...new Set(targets.map(({ subject }) => subject))],
    households: [...new Set(targets.flatMap(({ household }) => household ?? []))],
    desas: [],
  });
}
