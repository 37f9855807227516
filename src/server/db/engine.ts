import { AsyncLocalStorage } from 'node:async_hooks';
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

/**
 * One transaction may not wait for another inside it: the embedded engine has one connection and would wait for
 * ever, and a pool does the same once it is empty. So it is an error at once, on both.
 */
const createNestingGuard = () => {
  const current = new AsyncLocalStorage<{ isOpen: boolean }>();
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (current.getStore()?.isOpen) throw new Error('a transaction is asked for inside a transaction');
    const mark = { isOpen: true };
    return current.run(mark, work).finally(() => {
      mark.isOpen = false;
    });
  };
};

export const createEngine = (parts: EngineParts): Engine => {
  const notNested = createNestingGuard();
  return {
    engine: parts.engine,
    transaction: (options, work) =>
      notNested(() => withRetry(() => parts.lend((session) => runTransaction(session, options, work)))),
    ping: () => withinABreath(parts.ping()),
    close: parts.close,
  };
};
