import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { DeviceSession } from '../../src/device/device-session.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import type { Database } from '../../src/server/db/database.ts';
import { openDatabase } from '../../src/server/db/open-database.ts';
import { listJobs } from '../../src/server/jobs/jobs.ts';
import { recountDesa } from '../../src/server/summary/roll-months.ts';
import { asOwner, readRollup, readTallies } from '../server/kit/read-state.ts';
import { createDatabase } from '../server/postgresql-cluster.ts';
import { type Centre, prepareCentre } from './kit/centre.ts';
import { dist } from './kit/dist.ts';
import { enrolPocketPhone, writeFamily } from './kit/pocket-phone.ts';
import { until } from './kit/until.ts';
import { desa, issueCard } from './kit/villagers.ts';

const rounds = 3;
const kab = desa.slice(0, 5);

describe('two servers on one PostgreSQL', () => {
  let servers: [Centre, Centre];
  let db: Database;
  let phones: DeviceSession[] = [];
  let drop: () => Promise<void>;
  const saved: string[] = [];

  /** As a balancer that knows nothing of the servers' health: each request goes to the other one than the last. */
  let asked = 0;
  const balanced = () => servers[++asked % 2 === 0 ? 0 : 1].url;

  beforeAll(async () => {
    const database = await createDatabase(inject('postgresqlUrl'));
    drop = database.drop;
    const prepare = () => prepareCentre({ databaseUrl: database.url, demo: false });
    servers = [await prepare(), await prepare()];
    await Promise.all(servers.map((server) => server.start()));
    const migrationsDir = join(dist, 'server/migrations');
    db = await openDatabase({ databaseUrl: database.url, dataDir: servers[0].dataDir, migrationsDir });
  });
  afterAll(async () => {
    for (const phone of phones) phone.lock();
    await Promise.all(servers.map((server) => server.dispose()));
    await db.close();
    await drop();
  });

  async function saveOn(phone: DeviceSession, nama: string): Promise<void> {
    const { revisions } = await writeFamily(nama, 8.2);
    saved.push(...(await phone.saveRevisions({ revisions, dropDrafts: [] })).map(({ id }) => id));
  }

  async function untilInStep(phone: DeviceSession): Promise<void> {
    const isInStep = async () => {
      const { delivered, pulled } = await phone.sync();
      return delivered === 'done' && pulled === 'done';
    };
    await until('the phone is in step', isInStep, 60_000);
  }

  async function everybodyHasEverything(): Promise<void> {
    await Promise.all(phones.map(untilInStep));
    for (const phone of phones) {
      await untilInStep(phone);
      expect(await phone.counts()).toMatchObject({ waiting: 0, held: 0 });
      expect(await heldByHeads(phone)).toEqual([...saved].sort());
    }
  }

  async function heldByHeads(phone: DeviceSession): Promise<string[]> {
    const records = await phone.loadRecords();
    return records.flatMap(({ head }) => head?.revisions.map(({ id }) => id) ?? []).sort();
  }

  test('both bring the empty database up at once, and have one key and one life of the feed', async () => {
    const [keys] = await asOwner<{ many: string }>(db, 'select count(*) as many from server_key');
    expect(Number(keys?.many)).toBe(1);
    const cards = await Promise.all([issueCard(servers[0], 'Sari'), issueCard(servers[1], 'Dewi')]);
    const more = [await issueCard(servers[0], 'Wati'), await issueCard(servers[1], 'Wati')];
    phones = await Promise.all([...cards, ...more].map((card) => enrolPocketPhone(balanced, card)));
  });

  test('phones hand in at both at once and read at the other one: everybody has everything', async () => {
    for (let round = 0; round < rounds; round++) {
      await Promise.all(phones.map((phone, at) => saveOn(phone, `ANAK ${round} ${at}`)));
      await Promise.all(phones.map((phone) => phone.sync()));
    }
    await everybodyHasEverything();
  });

  test('a riddle that one server posed is solved at the other when sessions have run out', async () => {
    await asOwner(db, 'delete from session');
    await Promise.all(phones.map(untilInStep));
  });

  test('one is killed while phones hand in, and again while it is away: nothing is lost, doubled or passed over', async () => {
    for (const ms of [5, 30, 90]) {
      await Promise.all(phones.map((phone, at) => saveOn(phone, `BAYI ${ms} ${at}`)));
      const syncing = phones.map((phone) => phone.sync());
      await pause(ms);
      await servers[1].kill();
      await Promise.all(syncing);
      await Promise.all(phones.map((phone) => phone.sync()));
      await servers[1].start();
    }
    await everybodyHasEverything();
  });

  test('the database holds each revision once, the feed has no gap, and the sums are those of a count from nothing', async () => {
    const revisions = await asOwner<{ id: string }>(db, "select id from revision where state = 'counting' order by id");
    expect(revisions.map(({ id }) => id)).toEqual([...saved].sort());
    const envelopes = await asOwner<{ many: string }>(db, 'select count(distinct revision) as many from envelope');
    expect(Number(envelopes[0]?.many)).toBe(saved.length);
    const feed = await asOwner<{ number: number }>(db, 'select number from feed where desa = $1 order by number', [
      desa,
    ]);
    expect(feed.map(({ number }) => Number(number))).toEqual(feed.map((_, at) => at + 1));
    const before = [await readRollup(db), await readTallies(db)];
    expect(before[1]).not.toEqual([]);
    const parts = { db, now: () => new Date(), growth: await loadGrowthTables() };
    await recountDesa(parts, { kab, desa });
    expect([await readRollup(db), await readTallies(db)]).toEqual(before);
  });

  test('between them there is one turn for each job', async () => {
    const parts = {
      db,
      now: () => new Date(),
      growth: await loadGrowthTables(),
      random: randomBytes,
      version: '0.0.0',
    };
    const turns = await asOwner<{ name: string }>(db, "select name from setting where name like 'job %'");
    expect(turns.map(({ name }) => name).sort()).toEqual(
      listJobs(parts)
        .map(({ name }) => `job ${name}`)
        .sort(),
    );
  });
});
