import pg from 'pg';
import type { Row } from '../database.ts';
import { connectionFailure, DatabaseError, failureOf } from '../database-error.ts';
import { createEngine, type Engine } from '../engine.ts';
import { guardNesting } from '../guard-nesting.ts';
import type { Session } from '../session.ts';
import { readerOf, writeParameter } from '../values.ts';

export type PostgresqlOptions = { url: string; max?: number };

const oldestVersion = 150_000;

/** What the driver raises itself (connection refused, lost, timed out) counts as a lost connection. */
const translate = (error: unknown): never => {
  throw new DatabaseError(failureOf(error) ?? connectionFailure);
};

const lastCommand = (results: pg.QueryResult | pg.QueryResult[]): string =>
  (Array.isArray(results) ? results.at(-1) : results)?.command ?? '';

/** One statement, also where there are no parameters, as the embedded engine has it; never named, for poolers. */
const extended = (sql: string, params: readonly unknown[]): pg.QueryConfig & { queryMode: 'extended' } => ({
  text: sql,
  values: params.map(writeParameter),
  queryMode: 'extended',
});

const createSession = (client: pg.PoolClient, discard: () => void): Session => ({
  query: async (sql, params) => {
    const result = await client.query<Row>(extended(sql, params)).catch(translate);
    return result.rows;
  },
  script: async (sql) => lastCommand(await client.query(sql).catch(translate)),
  discard,
});

const createLender =
  (pool: pg.Pool) =>
  async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch(translate);
    let isBroken = false;
    const onError = () => {
      isBroken = true;
    };
    client.on('error', onError);
    try {
      return await work(createSession(client, onError));
    } finally {
      client.off('error', onError);
      client.release(isBroken);
    }
  };

const serverFacts = `select current_setting('server_version_num')::int as version,
  current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
  current_setting('synchronous_commit') as synchronous_commit`;

/** A receipt promises that the work is stored, so a server that may forget a commit is refused. */
const checkServer = async (session: Session): Promise<void> => {
  const [facts = {}] = await session.query(serverFacts, []);
  if (Number(facts.version) < oldestVersion) throw new Error('PostgreSQL is older than version 15');
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    if (facts[name] === 'off') throw new Error(`PostgreSQL may lose confirmed work: ${name} is off`);
  }
};

export const openPostgresql = async ({ url, max = 10 }: PostgresqlOptions): Promise<Engine> => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'cacah',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: { getTypeParser: readerOf },
  });
  // An idle connection was lost: the pool has dropped it and opens another when one is needed.
  pool.on('error', () => undefined);
  const lend = createLender(pool);
  const ping = () => lend(async (session) => void (await session.query('select 1', [])));
  try {
    await lend(checkServer);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return guardNesting(createEngine({ engine: 'postgresql', lend, ping, close: () => pool.end() }));
};
