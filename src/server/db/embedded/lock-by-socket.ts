import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { type DirectoryLock, inUse } from './directory-lock.ts';

/**
 * An abstract unix socket named after the directory's device and inode: one holder per machine, and the kernel frees it
 * however the process ends. It is seen only within one network namespace, so one container per directory.
 */
export const lockBySocket = (dir: string): Promise<DirectoryLock> => {
  const { dev, ino } = statSync(dir, { bigint: true });
  const server = createServer((connection) => connection.destroy());
  const release = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject('code' in error && error.code === 'EADDRINUSE' ? inUse(dir) : error));
    server.listen({ path: `\0cacah-database-${dev}-${ino}` }, () => {
      server.unref();
      resolve({ release });
    });
  });
};
