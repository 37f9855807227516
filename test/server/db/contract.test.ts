import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Row, TransactionOptions } from '../../../src/server/db/database.ts';
import { DatabaseError } from '../../../src/server/db/database-error.ts';
import type { Engine } from '../../../src/server/db/engine.ts';
import { migrationsDir } from '../../../src/server/db/migrate.ts';
import { engines, type Opened } from '../engines.ts';

// What the engines promise rests on the roles and on none of our tables.
const roles = readFileSync(join(migrationsDir, '0001_roles.sql'), 'utf8');

const village = `
  create table warga (nama text primary key, desa text not null);
  create table timbangan (id int primary key, berat numeric, constraint berat_masuk_akal check (berat < 100));
  create table kunjungan (ke int primary key deferrable initially deferred);
  create table penghitung (n int not null);
  insert into penghitung values (0);
  insert into warga values ('Siti', '36.04.23.2015'), ('Rohmah', '36.04.23.2001');
  alter table warga enable row level security;
  create policy satu_desa on warga using (desa = nullif(current_setting('cacah.desa', true), ''));
  grant select on warga to cacah_reader;
  grant insert on timbangan to cacah_intake;`;

const owner: TransactionOptions = { actor: 'owner' };

const raise = (code: string): string => `do $$ begin raise exception using errcode = '${code}'; end $$`;

const failureOf = (outcome: Promise<unknown>): Promise<unknown> =>
  outcome.then(
    () => 'it went well',
    (error: unknown) => error,
  );

