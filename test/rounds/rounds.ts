import { startCluster } from '../server/postgresql-cluster.ts';
import { runRounds } from './run-rounds.ts';

/*
 * `npm run rounds -- --rounds 50 --from 1`: real browsers and real servers killed in the middle of what they do; `--from` is
 * the seed. `--postgresql` runs the centre on a PostgreSQL of its own instead of the embedded engine. Ends with one line of
 * JSON, and not with 0 where anything was lost, doubled or differs.
 */

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = Number(at === -1 ? fallback : process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1`);
  return value;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const [rounds, seed] = [option('rounds', 50), option('from', 1)];
const cluster = process.argv.includes('--postgresql') ? await startCluster() : undefined;
const engine = cluster === undefined ? 'embedded' : 'postgresql';
const say = (line: string) => console.error(line);
const figures = await runRounds({ seed, rounds, postgresqlUrl: cluster?.url, say }).finally(() => cluster?.stop());
console.log(JSON.stringify({ engine, seed, ...figures }));
process.exit(figures.wrong.length > 0 ? 1 : 0);
