import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockByFile } from '../../../../src/server/db/embedded/lock-by-file.ts';
import { lockDirectory } from '../../../../src/server/db/embedded/lock-directory.ts';
import { openEmbedded } from '../../../../src/server/db/embedded/open-embedded.ts';
import { createEmbeddedDirectory } from '../../embedded-template.ts';
import { createEmbeddedData } from '../../engines.ts';
import { runWriter } from './run-writer.ts';

describe('a data directory', () => {
  let dir: string;

  beforeEach(() => {
    dir = createEmbeddedData();
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  test('that another process has open is refused, and is free as soon as that one is killed', async () => {
    const other = runWriter({ dir, commits: 100_000 });
    await other.opened;
    await expect(openEmbedded({ dir })).rejects.toThrow('in use by another process');
    other.process.kill('SIGKILL');
    await other.ended;
    const db = await openEmbedded({ dir });
    await expect(openEmbedded({ dir })).rejects.toThrow('in use by another process');
    await db.close();
  });

  test('is free again after one that did not open', async () => {
    rmSync(join(dir, 'pgdata', 'global'), { recursive: true });
    await expect(openEmbedded({ dir })).rejects.toThrow('the embedded database does not open');
    const lock = await lockDirectory(dir);
    await lock.release();
  });
});

test('a new database is made with its directory, and nobody but the server gets into it', async () => {
  const place = createEmbeddedDirectory();
  const dir = join(place, 'data');
  const db = await openEmbedded({ dir });
  await db.close();
  expect(readdirSync(dir)).toEqual(['pgdata']);
  const modes = [dir, join(dir, 'pgdata')].map((path) => statSync(path).mode & 0o777);
  expect(modes).toEqual([0o700, 0o700]);
  rmSync(place, { recursive: true });
});

describe('a lock file, where the system has no better lock', () => {
  let dir: string;
  const lockFile = () => join(dir, 'lock');
  const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

  beforeEach(() => {
    dir = createEmbeddedDirectory();
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  test('is held by one, and by the next after its release', async () => {
    const lock = await lockByFile(dir);
    await expect(lockByFile(dir)).rejects.toThrow('in use by another process');
    await lock.release();
    await (await lockByFile(dir)).release();
    expect(readdirSync(dir)).toEqual([]);
  });

  test('is respected while its process lives', async () => {
    writeFileSync(lockFile(), String(process.ppid));
    await expect(lockByFile(dir)).rejects.toThrow('in use by another process');
  });

  test('is taken over from a process that died', async () => {
    writeFileSync(lockFile(), String(deadPid()));
    await (await lockByFile(dir)).release();
    expect(readdirSync(dir)).toEqual([]);
  });

  test('is taken over from a predecessor with the same process number, as in a restarted container', async () => {
    writeFileSync(lockFile(), String(process.pid));
    await expect(lockByFile(dir).then((lock) => lock.release())).resolves.toBeUndefined();
  });
});
