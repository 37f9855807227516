// Rows a second through `cacah growth`: npx tsx test/bench/growth.bench.ts [rows]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runGrowth } from '../../src/server/commands/growth.ts';

const wanted = Number(process.argv[2] ?? 10_000);
const file = join(import.meta.dirname, '../domain/growth/fixtures/samples.csv');
const [header, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
const rows = Array.from({ length: wanted }, (_, index) => lines[index % lines.length]);
const input = [header, ...rows].join('\n');

for (const round of ['first', 'second', 'third']) {
  const began = performance.now();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await runGrowth(Readable.from([input]), nowhere);
  const milliseconds = performance.now() - began;
  const speed = Math.round((wanted / milliseconds) * 1000);
  console.log(`${round} run: ${wanted} rows in ${milliseconds.toFixed(0)} ms, ${speed} rows a second`);
}
