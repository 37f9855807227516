import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseError } from './database-error.ts';
import type { Engine } from './engine.ts';
import type { ScriptTransaction } from './run-transaction.ts';

type Migration = { name: string; sql: string; checksum: string };
type Applied = { name: string; checksum: string };

/** Beside this file in the source; beside the bundle that this file became part of in the built server. */
export const migrationsDir = fileURLToPath(new URL('./migrations/', import.meta.url));

const migrationName = /^\d{4}_[a-z0-9_]+\.sql$/;

/** Line ends are evened out first: a checkout on Windows has others. */
const readMigration = async (dir: string, name: string): Promise<Migration> => {
  const sql = (await readFile(`${dir}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
};

const readMigrations = async (dir: string): Promise<Migration[]> => {
  const names = (await readdir(dir)).filter((name) => migrationName.test(name)).sort();
  if (names.length === 0) throw new Error(`no migrations in ${dir}`);
  return Promise.all(names.map((name) => readMigration(dir, name)));
};

// Any number will do, as long as it is only ours.
const takeLock = 'select pg_advisory_xact_lock(3699202311)';

const createTable = `create table if not exists cacah_migration (
  name text primary key, checksum text not null, applied_at timestamptz not null default now())`;

const readApplied = async (tx: ScriptTransaction): Promise<Applied[]> => {
  await tx.script(createTable);
  return tx.query<Applied>('select name, checksum from cacah_migration order by name');
};

/** What was applied must be exactly the beginning of what there is. */
const checkApplied = (applied: readonly Applied[], migrations: readonly Migration[]): void => {
  for (const [index, { name, checksum }] of applied.entries()) {
    const migration = migrations[index];
    if (migration?.name !== name) throw new Error(`the database has ${name} where this program has ${migration?.name}`);
    if (migration.checksum !== checksum) throw new Error(`${name} was changed after it was applied`);
  }
};

/** A migration's errors name the line: nothing else of the database's message may travel. Conflicts stay retriable. */
const describe = ({ name, sql }: Migration, error: unknown): unknown => {
  if (!(error instanceof DatabaseError) || error.code.startsWith('40')) return error;
  const line = error.position === undefined ? undefined : sql.slice(0, error.position).split('\n').length;
  return new Error(`${name}${line === undefined ? '' : ` line ${line}`}: ${error.message}`);
};

const apply = async (tx: ScriptTransaction, migration: Migration): Promise<void> => {
  try {
    await tx.script(migration.sql);
  } catch (error) {
    throw describe(migration, error);
  }
  const { name, checksum } = migration;
  await tx.query('insert into cacah_migration (name, checksum) values ($1, $2)', [name, checksum]);
};

/** Under the lock, looks again at what is applied (another starter may have been here) and applies one more. */
const applyNext = (engine: Engine, migrations: readonly Migration[]): Promise<string | undefined> =>
  engine.transaction({ actor: 'owner' }, async (tx) => {
    await tx.query(takeLock);
    const applied = await readApplied(tx);
    checkApplied(applied, migrations);
    const next = migrations[applied.length];
    if (next !== undefined) await apply(tx, next);
    return next?.name;
  });

/**
 * Brings a database to the state of the files in `dir` (`0001_name.sql` …), each in one transaction of its own.
 * Several servers may start at once. Answers with the names of the files that this call applied.
 */
export const migrate = async (engine: Engine, dir: string = migrationsDir): Promise<string[]> => {
  const migrations = await readMigrations(dir);
  const done: string[] = [];
  for (;;) {
    const name = await applyNext(engine, migrations);
    if (name === undefined) return done;
    done.push(name);
  }
};
