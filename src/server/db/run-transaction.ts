import type { Query, Row, Transaction, TransactionOptions } from './database.ts';
import { DatabaseError, failedTransaction } from './database-error.ts';
import type { Session } from './session.ts';
import { createTurns } from './turns.ts';

/** A transaction that also takes scripts of several statements: for migrations only. */
export interface ScriptTransaction extends Transaction {
  script(sql: string): Promise<void>;
}

const readerTimeout = '15s';

const settingName = /^cacah\.[a-z_]+$/;

/** Time zone and date style are fixed because values are read from their printed form. */
const beginScript = ({ actor, readOnly }: TransactionOptions): string =>
  [
    `begin isolation level read committed ${readOnly ? 'read only' : 'read write'}`,
    "set local timezone to 'UTC'",
    "set local datestyle to 'ISO'",
    ...(actor === 'reader' ? [`set local statement_timeout to '${readerTimeout}'`] : []),
    ...(actor === 'owner' ? [] : [`set local role cacah_${actor}`]),
  ].join(';\n');

const applySettings = async (session: Session, settings: Readonly<Record<string, string>>): Promise<void> => {
  const names = Object.keys(settings);
  if (names.length === 0) return;
  // Only our own names: set_config could change the role back.
  if (!names.every((name) => settingName.test(name))) throw new TypeError('a setting is not named cacah.…');
  const sql = 'select set_config(name, value, true) from unnest($1::text[], $2::text[]) as setting (name, value)';
  await session.query(sql, [names, Object.values(settings)]);
};

type Hands = { tx: ScriptTransaction; letGo(): Promise<void>; failure(): DatabaseError | undefined };

/** Statements run one at a time, also when the work asks for several at once, and none after the end. */
const createHands = (session: Session): Hands => {
  const inTurn = createTurns();
  let isOver = false;
  let failure: DatabaseError | undefined;

  const run = <T>(statement: () => Promise<T>): Promise<T> => {
    if (isOver) return Promise.reject(new Error('the transaction is over'));
    return inTurn(statement).catch((error: unknown) => {
      if (error instanceof DatabaseError) failure = error;
      throw error;
    });
  };
  // The caller names the row's shape, as with any SQL; nothing checks it.
  const query: Query = <T extends Row>(sql: string, params: readonly unknown[] = []) =>
    run(() => session.query(sql, params) as Promise<T[]>);
  const script = async (sql: string): Promise<void> => void (await run(() => session.script(sql)));
  const letGo = (): Promise<void> => {
    isOver = true;
    return inTurn(() => Promise.resolve());
  };
  return { tx: { query, script }, letGo, failure: () => failure };
};

/**
 * After a failed statement that the work swallowed, COMMIT rolls back and reports no error: only its tag tells.
 * Taken for a commit, it would be a receipt for something that was never stored.
 */
const commit = async (session: Session, hands: Hands): Promise<void> => {
  const tag = await session.script('commit');
  if (tag !== 'COMMIT') throw hands.failure() ?? new DatabaseError(failedTransaction);
};

const rollBack = (session: Session): Promise<unknown> => session.script('rollback').catch(() => session.discard());

/** Begins, becomes the actor, runs the work and commits; whatever throws rolls back. */
export const runTransaction = async <T>(
  session: Session,
  options: TransactionOptions,
  work: (tx: ScriptTransaction) => Promise<T>,
): Promise<T> => {
  const hands = createHands(session);
  try {
    await session.script(beginScript(options));
    await applySettings(session, options.settings ?? {});
    const result = await work(hands.tx);
    await hands.letGo();
    await commit(session, hands);
    return result;
  } catch (error) {
    await hands.letGo();
    await rollBack(session);
    throw error;
  }
};
