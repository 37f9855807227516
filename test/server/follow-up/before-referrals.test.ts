import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, migrationsDir } from '../../../src/server/db/migrate.ts';
import { engines, type Opened } from '../engines.ts';

const kab = '36.04';
const [bima, citra, done] = [1, 2, 3].map((at) => `01934b2c-0000-7000-8000-00000000000${at}`) as [
  string,
  string,
  string,
];

/** A centre from before several offices could act on one case, with a case that one has handled, one of none, and one that is done. */
describe.each(engines)('cases of a centre that is brought up to date, on $name', ({ open }) => {
  let dir: string;
  let opened: Opened;
  const ask = (sql: string, parameters: readonly (string | null)[] = []) =>
    opened.db.transaction({ actor: 'owner' }, (tx) => tx.query<Record<string, unknown>>(sql, [...parameters]));

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'cacah-before-referrals-'));
    const before = readdirSync(migrationsDir).filter((name) => name.endsWith('.sql') && name < '0011');
    for (const name of before) copyFileSync(join(migrationsDir, name), join(dir, name));
    opened = await open({ migrations: dir });
    for (const [id, office, status] of [
      [bima, 'disdukcapil', 'diterima'],
      [citra, null, 'baru'],
    ] as const) {
      await ask(
        `insert into follow_up (kab, id, rule, office, subject_kind, subject, household, desa, rw, rt, opened_by, since, due,
           categories, gravity, may_be_sent, status)
         values ($1, $2, 'akta', $3, 'person', $2, $2, '36.04.23.2015', '001', '003', '', '2026-11-01', '2026-12-01',
           '{B}', 1, true, $4)`,
        [kab, id, office, status],
      );
      await ask(
        `insert into follow_up_content (kab, follow_up, for_office, content)
         values ($1, $2, false, '{"hp": "0812"}'), ($1, $2, true, '{"nama": "BIMA"}')`,
        [kab, id],
      );
    }
    await ask(
      `insert into follow_up_closed (kab, follow_up, round, rule, office, subject_kind, subject, household, desa, rw, rt,
         opened_by, since, categories, gravity, may_be_sent, confidential, status, closed_at, closed_on, outcome)
       values ($1, $2, 1, 'akta', 'disdukcapil', 'person', $2, $2, '36.04.23.2015', '001', '003', '', '2026-10-01', '{B}', 1,
         true, false, 'selesai', now(), '2026-10-20', 'terbukti')`,
      [kab, done],
    );
  });
  afterEach(async () => {
    await opened.close();
    rmSync(dir, { recursive: true });
  });

  test('keep their office, how it stands, and what it may read; a case that no office acts on has none', async () => {
    expect(await migrate(opened.db)).toContain('0011_offices.sql');
    expect(
      await ask('select follow_up, office, status, due, closed_on, outcome from referral order by follow_up'),
    ).toEqual([
      { follow_up: bima, office: 'disdukcapil', status: 'diterima', due: '2026-12-01', closed_on: null, outcome: null },
      {
        ...{ follow_up: done, office: 'disdukcapil', status: 'selesai', due: null },
        ...{ closed_on: '2026-10-20', outcome: 'terbukti' },
      },
    ]);
    expect(await ask('select follow_up, office, content from follow_up_content order by follow_up, office')).toEqual([
      { follow_up: bima, office: '', content: { hp: '0812' } },
      { follow_up: bima, office: 'disdukcapil', content: { nama: 'BIMA' } },
      { follow_up: citra, office: '', content: { hp: '0812' } },
    ]);
    expect(await ask('select id, status from follow_up order by id')).toEqual([
      { id: bima, status: 'diterima' },
      { id: citra, status: 'baru' },
    ]);
  });
});
