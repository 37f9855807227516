import { connectionFailure, DatabaseError } from '../database-error.ts';
import { createEngine, type Engine } from '../engine.ts';
import { guardNesting } from '../guard-nesting.ts';
import type { Session } from '../session.ts';
import { createTurns, type Turns } from '../turns.ts';
import { writeParameter } from '../values.ts';
import type { DirectoryLock } from './directory-lock.ts';
import { isInitialised } from './initialise-directory.ts';
import { lockDirectory } from './lock-directory.ts';
import { startMaintenance } from './maintenance.ts';
import { startWorker } from './start-worker.ts';
import { createWorkerLink, type WorkerLink } from './worker-link.ts';

/** `dir` holds `pgdata` and is locked for as long as the database is open. */
export type EmbeddedOptions = { dir: string };

const createSession = ({ ask }: WorkerLink): Session => ({
  query: async (sql, params) => (await ask({ kind: 'query', sql, params: params.map(writeParameter) })).rows,
  script: async (sql) => (await ask({ kind: 'script', sql })).command,
  // The one connection is never in doubt: if it breaks, the process ends.
  discard: () => undefined,
});

const sinceVacuum = `select extract(epoch from now() - max(last_vacuum))::float8 / 3600 as hours
  from pg_stat_user_tables`;

const hoursSinceVacuum = async (session: Session): Promise<number | undefined> => {
  const [row] = await session.query(sinceVacuum, []);
  return typeof row?.hours === 'number' ? row.hours : undefined;
};

/** In a thread of its own, which ends with it: making a database takes twice the memory of having one. */
const initialise = async (dir: string): Promise<void> => {
  const worker = await startWorker({ task: 'initialise', dir });
  await worker.terminate();
};

const createEmbedded = (link: WorkerLink, lock: DirectoryLock): Engine => {
  const session = createSession(link);
  const inTurn: Turns = createTurns();
  let hadWork = false;
  let isClosed = false;

  const lend = <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    if (isClosed) return Promise.reject(new DatabaseError(connectionFailure));
    hadWork = true;
    return inTurn(() => work(session));
  };
  const takeWork = (): boolean => {
    const had = hadWork;
    hadWork = false;
    return had;
  };
  const stopMaintenance = startMaintenance({
    run: (sql) => inTurn(() => session.script(sql)),
    hoursSinceVacuum: () => inTurn(() => hoursSinceVacuum(session)),
    takeWork,
    now: () => new Date(),
  });
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    stopMaintenance();
    await inTurn(link.end);
    await lock.release();
  };
  const ping = async (): Promise<void> => {
    if (isClosed) throw new DatabaseError(connectionFailure);
    await link.ask({ kind: 'ping' });
  };
  return guardNesting(createEngine({ engine: 'embedded', lend, ping, close }));
};

/** Opens PostgreSQL inside this process, on a directory of its own, which it makes if it is not there. */
export const openEmbedded = async ({ dir }: EmbeddedOptions): Promise<Engine> => {
  const lock = await lockDirectory(dir);
  try {
    if (!isInitialised(dir)) await initialise(dir);
    const worker = await startWorker({ task: 'serve', dir });
    return createEmbedded(createWorkerLink(worker), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
};