describe.each(engines)('a database on $name', ({ open }) => {
  let opened: Opened;
  let db: Engine;

  const ask = (sql: string, params?: readonly unknown[], options = owner): Promise<Row[]> =>
    db.transaction(options, (tx) => tx.query(sql, params));
  const count = async (table: string): Promise<unknown> => (await ask(`select count(*) as n from ${table}`))[0]?.n;

  beforeAll(async () => {
    opened = await open({ migrations: 'none' });
    db = opened.db;
    await db.transaction(owner, (tx) => tx.script(roles + village));
  });
  afterAll(() => opened.close());

  describe('a transaction', () => {
    test('keeps all of it or nothing', async () => {
      const work = db.transaction(owner, async (tx) => {
        await tx.query('insert into timbangan values (1, 8.1)');
        throw new Error('listrik mati');
      });
      await expect(work).rejects.toThrow('listrik mati');
      expect(await count('timbangan')).toBe(0);
    });

    test('is not taken for committed when a failed statement was passed over', async () => {
      const work = db.transaction(owner, async (tx) => {
        await tx.query('insert into timbangan values (2, 8.1)');
        await tx.query('insert into timbangan values (3, 810)').catch(() => undefined);
      });
      expect(await failureOf(work)).toMatchObject({ code: '23514', constraint: 'berat_masuk_akal' });
      expect(await count('timbangan')).toBe(0);
    });

    test('goes on after a failure that it caught with a savepoint', async () => {
      await db.transaction(owner, async (tx) => {
        await tx.query('savepoint sebelum');
        await tx.query('insert into timbangan values (3, 810)').catch(() => tx.query('rollback to savepoint sebelum'));
        await tx.query('insert into timbangan values (4, 8.1)');
      });
      expect(await ask('delete from timbangan returning id')).toEqual([{ id: 4 }]);
    });

    test('fails where the commit itself fails', async () => {
      expect(await failureOf(ask('insert into kunjungan values (1), (1)'))).toMatchObject({ code: '23505' });
      expect(await count('kunjungan')).toBe(0);
    });

    test('runs statements that are asked for at once one after the other', async () => {
      const rows = await db.transaction(owner, (tx) =>
        Promise.all(['Siti', 'Rohmah', 'Yayah'].map((nama) => tx.query('select $1 as nama', [nama]))),
      );
      expect(rows.flat()).toEqual([{ nama: 'Siti' }, { nama: 'Rohmah' }, { nama: 'Yayah' }]);
    });

    test('takes no statement after its end', async () => {
      const tx = await db.transaction(owner, (hands) => Promise.resolve(hands));
      await expect(tx.query('select 1')).rejects.toThrow('the transaction is over');
    });

    test('refuses another one inside it, which would wait for ever', async () => {
      await expect(db.transaction(owner, () => ask('select 1'))).rejects.toThrow('inside a transaction');
    });

    test('waits for the row that another one holds', async () => {
      const addOne = () =>
        db.transaction(owner, async (tx) => {
          const [row] = await tx.query<{ n: number }>('select n from penghitung for update');
          await tx.query('update penghitung set n = $1', [(row?.n ?? 0) + 1]);
        });
      await Promise.all(Array.from({ length: 8 }, addOne));
      expect(await ask('select n from penghitung')).toEqual([{ n: 8 }]);
    });

    test('that is read-only writes nothing', async () => {
      const work = ask('insert into timbangan values (5, 8.1)', [], { actor: 'owner', readOnly: true });
      expect(await failureOf(work)).toMatchObject({ code: '25006' });
    });
  });

  describe('an actor', () => {
    test.each<Actor>(['reader', 'intake', 'jobs', 'accounts'])('%s runs as its own role', async (actor) => {
      expect(await ask('select current_user::text as peran', [], { actor })).toEqual([{ peran: `cacah_${actor}` }]);
      expect(await ask('select current_user::text as peran')).toEqual([{ peran: 'postgres' }]);
    });

    test('may do only what its role may', async () => {
      expect(await failureOf(ask('select * from timbangan', [], { actor: 'reader' }))).toMatchObject({ code: '42501' });
      expect(await failureOf(ask('create table milikku ()', [], { actor: 'intake' }))).toMatchObject({ code: '42501' });
    });

    test('that reads is given limited time', async () => {
      expect(await ask('show statement_timeout', [], { actor: 'reader' })).toEqual([{ statement_timeout: '15s' }]);
      expect(await ask('show statement_timeout')).toEqual([{ statement_timeout: '0' }]);
    });
  });

  describe('settings', () => {
    const read = "select nullif(current_setting('cacah.desa', true), '') as desa";
    const withDesa = (desa: string): TransactionOptions => ({ actor: 'reader', settings: { 'cacah.desa': desa } });

    test('hold for one transaction, whatever they contain', async () => {
      expect(await ask(read, [], withDesa("a'); drop table warga --"))).toEqual([{ desa: "a'); drop table warga --" }]);
      expect(await ask(read)).toEqual([{ desa: null }]);
    });

    test('are gone after a rollback too', async () => {
      await failureOf(ask('select 1/0', [], withDesa('36.04.23.2015')));
      expect(await ask(read)).toEqual([{ desa: null }]);
    });

    test('cannot be anything but our own', async () => {
      const asOwner: TransactionOptions = { actor: 'reader', settings: { role: 'postgres' } };
      await expect(ask('select 1', [], asOwner)).rejects.toThrow(TypeError);
    });

    test('decide which rows are there, and without them there are none', async () => {
      const names = (options: TransactionOptions) => ask('select nama from warga', [], options);
      expect(await names(withDesa('36.04.23.2015'))).toEqual([{ nama: 'Siti' }]);
      expect(await names({ actor: 'reader' })).toEqual([]);
      expect(await names(withDesa(''))).toEqual([]);
    });
  });

  describe('a conflict', () => {
    test.each(['40001', '40P01'])('%s is tried again', async (code) => {
      let attempts = 0;
      const outcome = await db.transaction(owner, async (tx) => {
        attempts += 1;
        if (attempts < 3) await tx.query(raise(code));
        return 'tersimpan';
      });
      expect([outcome, attempts]).toEqual(['tersimpan', 3]);
    });

    test('is given up after five more attempts', async () => {
      let attempts = 0;
      const work = db.transaction(owner, async (tx) => {
        attempts += 1;
        await tx.query(raise('40001'));
      });
      expect(await failureOf(work)).toMatchObject({ code: '40001' });
      expect(attempts).toBe(6);
    });

    test('is only what the database calls one', async () => {
      let attempts = 0;
      const work = db.transaction(owner, () => {
        attempts += 1;
        return Promise.reject(Object.assign(new Error('bukan dari basis data'), { code: '40001' }));
      });
      await expect(work).rejects.toThrow('bukan dari basis data');
      expect(attempts).toBe(1);
    });
  });

  test('answers when asked whether it is there, and no more once it is closed', async () => {
    await expect(db.ping()).resolves.toBeUndefined();
    db = await opened.reopen();
    expect(await count('warga')).toBe(2);
    const closed = db;
    db = await opened.reopen();
    await expect(closed.ping()).rejects.toThrow(DatabaseError);
    await expect(closed.transaction(owner, (tx) => tx.query('select 1'))).rejects.toThrow(DatabaseError);
  });
});
