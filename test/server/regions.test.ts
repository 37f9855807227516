import { describe, expect, test } from 'vitest';
import { ensureProvinces, loadKabupaten, zoneOf } from '../../src/server/regions.ts';
import { engines } from './engines.ts';

describe.each(engines)('regions on $name', (engine) => {
  test('provinces come once, a kabupaten with all its desa when it is loaded, twice changes nothing', async () => {
    const { db, close } = await engine.open();
    const count = async () => {
      const [row] = await db.transaction({ actor: 'owner' }, (tx) =>
        tx.query(`select (select count(*) from region where length(code) = 2)::int as provinces,
          (select count(*) from region where code like '36.04.%')::int as below,
          (select count(*) from desa where kab = '36.04')::int as desa, (select count(*) from region where code = '')::int as empty`),
      );
      return row;
    };
    await ensureProvinces(db);
    expect(await count()).toEqual({ provinces: 38, below: 0, desa: 0, empty: 0 });
    expect(await loadKabupaten(db, '36.04')).toEqual({ name: 'KABUPATEN SERANG', desa: 326 });
    await loadKabupaten(db, '36.04');
    expect(await count()).toEqual({ provinces: 38, below: 326 + 29, desa: 326, empty: 0 });
    expect(await loadKabupaten(db, '99.99')).toBe('unknown');
    await close();
  });
});

test.each([
  ['36.04', 'Asia/Jakarta'],
  ['61.01', 'Asia/Jakarta'],
  ['51.71', 'Asia/Makassar'],
  ['64.02', 'Asia/Makassar'],
  ['81.01', 'Asia/Jayapura'],
  ['95.01', 'Asia/Jayapura'],
])('the clock of %s is that of %s', (kab, zone) => {
  expect(zoneOf(kab)).toBe(zone);
});
