import type { Row } from '../database.ts';
import type { DatabaseFailure } from '../database-error.ts';

/** What the worker thread is started for. `initialise` makes a new database and ends; `serve` opens one. */
export type WorkerTask = { task: 'initialise' | 'serve'; dir: string };

export type Request =
  | { kind: 'query'; sql: string; params: (string | null)[] }
  | { kind: 'script'; sql: string }
  | { kind: 'ping' }
  | { kind: 'close' };

export type Reply = { rows: Row[]; command: string };

export type Answer = { id: number; reply: Reply } | { id: number; failure: DatabaseFailure };

/** The first message of every worker: it is ready (or, for `initialise`, done), or why it is not. */
export type Greeting = { ready: true } | { ready: false; reason: string };

/** Exit codes of the process, after sysexits.h: a disk that does not keep what it was given, or a broken engine. */
export const exitCodes = { diskFailed: 74, engineFailed: 70 } as const;
