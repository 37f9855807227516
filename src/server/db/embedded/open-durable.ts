import { PGlite } from '@electric-sql/pglite';
import { readers } from '../values.ts';
import { DurableNodeFS } from './durable-node-fs.ts';

/** Without `-F` (fsync off); 32 MB of buffers halve the memory of an open database. */
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=32MB'],
];

const expected = { fsync: 'on', wal_sync_method: 'fsync', full_page_writes: 'on', synchronous_commit: 'on' };

const readSettings = async (pglite: PGlite): Promise<Record<string, string>> => {
  const { rows } = await pglite.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any ($1::text[])',
    [Object.keys(expected)],
  );
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
};

/** Commits something that leaves no row behind, and looks whether the commit came through our fsync. */
const doesCommitReachDisk = async (pglite: PGlite, { syncs }: DurableNodeFS): Promise<boolean> => {
  const before = syncs.wal;
  await pglite.exec("begin; select pg_logical_emit_message(true, 'cacah', 'self-test'); commit");
  return syncs.wal > before;
};

const checkDurability = async (pglite: PGlite, fileSystem: DurableNodeFS): Promise<void> => {
  const settings = await readSettings(pglite);
  const wrong = Object.entries(expected).filter(([name, value]) => settings[name] !== value);
  if (wrong.length > 0) throw new Error(`the embedded database is not durable: ${wrong.map(([name]) => name)}`);
  if (!(await doesCommitReachDisk(pglite, fileSystem))) {
    throw new Error('the embedded database is not durable: a commit did not reach fsync');
  }
};

/** Opens an initialised data directory, or refuses to run where a commit might be forgotten. */
export const openDurable = async (pgdata: string): Promise<PGlite> => {
  const fileSystem = new DurableNodeFS(pgdata);
  const pglite = await PGlite.create({ fs: fileSystem, startParams });
  await checkDurability(pglite, fileSystem);
  pglite.parsers = { ...readers };
  // Parameters arrive as text already.
  pglite.serializers = {};
  return pglite;
};
