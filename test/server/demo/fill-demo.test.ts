import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { officeStatuses, offices } from '../../../src/domain/follow-up.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { reviewFlagWeights } from '../../../src/programme/review-flags.ts';
import type { Database, Transaction } from '../../../src/server/db/database.ts';
import { listDemoPeople } from '../../../src/server/demo/demo-people.ts';
import { prepareDemo } from '../../../src/server/demo/fill-demo.ts';
import { ensureFeedEpoch } from '../../../src/server/feed/feed-epoch.ts';
import { loadKabupaten } from '../../../src/server/regions.ts';
import { engines } from '../engines.ts';
import { addPerson, ratna } from '../http/open-centre.ts';

const now = () => new Date('2026-11-05T02:00:00.000Z');

async function countRows(db: Database): Promise<Record<string, number>> {
  return db.transaction({ actor: 'owner' }, async (tx) => {
    const counts: Record<string, number> = {};
    for (const table of [
      'account',
      'record',
      'head',
      'revision',
      'revision_content',
      'feed',
      'tally',
      'rollup',
      'follow_up',
      'follow_up_closed',
      'follow_up_content',
      'follow_up_watch',
      'handling',
      'posyandu',
    ]) {
      const [row] = await tx.query<{ count: number }>(`select count(*)::int as count from ${table}`);
      counts[table] = row?.count ?? -1;
    }
    return counts;
  });
}

const nothing = {
  account: 0,
  record: 0,
  head: 0,
  revision: 0,
  revision_content: 0,
  feed: 0,
  tally: 0,
  rollup: 0,
  follow_up: 0,
  follow_up_closed: 0,
  follow_up_content: 0,
  follow_up_watch: 0,
  handling: 0,
  posyandu: 0,
};

/** What the centre made of it: what it holds back and why, what it flags, and what was said about records and cases. */
async function readStates(db: Database) {
  return db.transaction({ actor: 'owner' }, async (tx) => ({
    held: await tx.query("select form, reason from revision where state = 'held' order by form"),
    flags: await columnOf(tx, "select distinct unnest(flags) as value from revision where flags <> '{}' order by 1"),
    verdicts: await columnOf(tx, 'select distinct verdict as value from verdict order by 1'),
    said: await tx.query('select distinct office, status from handling order by office, status'),
  }));
}

async function columnOf(tx: Transaction, sql: string): Promise<string[]> {
  return (await tx.query<{ value: string }>(sql)).map(({ value }) => value);
}

describe.each(engines)('the demo village on $name', (engine) => {
  test('broken off half-way, it is no demo, and the next start clears it away', async () => {
    const { db, close } = await engine.open();
    await ensureFeedEpoch(db);
    const parts = { db, now, growth: await loadGrowthTables() };
    const breakOff = prepareDemo(parts, true, (step) => {
      if (step.kind === 'filled') throw new Error('the lights went out');
    });
    await expect(breakOff).rejects.toThrow('the lights went out');
    expect((await countRows(db)).revision).toBeGreaterThan(0);
    expect(await prepareDemo(parts, false, () => undefined)).toBe(false);
    expect(await countRows(db)).toEqual(nothing);
    await close();
  });

  test('a database with people in it is left alone', async () => {
    const { db, close } = await engine.open();
    await loadKabupaten(db, '36.04');
    await addPerson({ db, now, random: randomBytes }, ratna);
    const parts = { db, now, growth: await loadGrowthTables() };
    expect(await prepareDemo(parts, true, () => undefined)).toBe(false);
    expect(await countRows(db)).toEqual({ ...nothing, account: 1 });
    await close();
  });
});

/** A paper is asked in two forms only of whom nobody knows the age, and in this village everybody's is known. */
const shownFlags = Object.keys(reviewFlagWeights).filter((code) => code !== 'jawaban_bertentangan');

test('the village is filled through the front door, and a second start keeps it', async () => {
  const [, postgresql] = engines;
  const { db, close } = await postgresql.open();
  await ensureFeedEpoch(db);
  const parts = { db, now, growth: await loadGrowthTables() };
  expect(await prepareDemo(parts, true, () => undefined)).toBe(true);
  const filled = await countRows(db);
  expect(filled).toMatchObject({ account: 18, posyandu: 2 });
  expect(filled.record).toBeGreaterThan(900);
  const { said, ...states } = await readStates(db);
  expect(states).toEqual({
    held: [
      { form: 'kunjungan', reason: 'account_closed' },
      { form: 'penimbangan', reason: 'outside_scope' },
    ],
    flags: [...shownFlags, 'parents_missing', 'scope_moved'].sort(),
    verdicts: ['disetujui', 'ditolak', 'perlu_perbaikan'],
  });
  expect([...new Set(said.map(({ office }) => office))]).toEqual([...offices].sort());
  for (const busy of ['disdukcapil', 'puskesmas']) {
    const words = said.filter(({ office }) => office === busy).map(({ status }) => status);
    expect(words, busy).toEqual([...officeStatuses].sort());
  }
  const people = await db.transaction({ actor: 'owner' }, listDemoPeople);
  expect(people?.filter(({ role }) => role === 'opd')).toHaveLength(offices.length);
  expect(people?.filter(({ role }) => role === 'kader')).toHaveLength(2);
  const steps: string[] = [];
  expect(await prepareDemo(parts, true, (step) => void steps.push(step.kind))).toBe(true);
  expect([await countRows(db), steps]).toEqual([filled, []]);
  await close();
}, 120_000);
