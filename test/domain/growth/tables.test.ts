import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { categoryName, indexName } from '../../../src/domain/growth/categories.ts';
import { kbmGrams, kbmTable } from '../../../src/domain/growth/kbm-table.ts';
import { type LmsTable, lmsAt, lmsBetween } from '../../../src/domain/growth/lms-table.ts';
import { type GainKind, minimumGain } from '../../../src/domain/growth/minimum-gain.ts';
import { type MonthlyIndex, monthlyRow } from '../../../src/domain/growth/monthly-tables.ts';
import { permenkesCategories } from '../../../src/domain/growth/tables/permenkes-categories.ts';
import { packedIncrements } from '../../../src/domain/growth/tables/permenkes-increments.ts';
import { packedMonthly } from '../../../src/domain/growth/tables/permenkes-monthly.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { unpackColumn } from '../../../src/domain/growth/unpack-column.ts';
import type { Jk } from '../../../src/domain/identity/jk.ts';
import { cell, type FixtureRow, figure, fixtureRows } from './fixture-rows.ts';

const tables = await loadGrowthTables();
const { underFive, schoolAge } = tables;
const jkOf = (row: FixtureRow): Jk => (cell(row, 'sex') === 'M' ? 1 : 2);

/** The figure as the file prints it: 0.0839 with five decimals is 0.08390. */
const printed = (value: number | undefined, like: string) => value?.toFixed(like.split('.')[1]?.length ?? 0);

const lmsFiles: readonly [file: string, key: string, table: LmsTable][] = [
  ['lhfa-0-5y.csv', 'age_days', underFive.lhfa],
  ['wfa-0-5y.csv', 'age_days', underFive.wfa],
  ['bfa-0-5y.csv', 'age_days', underFive.bfa],
  ['hcfa-0-5y.csv', 'age_days', underFive.hcfa],
  ['acfa-3m-5y.csv', 'age_days', underFive.acfa],
  ['wfl.csv', 'length_mm', underFive.wfl],
  ['wfh.csv', 'height_mm', underFive.wfh],
  ['hfa-5-19y.csv', 'age_months', schoolAge.hfa],
  ['bfa-5-19y.csv', 'age_months', schoolAge.bfa],
  ['wfa-5-10y.csv', 'age_months', schoolAge.wfa],
];

for (const [file, key, table] of lmsFiles) {
  test(`every row of ${file} comes back as printed, and no other`, () => {
    const rows = fixtureRows(file);
    const wrong = rows.filter((row) => {
      const lms = lmsAt(table, jkOf(row), Number(cell(row, key)));
      return (['l', 'm', 's'] as const).some(
        (name) => lms?.[name] !== figure(row, name) || printed(lms?.[name], cell(row, name)) !== cell(row, name),
      );
    });
    expect(wrong).toEqual([]);
    expect((table.last - table.first + 1) * 2).toBe(rows.length);
    expect(lmsAt(table, 1, table.first - 1)).toBeUndefined();
    expect(lmsAt(table, 2, table.last + 1)).toBeUndefined();
  });
}

test('half-way between two rows every parameter is half-way', () => {
  const [lower, upper] = [lmsAt(schoolAge.bfa, 1, 60), lmsAt(schoolAge.bfa, 1, 61)];
  const middle = lmsBetween(schoolAge.bfa, 1, 60.5);
  expect(middle?.m).toBeCloseTo(((lower?.m ?? 0) + (upper?.m ?? 0)) / 2, 10);
  expect(middle?.l).toBeCloseTo(((lower?.l ?? 0) + (upper?.l ?? 0)) / 2, 10);
});

