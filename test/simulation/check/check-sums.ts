import { recountDesa } from '../../../src/server/summary/roll-months.ts';
import { asOwner } from '../world/as-owner.ts';
import type { World } from '../world/world.ts';

/** What was kept by difference equals what is counted from nothing: tallies, sums, the queue's numbers, arrivals, feeds. */
export async function checkSums(world: World): Promise<string[]> {
  const before = await readTallies(world);
  const parts = { db: world.shared.db, growth: world.growth, now: () => new Date(world.scheduler.now()) };
  for (const desa of world.desas) await recountDesa(parts, { kab: world.kab, desa });
  const after = await readTallies(world);
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `kept: ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `counted: ${line}`),
    ...(await lines(world, queueSql)),
    ...(await lines(world, arrivedSql)),
    ...(await lines(world, feedSql)),
  ];
}

async function lines({ kab, shared }: World, sql: string): Promise<string[]> {
  const rows = await asOwner<{ line: string }>({ shared }, sql, [kab]);
  return rows.map(({ line }) => line);
}

async function readTallies(world: World): Promise<string[]> {
  return [...(await lines(world, tallySql)), ...(await lines(world, rollupSql))];
}

const tallySql = `select concat_ws(' ', 'tally', household, month, desa, rw, rt, figures) as line
  from tally where kab = $1 order by 1`;

const rollupSql = `select concat_ws(' ', 'sum', desa, month, rw || '/' || rt, indicator, numerator, denominator, missing,
    excluded) as line
  from rollup where kab = $1 and (numerator <> 0 or denominator <> 0 or missing <> 0 or excluded <> 0) order by 1`;

const queueSql = `with counted as (
    select desa, rw, rt, verdict, form, coalesce(newest_author, '00000000-0000-0000-0000-000000000000') as author, flags,
      count(*)::integer as count
    from record where kab = $1 and newest_revision is not null group by 1, 2, 3, 4, 5, 6, 7
  ), kept as (
    select desa, rw, rt, verdict, form, author, flags, count from queue_count where kab = $1 and count <> 0
  )
  select concat_ws(' ', 'queue', k.*) as line from (
    (table counted except table kept) union all (table kept except table counted)) as k`;

const arrivedSql = `select concat_ws(' ', 'arrived', d.code, d.arrived, e.numbers) as line
  from device d join lateral (
    select count(distinct number) as numbers from envelope e
    where e.kab = d.kab and e.device = d.id and e.outcome <> 'unreadable') e on true
  where d.kab = $1 and d.arrived <> e.numbers`;

/** Numbers of a feed have no gaps and no doubles, and end where the desa says. */
const feedSql = `select concat_ws(' ', 'feed', d.code, d.feed_number, f.count, f.last) as line
  from desa d left join lateral (
    select count(*) as count, coalesce(max(number), 0) as last from feed where feed.kab = d.kab and feed.desa = d.code
  ) f on true
  where d.kab = $1 and (d.feed_number <> f.count or d.feed_number <> f.last)`;
