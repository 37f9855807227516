import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '../../../src/server/db/open-database.ts';
import { dist } from './dist.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** The real server in a process of its own, so that it can be killed for real. */
export type Centre = {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Starts it (again) on the same port and data, and waits until it is healthy. */
  start(): Promise<void>;
  /** SIGKILL: nothing is said, nothing is flushed. */
  kill(): Promise<void>;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>;
  /** The `cacah` command line on this centre's data; answers with what it printed. */
  command(...args: string[]): Promise<string>;
  /** The most memory that the running process has held so far, in MB, as Linux counts it. */
  peakMegabytes(): number;
  /** Reads the database past all of the server's own code. The centre must not be running. */
  read<Row extends Record<string, unknown>>(sql: string): Promise<Row[]>;
  /** Ends it and throws its data away. */
  dispose(): Promise<void>;
};

export type CentreOptions = {
  databaseUrl?: string;
  demo?: boolean;
  /** Data to begin with, as a stopped centre left them: copied. */
  data?: string;
  /** Another build of the product. */
  build?: string;
  /** For PostgreSQL: throws the database away. */
  drop?: () => Promise<void>;
};

const run = promisify(execFile);

/** Not started yet. With `databaseUrl` it runs on PostgreSQL, else on the embedded engine. */
export async function prepareCentre(options: CentreOptions = {}): Promise<Centre> {
  const { databaseUrl, demo = true, data, build = dist } = options;
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'cacah-centre-'));
  if (data !== undefined) cpSync(data, dataDir, { recursive: true });
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    ...{ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', CACAH_DEMO: demo ? 'on' : 'off' },
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  };
  let child: ChildProcess | undefined;

  const end = async (signal: NodeJS.Signals) => {
    const mine = child;
    child = undefined;
    if (mine === undefined || mine.exitCode !== null || mine.signalCode !== null) return;
    const ended = once(mine, 'exit');
    mine.kill(signal);
    await ended;
  };

  process.once('exit', () => child?.kill('SIGKILL'));

  const start = async () => {
    const lines: string[] = [];
    const entry = join(build, 'server/main.js');
    const started = spawn(process.execPath, ['--enable-source-maps', entry], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (text) => lines.push(String(text)));
    const isHealthy = async () => {
      if (started.exitCode !== null || started.signalCode !== null) return 'ended';
      return (await fetch(`${url}/api/health`)).ok && 'healthy';
    };
    const state = await until('the centre is healthy', isHealthy, 120_000).catch(() => 'silent');
    if (state !== 'healthy') throw new Error(`the centre is ${state}: ${lines.join('')}`);
  };

  const read = async <Row extends Record<string, unknown>>(sql: string): Promise<Row[]> => {
    const db = await openDatabase({ dataDir, databaseUrl, migrationsDir: join(build, 'server/migrations') });
    return db.transaction({ actor: 'owner' }, ({ query }) => query<Row>(sql)).finally(() => db.close());
  };

  return {
    ...{ url, port, dataDir, start, read },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    peakMegabytes: () => {
      const status = readFileSync(`/proc/${child?.pid}/status`, 'utf8');
      return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1000;
    },
    command: async (...args) =>
      (await run(process.execPath, [join(build, 'server/cacah.js'), ...args], { env })).stdout,
    dispose: async () => {
      await end('SIGKILL');
      await options.drop?.();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