test('every row of the monthly tables of the regulation comes back, and no other', () => {
  const rows = fixtureRows('permenkes-sd.csv');
  const columns = ['m3sd', 'm2sd', 'm1sd', 'median', 'p1sd', 'p2sd', 'p3sd'];
  for (const row of rows) {
    const index = cell(row, 'indeks') as MonthlyIndex;
    const { tabel, key } = packedMonthly[index];
    expect(monthlyRow(tables.monthly[index], jkOf(row), Number(cell(row, 'key')))).toEqual(
      columns.map((name) => figure(row, name)),
    );
    expect([key, tabel[jkOf(row) === 1 ? 'M' : 'F']]).toEqual([cell(row, 'key_kind'), Number(cell(row, 'tabel'))]);
  }
  const count = Object.values(tables.monthly).reduce((sum, table) => sum + table.count * 2, 0);
  expect(count).toBe(rows.length);
});

test('a month or length that the regulation does not print has no row', () => {
  expect(monthlyRow(tables.monthly.bbu, 1, 61)).toBeUndefined();
  expect(monthlyRow(tables.monthly.bbpb, 2, 452)).toBeUndefined();
});

test('every minimum gain of the regulation comes back, and no other', () => {
  const rows = fixtureRows('permenkes-increments.csv');
  for (const row of rows) {
    const interval = {
      jenis: cell(row, 'jenis') as GainKind,
      dariBulan: Number(cell(row, 'dari_bulan')),
      sampaiBulan: Number(cell(row, 'sampai_bulan')),
    };
    expect(minimumGain({ ...interval, jk: 1 })).toBe(figure(row, 'laki_laki'));
    expect(minimumGain({ ...interval, jk: 2 })).toBe(figure(row, 'perempuan'));
    const table = packedIncrements.find(({ tabel }) => tabel === Number(cell(row, 'tabel')));
    expect([table?.jenis, table?.interval]).toEqual([interval.jenis, Number(cell(row, 'interval_bulan'))]);
  }
  expect(packedIncrements.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  expect(minimumGain({ jenis: 'berat_g', jk: 1, dariBulan: 20, sampaiBulan: 25 })).toBeUndefined();
});

test('every month of the KMS table comes back, none before or after', () => {
  const rows = fixtureRows('kms-kbm.csv');
  for (const row of rows) {
    const months = Number(cell(row, 'umur_bulan'));
    expect(kbmGrams(kbmTable, 1, months)).toBe(figure(row, 'kbm_g_laki_laki'));
    expect(kbmGrams(kbmTable, 2, months)).toBe(figure(row, 'kbm_g_perempuan'));
  }
  expect(rows).toHaveLength(60);
  expect([kbmGrams(kbmTable, 1, 0), kbmGrams(kbmTable, 2, 61)]).toEqual([undefined, undefined]);
});

test('every category comes back with its names and both its limits', () => {
  const back = Object.entries(permenkesCategories).flatMap(([indeks, { nama, umur, kategori }]) =>
    kategori.map((category, place) => {
      const before = kategori[place - 1];
      return {
        indeks,
        nama_indeks: nama,
        umur,
        urutan: String(place + 1),
        kode: category.kode,
        nama_id: category.nama,
        istilah_en: category.en,
        z_bawah: before && 'sampai' in before ? String(before.sampai) : '',
        bawah_termasuk: before && 'sampai' in before ? String(Number(!before.termasuk)) : '0',
        z_atas: 'sampai' in category ? String(category.sampai) : '',
        atas_termasuk: 'sampai' in category ? String(Number(category.termasuk)) : '0',
      };
    }),
  );
  expect(back).toEqual(fixtureRows('permenkes-categories.csv'));
});

test('categories and indices are named as the regulation prints them', () => {
  expect(categoryName('tbu', 'sangat_pendek')).toBe('Sangat pendek');
  expect(categoryName('tbu', 'gizi_buruk')).toBeUndefined();
  expect(indexName('bbtb')).toBe('BB/PB atau BB/TB');
});

test('a damaged column is refused', () => {
  expect(() => unpackColumn('1A*', 2)).toThrow(RangeError);
});

test('all figures together cost a phone less than 60 KB', () => {
  const folder = join(import.meta.dirname, '../../../src/domain/growth/tables');
  const sizes = readdirSync(folder).map((file) => gzipSync(readFileSync(join(folder, file))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
});
