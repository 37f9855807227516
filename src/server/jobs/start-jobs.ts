import type { Database } from '../db/database.ts';
import { claimTurn } from './claim-turn.ts';

export type Job = { readonly name: string; readonly everyMs: number; readonly run: () => Promise<unknown> };
export type JobParts = {
  readonly db: Database;
  readonly now: () => Date;
  readonly onError: (job: string, error: unknown) => void;
};

const lookEveryMs = 60_000;

/** Looks every minute whose turn it is. The returned function waits for what is under way, and starts nothing more. */
export function startJobs(parts: JobParts, jobs: readonly Job[]): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const look = async () => {
    for (const job of jobs) if (!isStopped) await runIfDue(parts, job);
    if (!isStopped) timer = setTimeout(begin, lookEveryMs).unref();
  };
  const begin = () => {
    running = look();
  };
  begin();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}

async function runIfDue({ db, now, onError }: JobParts, job: Job): Promise<void> {
  try {
    if (await claimTurn(db, { name: job.name, everyMs: job.everyMs, now: now() })) await job.run();
  } catch (error) {
    onError(job.name, error);
  }
}
