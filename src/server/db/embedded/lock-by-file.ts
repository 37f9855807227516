import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DirectoryLock, inUse } from './directory-lock.ts';

/** Locks of this very process: in a container a restarted server often has its predecessor's number. */
const heldHere = new Set<string>();

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
};

const isHeld = (path: string, pid: number): boolean => (pid === process.pid ? heldHere.has(path) : isRunning(pid));

/** Puts a finished file at the path, unless one is there: creating and writing in two steps would show an empty lock. */
const putIfAbsent = (claim: string, path: string): boolean => {
  try {
    linkSync(claim, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
};

/** Moves a dead holder's lock away. If another starter was quicker and it is a living one's by now, puts it back. */
const clearStale = (path: string, deadPid: number): void => {
  const moved = `${path}.${randomUUID()}`;
  try {
    renameSync(path, moved);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (Number(readFileSync(moved, 'utf8')) !== deadPid) putIfAbsent(moved, path);
  rmSync(moved);
};

const take = (path: string, claim: string): boolean => {
  if (putIfAbsent(claim, path)) return true;
  const holder = Number(readFileSync(path, 'utf8'));
  if (isHeld(path, holder)) return false;
  clearStale(path, holder);
  return putIfAbsent(claim, path);
};

/** Where there are no abstract sockets (macOS, Windows): a file with the holder's process number. */
export const lockByFile = async (dir: string): Promise<DirectoryLock> => {
  const path = join(dir, 'lock');
  const claim = `${path}.${randomUUID()}`;
  writeFileSync(claim, String(process.pid));
  const isTaken = take(path, claim);
  rmSync(claim);
  if (!isTaken) throw inUse(dir);
  heldHere.add(path);
  const release = async (): Promise<void> => {
    heldHere.delete(path);
    rmSync(path, { force: true });
  };
  return { release };
};
