import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isProvinceCode } from '../../../src/domain/identity/provinces.ts';
import {
  isKelurahan,
  isWithinRegion,
  normaliseRt,
  parentRegion,
  parseRegion,
  regionLevel,
} from '../../../src/domain/identity/region.ts';

test('Mongpok lies in Cikeusal, in Kabupaten Serang, in Banten', () => {
  expect(parseRegion('36.04.23.2015')).toEqual({
    level: 'desa',
    provinsi: '36',
    kabupaten: '36.04',
    kecamatan: '36.04.23',
    desa: '36.04.23.2015',
  });
  expect(parentRegion('36.04.23.2015')).toBe('36.04.23');
  expect(parentRegion('36')).toBeUndefined();
});

test('what is no region code has neither level nor parent', () => {
  for (const code of ['', '3604232015', '36.4', '36.04.23.15', '36.04.', 'Mongpok', ' 36']) {
    expect(parseRegion(code)).toBeUndefined();
    expect(parentRegion(code)).toBeUndefined();
  }
});

test('levels go from province to desa', () => {
  expect(['36', '36.04', '36.04.23', '36.04.23.2015'].map(regionLevel)).toEqual([
    'provinsi',
    'kabupaten',
    'kecamatan',
    'desa',
  ]);
});

test('a code that only begins alike is not within', () => {
  expect(isWithinRegion('36.04.23.2015', '36.04')).toBe(true);
  expect(isWithinRegion('36.04', '36.04')).toBe(true);
  expect(isWithinRegion('36.04.23.2015', '36.0')).toBe(false);
  expect(isWithinRegion('36.04', '36.04.23')).toBe(false);
});

test('Cilegon has kelurahan, Serang has desa', () => {
  expect(isKelurahan('36.72.01.1001')).toBe(true);
  expect(isKelurahan('36.04.23.2015')).toBe(false);
});

test('RT 3 is written 003', () => {
  expect(['3', '03', '003', ' 12 ', '000'].map(normaliseRt)).toEqual(['003', '003', '003', '012', '000']);
  for (const text of ['', '1234', 'tiga', '-1']) expect(normaliseRt(text)).toBeUndefined();
});

test('the provinces are those of the public list of regions', () => {
  const list = dirname(dirname(createRequire(import.meta.url).resolve('idn-area-data')));
  const rows = readFileSync(join(list, 'data/provinces.csv'), 'utf8').trim().split('\n').slice(1);
  const listed = rows.map((row) => row.slice(0, 2));
  const known = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0')).filter(isProvinceCode);
  expect(known).toEqual(listed);
});
