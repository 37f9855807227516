import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import { startCluster } from '../server/postgresql-cluster.ts';
import { openSharedEngine } from './kit/shared-engine.ts';
import { faultKinds } from './kit/storm.ts';
import { runSeed, type SeedRun } from './run-seed.ts';

/*
 * `npm run simulate -- --seeds 1000 --from 1`; one seed again, with all that happens, by `--seeds 1 --from SEED --trace`.
 * `--seconds 60` begins no more seeds after that, `--until-failure` none after one that failed, `--hash` prints each
 * seed's trace hash. `--postgresql` runs on a PostgreSQL of its own instead of the embedded engine: three times as fast.
 */

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = Number(at === -1 ? fallback : process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1`);
  return value;
}

const has = (name: string) => process.argv.includes(`--${name}`);
const [seeds, from, seconds] = [option('seeds', 100), option('from', 1), option('seconds', 86_400)];
const print = has('trace') ? (line: string) => console.log(line) : undefined;
const wrongKeys = ['lost', 'doubled', 'diverged', 'tally_mismatches'] as const;
const isWrong = (run: SeedRun) => wrongKeys.some((key) => run[key] > 0);

// Dexie tells the console whenever a browser has closed its connection.
console.warn = () => undefined;
const growth = await loadGrowthTables();
const cluster = has('postgresql') ? await startCluster() : undefined;
const shared = await openSharedEngine(cluster?.url);
const runs: SeedRun[] = [];
const failed: number[] = [];
for (let seed = from; seed < from + seeds; seed++) {
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

function broken(seed: number, error: unknown): undefined {
  console.log(`seed ${seed}:`, error);
}

const sum = (pick: (run: SeedRun) => number) => runs.reduce((total, run) => total + pick(run), 0);
const faults = Object.fromEntries(faultKinds.map((kind) => [kind, sum((run) => run.faults[kind])]));
/** A kind of fault that hardly ever happens proves nothing. */
const fewest = Math.floor(runs.length / 20);
const tooFew = faultKinds.filter((kind) => (faults[kind] ?? 0) < fewest);
console.log(
  JSON.stringify({
    ...{ runs: runs.length, operations: sum((run) => run.operations), saved: sum((run) => run.saved), faults },
    ...{ reported: sum((run) => run.reported), lost: sum((run) => run.lost), doubled: sum((run) => run.doubled) },
    ...{ diverged: sum((run) => run.diverged), tally_mismatches: sum((run) => run.tally_mismatches) },
    ...(failed.length === 0 ? {} : { failed_seeds: failed }),
    ...(tooFew.length === 0 ? {} : { too_few: tooFew }),
  }),
);
process.exit(failed.length > 0 || tooFew.length > 0 ? 1 : 0);
