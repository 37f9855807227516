import { writeSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { connectionFailure, DatabaseError } from '../database-error.ts';
import { type Answer, exitCodes, type Reply, type Request } from './messages.ts';

/** Asks the database's thread and waits for its answer; `end` shuts the database down and then the thread. */
export type WorkerLink = { ask(request: Request): Promise<Reply>; end(): Promise<void> };

type Waiting = { resolve(reply: Reply): void; reject(error: DatabaseError): void };

/**
 * Without its thread the database cannot say what became of the open statements, and nobody may go on as if it were
 * there: the process ends, and starts afresh from what is on the disk. The thread itself has said why if the disk failed.
 */
const endProcess = (code: number): never => {
  if (code === exitCodes.diskFailed) process.exit(code);
  writeSync(2, 'cacah: the embedded database stopped unexpectedly; stopping\n');
  process.exit(exitCodes.engineFailed);
};

export const createWorkerLink = (worker: Worker): WorkerLink => {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isEnding = false;

  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('reply' in answer) asked?.resolve(answer.reply);
    else asked?.reject(new DatabaseError(answer.failure));
  });
  // 'exit' follows, and with it the end; unheard, 'error' would print the engine's own words.
  worker.on('error', () => undefined);
  worker.on('exit', (code) => {
    if (!isEnding) endProcess(code);
    for (const { reject } of waiting.values()) reject(new DatabaseError(connectionFailure));
  });

  const ask = (request: Request): Promise<Reply> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ id: lastId, request });
    });
  const end = async (): Promise<void> => {
    isEnding = true;
    await ask({ kind: 'close' });
    await worker.terminate();
  };
  return { ask, end };
};
