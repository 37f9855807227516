import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/server/db/engine.ts';
import { migrate } from '../../../src/server/db/migrate.ts';
import { engines, type Opened } from '../engines.ts';

const households = `create table keluarga (id int primary key);
-- Two statements in one file; the function's body holds semicolons of its own.
create function jumlah_keluarga() returns bigint language plpgsql as $$ begin return count(*) from keluarga; end $$;`;
const first = 'insert into keluarga values (1);';

describe.each(engines)('migrations on $name', ({ open }) => {
  let dir: string;
  let opened: Opened;
  let db: Engine;

  const write = (name: string, sql: string): void => writeFileSync(join(dir, name), sql);
  const ask = (sql: string) => db.transaction({ actor: 'owner' }, (tx) => tx.query(sql));

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'cacah-migrations-'));
    write('0001_keluarga.sql', households);
    write('0002_pertama.sql', first);
    opened = await open({ migrations: 'none' });
    db = opened.db;
  });
  afterEach(async () => {
    await opened.close();
    rmSync(dir, { recursive: true });
  });

  test('are applied in order, once', async () => {
    expect(await migrate(db, dir)).toEqual(['0001_keluarga.sql', '0002_pertama.sql']);
    expect(await migrate(db, dir)).toEqual([]);
    expect(await ask('select jumlah_keluarga() as n')).toEqual([{ n: 1 }]);
  });

  test('are applied once by servers that start at the same moment', async () => {
    const starters = [db, await opened.openSecond(), await opened.openSecond()];
    const applied = await Promise.all(starters.map((starter) => migrate(starter, dir)));
    expect(applied.flat().sort()).toEqual(['0001_keluarga.sql', '0002_pertama.sql']);
    expect(await ask('select jumlah_keluarga() as n')).toEqual([{ n: 1 }]);
    await Promise.all(starters.filter((starter) => starter !== db).map((starter) => starter.close()));
  });

  test('continue where an older program stopped', async () => {
    await migrate(db, dir);
    write('0003_kedua.sql', 'insert into keluarga values (2);');
    expect(await migrate(db, dir)).toEqual(['0003_kedua.sql']);
  });

  test('refuse a file that was changed after it was applied, but not other line ends', async () => {
    await migrate(db, dir);
    write('0001_keluarga.sql', households.replaceAll('\n', '\r\n'));
    expect(await migrate(db, dir)).toEqual([]);
    write('0001_keluarga.sql', households.replace('int', 'bigint'));
    await expect(migrate(db, dir)).rejects.toThrow('0001_keluarga.sql was changed after it was applied');
  });

  test('refuse a database that is newer than the program', async () => {
    await migrate(db, dir);
    rmSync(join(dir, '0002_pertama.sql'));
    await expect(migrate(db, dir)).rejects.toThrow('the database has 0002_pertama.sql');
  });

  test('refuse a file that slips in before one that is applied', async () => {
    await migrate(db, dir);
    write('0001_terlambat.sql', 'select 1;');
    await expect(migrate(db, dir)).rejects.toThrow('where this program has 0001_terlambat.sql');
  });

  test('name file and line of a fault, and keep nothing of that file', async () => {
    write('0003_rusak.sql', 'insert into keluarga values (3);\n\nselect nik from keluarga;');
    await expect(migrate(db, dir)).rejects.toThrow('0003_rusak.sql line 3: database error 42703');
    expect(await ask('select jumlah_keluarga() as n')).toEqual([{ n: 1 }]);
    write('0003_rusak.sql', 'insert into keluarga values (3);');
    expect(await migrate(db, dir)).toEqual(['0003_rusak.sql']);
  });
});

describe.each(engines)('the roles on $name', ({ open }) => {
  test('are made by several databases of one cluster at the same moment', async () => {
    const villages = await Promise.all(Array.from({ length: 3 }, () => open({ migrations: 'none' })));
    await Promise.all(villages.map(({ db }) => migrate(db)));
    const [village] = villages;
    const names = await village?.db.transaction({ actor: 'owner' }, (tx) =>
      tx.query(`select rolname::text as name from pg_roles where rolname like 'cacah%' and not rolcanlogin
        and not rolsuper and not rolbypassrls order by 1`),
    );
    expect(names?.map(({ name }) => name)).toEqual(['cacah_accounts', 'cacah_intake', 'cacah_jobs', 'cacah_reader']);
    await Promise.all(villages.map(({ close }) => close()));
  });
});
