import type { Database, TransactionOptions } from './database.ts';
import { connectionFailure, DatabaseError } from './database-error.ts';
import { withRetry } from './retry.ts';
import { runTransaction, type ScriptTransaction } from './run-transaction.ts';
import type { Session } from './session.ts';

/** A database as the migrator needs it: its transactions also take scripts. */
export interface Engine extends Database {
  transaction<T>(options: TransactionOptions, work: (tx: ScriptTransaction) => Promise<T>): Promise<T>;
}

/** What differs between the engines. */
export type EngineParts = {
  engine: Database['engine'];
  lend<T>(work: (session: Session) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  close(): Promise<void>;
};

const breathMs = 2_000;

const withinABreath = async (answer: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseError(connectionFailure)), breathMs);
  });
  await Promise.race([answer, late]).finally(() => clearTimeout(timer));
};

export const createEngine = (parts: EngineParts): Engine => ({
  engine: parts.engine,
  transaction: (options, work) => withRetry(() => parts.lend((session) => runTransaction(session, options, work))),
  ping: () => withinABreath(parts.ping()),
  close: parts.close,
});
