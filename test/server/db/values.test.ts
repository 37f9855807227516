import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../../src/server/db/database.ts';
import { DatabaseError } from '../../../src/server/db/database-error.ts';
import { engines, type Opened } from '../engines.ts';

const failureOf = (outcome: Promise<unknown>): Promise<unknown> =>
  outcome.then(
    () => 'it went well',
    (error: unknown) => error,
  );

describe.each(engines)('on $name', ({ open }) => {
  let opened: Opened;

  const ask = (sql: string, params?: readonly unknown[]): Promise<Row[]> =>
    opened.db.transaction({ actor: 'owner' }, (tx) => tx.query(sql, params));

  beforeAll(async () => {
    opened = await open({ migrations: 'none' });
    await ask('create table warga (nama text primary key, desa text not null)');
    await ask("insert into warga values ('Siti', '36.04.23.2015')");
  });
  afterAll(() => opened.close());

  describe('values', () => {
    test('come back as the same JavaScript values', async () => {
      const [row] = await ask(`select 9007199254740991::int8 as int8, 3::int4 as int4, 0.25::float8 as float8,
        12.30::numeric as numeric, true as bool, '2026-11-22'::date as date, 'Bu "Siti"' as text, null as nothing,
        '2026-11-22 08:30:00+07'::timestamptz as whole, '2026-11-22 01:30:00.12+00'::timestamptz as millis,
        '2026-11-22 01:30:00.123456+00'::timestamptz as micros, '{"berat": [8.1, null]}'::jsonb as jsonb,
        '7b0c9b2e-0000-4000-8000-00000000000a'::uuid as uuid, '\\x00ff10'::bytea as bytea`);
      expect(row).toMatchObject({
        int8: 9007199254740991,
        int4: 3,
        float8: 0.25,
        numeric: '12.30',
        bool: true,
        date: '2026-11-22',
        text: 'Bu "Siti"',
        nothing: null,
        whole: '2026-11-22T01:30:00.000Z',
        millis: '2026-11-22T01:30:00.120Z',
        micros: '2026-11-22T01:30:00.123456Z',
        jsonb: { berat: [8.1, null] },
        uuid: '7b0c9b2e-0000-4000-8000-00000000000a',
      });
      expect(Array.from(row?.bytea as Uint8Array)).toEqual([0, 255, 16]);
    });

    test('go in as parameters and come back unchanged', async () => {
      const params = {
        int8: 1_700_000_000_000,
        bool: false,
        text: "D'Masiv \\ \n",
        date: '2026-02-28',
        timestamptz: '2026-02-28T17:00:00.001Z',
        'text[]': ['a', 'b,"c"', '', 'NULL', '\\', '{}', null],
        'uuid[]': ['7b0c9b2e-0000-4000-8000-00000000000a', '7b0c9b2e-0000-4000-8000-00000000000b'],
        'int4[]': [],
        bytea: new Uint8Array([0, 1, 92, 255]),
      };
      const columns = Object.keys(params).map((type, index) => `$${index + 1}::${type} as "${type}"`);
      const [row] = await ask(`select ${columns.join(', ')}`, Object.values(params));
      expect(row).toEqual(params);
    });

    test('jsonb goes in as a JSON string, lists too, and an object is refused', async () => {
      const [row] = await ask('select $1::jsonb as isi, $2::jsonb as daftar', ['{"nama":"Siti"}', '[1,2]']);
      expect(row).toEqual({ isi: { nama: 'Siti' }, daftar: [1, 2] });
      await expect(ask('select $1::jsonb', [{ nama: 'Siti' }])).rejects.toThrow(TypeError);
    });

    test('a query is one statement', async () => {
      expect(await failureOf(ask('select 1; select 2'))).toMatchObject({ code: '42601' });
    });
  });

  describe('a failure', () => {
    test('tells code, table and constraint, and nothing of what was written', async () => {
      const error = await failureOf(ask('insert into warga values ($1, $2)', ['Siti', 'desa rahasia']));
      expect(error).toBeInstanceOf(DatabaseError);
      expect(error).toMatchObject({ code: '23505', table: 'warga', constraint: 'warga_pkey' });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/Siti|rahasia|insert into/);
    });

    test('leaves no words of the driver behind where a value cannot be read', async () => {
      const error = await failureOf(ask('select $1::uuid', ['3699230101990001']));
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('3699230101990001');
      expect(error).toMatchObject({ code: '22P02' });
    });
  });
});
