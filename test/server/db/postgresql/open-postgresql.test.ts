import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Transaction } from '../../../../src/server/db/database.ts';
import type { Engine } from '../../../../src/server/db/engine.ts';
import { openPostgresql } from '../../../../src/server/db/postgresql/open-postgresql.ts';
import { createDatabase } from '../../postgresql-cluster.ts';

let url: string;
let drop: () => Promise<void>;
let db: Engine;

const ask = (sql: string) => db.transaction({ actor: 'owner' }, (tx) => tx.query(sql));

beforeEach(async () => {
  ({ url, drop } = await createDatabase(inject('postgresqlUrl')));
  db = await openPostgresql({ url, max: 3 });
});
afterEach(async () => {
  await db.close();
  await drop();
});

test('two that lock each other out both get through: the database breaks the knot and the loser tries again', async () => {
  await ask('create table desa (kode text primary key, n int)');
  await ask("insert into desa values ('2001', 0), ('2015', 0)");
  let attempts = 0;
  let held = 0;
  let bothHold: () => void = () => undefined;
  const both = new Promise<void>((resolve) => {
    bothHold = resolve;
  });
  const add = (tx: Transaction, code: string) => tx.query('update desa set n = n + 1 where kode = $1', [code]);
  const addInOrder = (one: string, other: string) =>
    db.transaction({ actor: 'owner' }, async (tx) => {
      attempts += 1;
      await add(tx, one);
      held += 1;
      if (held === 2) bothHold();
      await both;
      await add(tx, other);
    });
  await Promise.all([addInOrder('2001', '2015'), addInOrder('2015', '2001')]);
  expect(attempts).toBe(3);
  expect(await ask('select n from desa')).toEqual([{ n: 2 }, { n: 2 }]);
});

test('a lost connection fails its transaction, and the next one gets another', async () => {
  const lost = ask('select pg_terminate_backend(pg_backend_pid())');
  await expect(lost).rejects.toMatchObject({ name: 'DatabaseError', code: expect.stringMatching(/^(57P01|08006)$/) });
  expect(await ask('select 1 as ada')).toEqual([{ ada: 1 }]);
});

test('statements are not named, so that a pooler in between may hand out any connection', async () => {
  await ask('select 1');
  expect(await ask('select count(*) as n from pg_prepared_statements')).toEqual([{ n: 0 }]);
});

test('a server that may forget a commit is refused', async () => {
  await ask(`alter database "${new URL(url).pathname.slice(1)}" set synchronous_commit to off`);
  await expect(openPostgresql({ url })).rejects.toThrow('may lose confirmed work: synchronous_commit is off');
});

test('a server that is not there is told without its address', async () => {
  const elsewhere = 'postgresql://kader:rahasia@127.0.0.1:1/cacah';
  await expect(openPostgresql({ url: elsewhere })).rejects.toThrow(/^database error 08006$/);
});
