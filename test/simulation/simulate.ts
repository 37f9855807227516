import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import { startCluster } from '../server/postgresql-cluster.ts';
import { openSharedEngine } from './kit/shared-engine.ts';
import { runSeed, type SeedRun } from './run-seed.ts';
import { addUp, hasFailed, isWrong, type Summary, summarise } from './summary.ts';

/*
 * `npm run simulate -- --seeds 1000 --from 1`; one seed again, with all that happens, by `--seeds 1 --from SEED --trace`.
 * `--seconds 60` begins no more seeds after that, `--until-failure` none after one that failed, `--hash` prints each
 * seed's trace hash. `--postgresql` runs on a PostgreSQL of its own instead of the embedded engine. `--processes 2` shares
 * the seeds among as many processes, each with a database of its own; `--step` is how far apart one's seeds are.
 */

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = Number(at === -1 ? fallback : process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1`);
  return value;
}

const has = (name: string) => process.argv.includes(`--${name}`);
const [seeds, from, seconds] = [option('seeds', 100), option('from', 1), option('seconds', 86_400)];
const [processes, step] = [option('processes', 1), option('step', 1)];

async function runHere(): Promise<Summary> {
  const print = has('trace') ? (line: string) => console.log(line) : undefined;
  const growth = await loadGrowthTables();
  const cluster = has('postgresql') ? await startCluster() : undefined;
  const shared = await openSharedEngine(cluster?.url);
  const runs: SeedRun[] = [];
  const failed: number[] = [];
  for (let seed = from; seed < from + seeds; seed += step) {
    const run = await runSeed({ seed, shared, growth, print }).catch((error: unknown) => broken(seed, error));
    if (run === undefined || isWrong(run)) failed.push(seed);
    if (run !== undefined) runs.push(run);
    if (run !== undefined && isWrong(run)) console.log(`seed ${seed}: ${run.wrong.slice(0, 12).join('\n  ')}`);
    if (has('hash')) console.log(`seed ${seed}: ${run?.hash}`);
    if (failed.length > 0 && has('until-failure')) break;
    if (performance.now() > seconds * 1000) break;
  }
  await shared.close();
  await cluster?.stop();
  return summarise(runs, failed);
}

function broken(seed: number, error: unknown): undefined {
  console.log(`seed ${seed}:`, error);
}

/** Every so manieth seed in a process of its own. What they say of single seeds is passed on as it comes. */
async function runShare(share: number): Promise<Summary> {
  const own = ['--processes', '--from', '--seeds'];
  const args = process.argv.slice(1).filter((arg, at, all) => !own.includes(arg) && !own.includes(all[at - 1] ?? ''));
  const shares = ['--from', String(from + share), '--seeds', String(seeds - share), '--step', String(processes)];
  const child = spawn(process.execPath, [...process.execArgv, ...args, ...shares], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let last = '';
  for await (const line of createInterface({ input: child.stdout })) {
    if (last !== '') console.log(last);
    last = line;
  }
  await ended;
  return JSON.parse(last) as Summary;
}

// Dexie tells the console whenever a browser has closed its connection.
console.warn = () => undefined;
const summary =
  processes === 1
    ? await runHere()
    : addUp(await Promise.all(Array.from({ length: processes }, (_, share) => runShare(share))));
console.log(JSON.stringify(summary));
process.exit(hasFailed(summary) ? 1 : 0);
