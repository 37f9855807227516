import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Greeting, WorkerTask } from './messages.ts';

/** In the built server the thread is the bundle's second entry point, beside the file this code ended up in. */
const entryName = import.meta.url.endsWith('.ts') ? './embedded-worker-from-source.mjs' : './embedded-worker.js';

const entry = new URL(entryName, import.meta.url);

const greetingOf = async (worker: Worker): Promise<Greeting> => {
  const ended = once(worker, 'exit').then(
    ([code]): Greeting => ({ ready: false, reason: `its thread ended (${code})` }),
  );
  const greeted = once(worker, 'message').then(([greeting]): Greeting => greeting);
  return Promise.race([greeted, ended]);
};

/** Starts the database's thread and waits until it says that it is ready. */
export const startWorker = async (task: WorkerTask): Promise<Worker> => {
  const worker = new Worker(entry, { workerData: task });
  const greeting = await greetingOf(worker);
  if (greeting.ready) return worker;
  await worker.terminate();
  throw new Error(`the embedded database does not open: ${greeting.reason}`);
};
