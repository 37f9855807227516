import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const worker = fileURLToPath(new URL('../../../../src/server/db/embedded/worker-link.ts', import.meta.url));

const program = `import { Worker } from 'node:worker_threads';
import { createWorkerLink } from ${JSON.stringify(worker)};
const link = createWorkerLink(new Worker("throw new Error('Siti 3699230101990001')", { eval: true }));
await link.ask({ kind: 'ping' });
console.log('answered');`;

test('the process ends with its database thread, and says so in one line without the thread’s words', () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('cacah: the embedded database stopped unexpectedly; stopping\n');
  expect([status, stdout]).toEqual([70, '']);
});
