import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL of this test run alone, as its superuser, on the database `postgres`. */
    postgresqlUrl: string;
  }
}

export type Cluster = { url: string; stop(): Promise<void> };

type User = { uid: number; gid: number };

const debianRoot = '/usr/lib/postgresql';

const debianVersions = (): string[] =>
  (existsSync(debianRoot) ? readdirSync(debianRoot) : []).sort((a, b) => Number(b) - Number(a));

const findBinaries = (): string => {
  const dirs = [...debianVersions().map((version) => join(debianRoot, version, 'bin'))];
  dirs.push(...(process.env.PATH ?? '').split(delimiter));
  const found = dirs.find((dir) => existsSync(join(dir, 'initdb')) && existsSync(join(dir, 'postgres')));
  if (found === undefined) throw new Error('no PostgreSQL found: install it (Debian, Ubuntu: apt install postgresql)');
  return found;
};

const idOf = (flag: '-u' | '-g', name: string): number => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));

/** PostgreSQL refuses to run as root, so root lends it the user that the distribution made for it. */
const findUser = (): User | undefined => {
  if (process.getuid?.() !== 0) return;
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {}
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as');
};

/**
 * Stops the cluster and removes its directory when its standard input ends: also when the test run was killed and had
 * no chance to clean up.
 */
const guardedStart = `"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=200 2>"$2/log" &
cat >/dev/null
kill -INT $!
wait
rm -rf "$2"`;

const canConnect = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

const waitUntilReady = async (url: string, server: ChildProcess): Promise<void> => {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await canConnect(url)) return;
    if (server.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error('the PostgreSQL for the tests did not start');
};

/** Starts a private cluster on a unix socket in a directory of its own. */
export const startCluster = async (): Promise<Cluster> => {
  const binaries = findBinaries();
  const user = findUser();
  const dir = mkdtempSync(join(tmpdir(), 'cacah-postgresql-'));
  if (user !== undefined) chownSync(dir, user.uid, user.gid);
  const options = { ...user, cwd: dir };
  const initialise = [
    '-D',
    join(dir, 'data'),
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ];
  const url = `postgresql:///postgres?host=${encodeURIComponent(dir)}&user=postgres`;
  try {
    execFileSync(join(binaries, 'initdb'), initialise, { ...options, stdio: 'pipe' });
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
  const server = spawn('sh', ['-c', guardedStart, 'sh', binaries, dir], {
    ...options,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const stop = async (): Promise<void> => {
    const ended = once(server, 'exit');
    server.stdin.end();
    await ended;
  };
  await waitUntilReady(url, server).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, stop };
};

const runOn = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

/** A fresh, empty database of the cluster at `url`, and how to drop it. */
export const createDatabase = async (url: string): Promise<{ url: string; drop(): Promise<void> }> => {
  const name = `desa_${randomBytes(6).toString('hex')}`;
  await runOn(url, `create database ${name} template template0`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => runOn(url, `drop database ${name} with (force)`) };
};

let cluster: Cluster | undefined;

export const setup = async (project: TestProject): Promise<void> => {
  cluster = await startCluster();
  project.provide('postgresqlUrl', cluster.url);
};

export const teardown = async (): Promise<void> => {
  await cluster?.stop();
};
