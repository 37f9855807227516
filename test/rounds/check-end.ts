import { join } from 'node:path';
import type { LocalRecord } from '../../src/device/store/local-record.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import type { Database } from '../../src/server/db/database.ts';
import { openDatabase } from '../../src/server/db/open-database.ts';
import { readHeads } from '../../src/server/feed/read-heads.ts';
import { recountDesa } from '../../src/server/summary/roll-months.ts';
import { until } from '../journeys/kit/until.ts';
import { desa } from '../journeys/kit/villagers.ts';
import type { Findings } from './check-round.ts';
import type { World } from './world.ts';

export type End = Findings & { readonly arrived: number; readonly diverged: string[]; readonly tally: string[] };

const kab = desa.slice(0, 5);

/** Everybody syncs; then the centre is stopped, and its database is read past all of the server's own code. */
export async function checkEnd(world: World): Promise<End> {
  const { centre, kaders, sari, line } = world;
  line.onDelivery(() => 'none');
  await sari.sendAll();
  for (const { session } of kaders) {
    await until('nothing waits in a pocket', async () => {
      await session.sync();
      return (await session.counts()).waiting === 0;
    });
  }
  for (const { session } of kaders)
    await until('the news is pulled', async () => (await session.sync()).pulled === 'done');
  const shown = await sari.weights();
  const pocket = await Promise.all(kaders.map(({ session }) => session.loadRecords()));
  await centre.stop();
  const { dataDir } = centre;
  const db = await openDatabase({
    ...{ dataDir, databaseUrl: world.databaseUrl },
    migrationsDir: join(world.build.dir, 'server/migrations'),
  });
  try {
    const rows = await readRows(db);
    return {
      ...compareWrites(world, rows),
      arrived: rows.length,
      diverged: [...checkShown(world, shown), ...(await compareHeads(db, pocket))],
      tally: await recount(db),
    };
  } finally {
    await db.close();
  }
}

type Row = { who: string; number: number; set: Record<string, unknown>; state: string; envelopes: number };

/** What the phones of these rounds sent; Tuti's list of the children is no part of it. */
function readRows(db: Database): Promise<Row[]> {
  return db.transaction({ actor: 'owner' }, ({ query }) =>
    query<Row>(
      `select split_part(a.name, ' ', 1) as who, r.number, c.body -> 'set' as set, r.state, e.count as envelopes
       from revision r
       join revision_content c on c.kab = r.kab and c.id = r.id
       join device d on d.kab = r.kab and d.id = r.device
       join account a on a.kab = d.kab and a.id = d.account
       cross join lateral (select count(*)::int from envelope e where e.kab = r.kab and e.device = r.device
         and (e.number = r.number or e.revision = r.id)) e
       where c.body -> 'set' ->> 'alamat' like 'Kampung %' or r.form = 'penimbangan'
       order by 1, 2`,
    ),
  );
}

/** Each write with its own words under its own number, once; and nothing that nobody wrote. */
function compareWrites({ ledger }: World, rows: readonly Row[]): Findings {
  const [lost, doubled]: [string[], string[]] = [[], []];
  const left = new Map<string, Row[]>();
  for (const row of rows) left.set(`${row.who} ${row.number}`, [...(left.get(`${row.who} ${row.number}`) ?? []), row]);
  for (const { who, what, number } of ledger.writes) {
    const found = left.get(`${who} ${number}`) ?? [];
    left.delete(`${who} ${number}`);
    const [row] = found;
    if (row === undefined || !what.endsWith(wordsOf(row))) lost.push(`${who}: ${what}, number ${number}, at the end`);
    if (found.length > 1 || (row?.envelopes ?? 1) !== 1) doubled.push(`${who}: ${what}, number ${number}, at the end`);
    if (row !== undefined && row.state !== 'counting') lost.push(`${who}: ${what} is ${row.state}`);
  }
  doubled.push(...[...left.keys()].map((line) => `nobody wrote ${line}`));
  return { lost, doubled };
}

function wordsOf({ set }: Row): string {
  return typeof set.alamat === 'string' ? set.alamat : ` ${kilos(set.bb_kg)}`;
}

function kilos(kg: unknown): string {
  return Number(kg).toFixed(1).replace('.', ',');
}

/** Sari's list says of each child what she typed last. */
function checkShown({ ledger, children }: World, shown: ReadonlyMap<string, string>): string[] {
  return children.flatMap(({ name }) => {
    const last = ledger
      .of('Sari')
      .filter(({ what }) => what.startsWith(`${name} `))
      .at(-1);
    const kg = last?.what.slice(name.length + 1);
    return kg === undefined || shown.get(name) === kg ? [] : [`${name} weighs ${kg}, and ${shown.get(name)} is shown`];
  });
}

async function compareHeads(db: Database, phones: readonly (readonly LocalRecord[])[]): Promise<string[]> {
  const heads = await db.transaction({ actor: 'owner' }, async (tx) => {
    const ids = await tx.query<{ id: string }>('select id from record where kab = $1', [kab]);
    return readHeads(
      tx,
      kab,
      ids.map(({ id }) => id),
    );
  });
  return phones.flatMap((records) => {
    const mine = new Map(records.map(({ record, head }) => [record, head]));
    const ids = [...new Set([...heads.keys(), ...mine.keys()])];
    const wrong = ids.filter((id) => canonicalJson(heads.get(id) ?? null) !== canonicalJson(mine.get(id) ?? null));
    return wrong.map((id) => `record ${id} is another on a phone`);
  });
}

const sums = [
  `select concat_ws(' ', household, month, desa, rw, rt, figures) as line from tally order by 1`,
  `select concat_ws(' ', month, rw, rt, indicator, numerator, denominator, missing, excluded) as line from rollup
   where numerator <> 0 or denominator <> 0 or missing <> 0 or excluded <> 0 order by 1`,
];

/** What was kept by difference and what is counted from nothing. */
async function recount(db: Database): Promise<string[]> {
  const read = async () => {
    const lines = await Promise.all(
      sums.map((sql) => db.transaction({ actor: 'owner' }, ({ query }) => query<{ line: string }>(sql))),
    );
    return lines.flat().map(({ line }) => line);
  };
  const kept = await read();
  await recountDesa({ db, now: () => new Date(), growth: await loadGrowthTables() }, { kab, desa });
  const counted = await read();
  return [
    ...kept.filter((line) => !counted.includes(line)).map((line) => `kept: ${line}`),
    ...counted.filter((line) => !kept.includes(line)).map((line) => `counted: ${line}`),
    ...(counted.length === 0 ? ['nothing was counted'] : []),
  ];
}
