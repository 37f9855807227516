import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '../../../../src/server/db/embedded/open-embedded.ts';
import { createEmbeddedData } from '../../engines.ts';
import { readTrace, type TraceEvent } from './read-trace.ts';
import { runWriter } from './run-writer.ts';

let dir: string;

beforeAll(() => {
  const { status } = spawnSync('strace', ['-o', '/dev/null', 'true']);
  if (status !== 0)
    throw new Error('strace is missing or may not trace: install it (Debian, Ubuntu: apt install strace)');
});
beforeEach(() => {
  dir = createEmbeddedData();
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Between two acknowledgements: whether the log was written, and synced after its last write. */
const isDurable = (events: readonly TraceEvent[]): boolean => {
  const lastWrite = events.map(({ kind }) => kind).lastIndexOf('log written');
  return lastWrite >= 0 && events.slice(lastWrite).some(({ kind }) => kind === 'log synced');
};

test('every commit is on the disk before it is acknowledged', async () => {
  const trace = join(tmpdir(), `cacah-trace-${process.pid}`);
  const calls = 'trace=fsync,fdatasync,write,writev,pwrite64,pwritev';
  const writer = runWriter({ dir, commits: 30, under: ['strace', '-f', '-y', '-e', calls, '-o', trace] });
  expect(await writer.ended).toMatchObject({ code: 0 });
  const events = readTrace(readFileSync(trace, 'utf8'));
  rmSync(trace);

  const answers = events.flatMap(({ kind }, index) => (kind === 'acknowledged' ? [index] : []));
  expect(answers).toHaveLength(31);
  const commits = answers.slice(1).map((end, index) => events.slice(answers[index], end));
  expect(commits.map(isDurable)).toEqual(commits.map(() => true));
});

test('a disk that fails to keep what was written ends the process, and nothing confirmed is lost', async () => {
  const fault = ['-e', 'trace=fsync', '-e', 'inject=fsync:error=EIO:when=25+'];
  const writer = runWriter({ dir, commits: 1_000, under: ['strace', '-f', '-o', '/dev/null', ...fault] });
  const { code, errors } = await writer.ended;
  expect(errors).toBe('cacah: the disk did not keep what was written (fsync: EIO); stopping\n');
  expect(code).toBe(74);
  expect(writer.acknowledged()).toBeGreaterThan(0);

  const db = await openEmbedded({ dir });
  const rows = await db.transaction({ actor: 'owner' }, (tx) => tx.query('select n from penimbangan'));
  expect(rows.length).toBeGreaterThanOrEqual(writer.acknowledged());
  await db.close();
});
