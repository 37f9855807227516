// Entry point of the database's thread. The build must name it `embedded-worker` and leave PGlite external.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import type { Row } from '../database.ts';
import { failureOf } from '../database-error.ts';
import { initialiseDirectory, pgdataOf } from './initialise-directory.ts';
import type { Answer, Greeting, Reply, Request, WorkerTask } from './messages.ts';
import { openDurable } from './open-durable.ts';

const nothing: Reply = { rows: [], command: '' };

const perform = async (pglite: PGlite, request: Request): Promise<Reply> => {
  switch (request.kind) {
    case 'query': {
      const { rows, command = '' } = await pglite.query<Row>(request.sql, request.params);
      return { rows, command };
    }
    case 'script': {
      const results = await pglite.exec(request.sql);
      return { rows: [], command: results.at(-1)?.command ?? '' };
    }
    case 'ping':
      return nothing;
    case 'close':
      await pglite.close();
      return nothing;
  }
};

/** What PostgreSQL did not raise means that the engine itself broke: let it end the thread rather than go on. */
const answer = async (pglite: PGlite, id: number, request: Request): Promise<Answer> => {
  try {
    return { id, reply: await perform(pglite, request) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw new Error('the embedded engine broke');
    return { id, failure };
  }
};

const serve = async (pgdata: string, port: MessagePort): Promise<void> => {
  const pglite = await openDurable(pgdata);
  port.on('message', async ({ id, request }: { id: number; request: Request }) => {
    port.postMessage(await answer(pglite, id, request));
  });
};

const start = async ({ task, dir }: WorkerTask, port: MessagePort): Promise<void> => {
  const greet = (greeting: Greeting): void => port.postMessage(greeting);
  try {
    await (task === 'initialise' ? initialiseDirectory(dir) : serve(pgdataOf(dir), port));
    greet({ ready: true });
  } catch (error) {
    greet({ ready: false, reason: error instanceof Error ? error.message : 'unknown' });
  }
};

if (parentPort !== null) await start(workerData, parentPort);
