import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Database, Row } from '../../../src/server/db/database.ts';
import { connectionFailure, DatabaseError, failureOf } from '../../../src/server/db/database-error.ts';
import { createEngine, type Engine } from '../../../src/server/db/engine.ts';
import { migrate } from '../../../src/server/db/migrate.ts';
import type { Session } from '../../../src/server/db/session.ts';
import { createTurns } from '../../../src/server/db/turns.ts';
import { readerOf, readers, writeParameter } from '../../../src/server/db/values.ts';
import { ensureFeedEpoch } from '../../../src/server/feed/feed-epoch.ts';
import { ensureServerKey } from '../../../src/server/keys/ensure-server-key.ts';

/** One real database for all seeds, on one connection: transactions come one after the other. */
export type SharedEngine = {
  readonly engine: Database['engine'];
  /** Owner's work from outside the simulated world. */
  readonly db: Engine;
  /** One statement of the owner's, by itself. */
  look(sql: string, params: readonly unknown[]): Promise<Row[]>;
  /** The same database as one server process has it. Every statement passes `around`. */
  openFor(process: ProcessHooks): Engine;
  close(): Promise<void>;
};

export type ProcessHooks = {
  /** Resolves when the process dies: what it had begun is rolled back, and it is never told. */
  readonly dies: Promise<void>;
  around<T>(sql: string, run: () => Promise<T>): Promise<T>;
};

type Raw = Session & { end(): Promise<void> };

export async function openSharedEngine(url: string | undefined): Promise<SharedEngine> {
  const raw = url === undefined ? await openMemory() : await openServer(url);
  const engine = url === undefined ? 'embedded' : 'postgresql';
  const inTurn = createTurns();
  const ping = () => Promise.resolve();
  const close = () => Promise.resolve();
  const db = createEngine({ engine, ping, close, lend: (work) => inTurn(() => work(raw)) });
  await migrate(db);
  await ensureServerKey(db);
  await ensureFeedEpoch(db);
  return {
    engine,
    db,
    look: (sql, params) => inTurn(() => raw.query(sql, params)),
    openFor(hooks) {
      const session = sessionFor(raw, hooks);
      const lend = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
        const ended = await inTurn(async () => {
          const outcome = await Promise.race([hooks.dies, work(session).then(kept, thrown)]);
          if (outcome === undefined) await raw.script('rollback').catch(() => undefined);
          return outcome;
        });
        if (ended === undefined) return new Promise<never>(() => undefined);
        if ('error' in ended) throw ended.error;
        return ended.value;
      };
      return createEngine({ engine, ping, close, lend });
    },
    close: raw.end,
  };
}

function kept<T>(value: T) {
  return { value };
}

function thrown(error: unknown) {
  return { error };
}

function sessionFor(raw: Raw, { around }: ProcessHooks): Session {
  return {
    query: (sql, params) => around(sql, () => raw.query(sql, params)),
    script: (sql) => around(sql, () => raw.script(sql)),
    discard: () => undefined,
  };
}

function translate(error: unknown): never {
  throw new DatabaseError(failureOf(error) ?? connectionFailure);
}

async function openMemory(): Promise<Raw> {
  const pglite = await PGlite.create();
  await pglite.exec("set timezone to 'UTC'; set datestyle to 'ISO'");
  pglite.parsers = { ...readers };
  pglite.serializers = {};
  return {
    query: async (sql, params) => (await pglite.query<Row>(sql, params.map(writeParameter)).catch(translate)).rows,
    script: async (sql) => {
      const results = await pglite.exec(sql).catch(translate);
      return (results.at(-1) as { command?: string } | undefined)?.command ?? '';
    },
    discard: () => undefined,
    end: () => pglite.close(),
  };
}

async function openServer(url: string): Promise<Raw> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: readerOf } });
  await client.connect();
  await client.query("set synchronous_commit = off; set timezone to 'UTC'; set datestyle to 'ISO'");
  const names = new Map<string, string>();
  return {
    query: async (sql, params) => {
      // Planned once for all seeds.
      const name = names.get(sql) ?? `s${names.size}`;
      names.set(sql, name);
      const query = { text: sql, values: params.map(writeParameter), name };
      return (await client.query<Row>(query).catch(translate)).rows;
    },
    script: async (sql) => {
      const results = await client.query(sql).catch(translate);
      return (Array.isArray(results) ? results.at(-1) : results)?.command ?? '';
    },
    discard: () => undefined,
    end: () => client.end(),
  };
}
