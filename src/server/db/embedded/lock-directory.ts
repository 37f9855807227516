import { mkdirSync } from 'node:fs';
import type { DirectoryLock } from './directory-lock.ts';
import { lockByFile } from './lock-by-file.ts';
import { lockBySocket } from './lock-by-socket.ts';

/** PGlite has no lock of its own, and two processes on one directory destroy it. */
export const lockDirectory = async (dir: string): Promise<DirectoryLock> => {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return process.platform === 'linux' ? lockBySocket(dir) : lockByFile(dir);
};
