import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

export const pgdataOf = (dir: string): string => join(dir, 'pgdata');

export const isInitialised = (dir: string): boolean => existsSync(join(pgdataOf(dir), 'PG_VERSION'));

const syncOne = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

// Windows can neither open nor sync a directory; its renames are in the file system's journal.
const syncDirectory = (path: string): void => {
  if (process.platform !== 'win32') syncOne(path);
};

const syncTree = (path: string): void => {
  const entry = lstatSync(path);
  if (entry.isFile()) syncOne(path);
  if (!entry.isDirectory()) return;
  for (const name of readdirSync(path)) syncTree(join(path, name));
  syncDirectory(path);
};

/** Makes the database beside its place and moves it there when all of it is on the disk: it is whole or not there. */
export const initialiseDirectory = async (dir: string): Promise<void> => {
  const unfinished = join(dir, 'pgdata.init');
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(pgdataOf(dir), { recursive: true, force: true });
  // PGlite makes files that anybody may read and write; nobody else gets past this directory.
  mkdirSync(unfinished, { mode: 0o700 });
  const pglite = await PGlite.create({ dataDir: unfinished });
  await pglite.close();
  syncTree(unfinished);
  renameSync(unfinished, pgdataOf(dir));
  syncDirectory(dir);
};
