import { expect, test } from 'vitest';
import { assessGrowth } from '../../../src/domain/growth/assess-growth.ts';
import { lilaCategory } from '../../../src/domain/growth/lila-category.ts';
import { permenkesReading } from '../../../src/domain/growth/permenkes-reading.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { cell, figure, fixtureRows } from './fixture-rows.ts';

const tables = await loadGrowthTables();

test('every printed figure of the tables reads as the category it bounds', () => {
  const bounds = [
    ['m3sd', 'kurang', 'sangat_kurang'],
    ['m2sd', 'normal', 'kurang'],
    ['p1sd', 'normal', 'normal'],
  ] as const;
  for (const row of fixtureRows('permenkes-sd.csv').filter((one) => cell(one, 'indeks') === 'bbu')) {
    const child = {
      jk: cell(row, 'sex') === 'M' ? (1 as const) : (2 as const),
      completedMonths: Number(cell(row, 'key')),
    };
    for (const [column, at, below] of bounds) {
      const weightKg = figure(row, column) ?? 0;
      expect(permenkesReading(tables.monthly, { ...child, weightKg }).bbu).toBe(at);
      expect(permenkesReading(tables.monthly, { ...child, weightKg: weightKg - 0.01 }).bbu).toBe(below);
    }
    const heavy = { ...child, weightKg: (figure(row, 'p1sd') ?? 0) + 0.01 };
    expect(permenkesReading(tables.monthly, heavy).bbu).toBe('risiko_lebih');
  }
});

test('shortly before the next month the printed table is milder than the day', () => {
  // Boys of 2 months: −2 SD is 54.4 cm; on day 90 it is 57.
  const dimas = { jk: 1 as const, weightKg: 5, lengthCm: 55.5, position: 'L' as const };
  expect(assessGrowth(tables.underFive, { ...dimas, ageDays: 90 }).categories.tbu).toBe('pendek');
  expect(permenkesReading(tables.monthly, { ...dimas, completedMonths: 2 }).tbu).toBe('normal');
});

test('the regulation adds 0.7 cm for standing under nine months, WHO does not', () => {
  // Girls of 6 months: −2 SD is 61.2 cm.
  const nisa = { jk: 2 as const, lengthCm: 60.5, position: 'H' as const };
  expect(permenkesReading(tables.monthly, { ...nisa, completedMonths: 6 }).tbu).toBe('normal');
  expect(permenkesReading(tables.monthly, { ...nisa, position: 'L', completedMonths: 6 }).tbu).toBe('pendek');
  expect(assessGrowth(tables.underFive, { ...nisa, ageDays: 183 })).toMatchObject({ clenhei: 60.5, c9mo: true });
});

test('after month 24 lying takes 0.7 cm off', () => {
  // Boys of 36 months, standing: −2 SD is 88.7 cm.
  const rafi = { jk: 1 as const, completedMonths: 36 };
  expect(permenkesReading(tables.monthly, { ...rafi, lengthCm: 89.3, position: 'L' }).tbu).toBe('pendek');
  expect(permenkesReading(tables.monthly, { ...rafi, lengthCm: 89.4, position: 'L' }).tbu).toBe('normal');
  expect(permenkesReading(tables.monthly, { ...rafi, lengthCm: 88.7 }).tbu).toBe('normal');
});

test('month 24 still counts as lying', () => {
  // Boys of 24 months, lying: −2 SD is 81.7 cm and 13.6 kg/m²; standing it would be 81.0 cm and 13.8 kg/m².
  const arif = { jk: 1 as const, completedMonths: 24 };
  const standing = (lengthCm: number) => permenkesReading(tables.monthly, { ...arif, lengthCm, position: 'H' }).tbu;
  expect([standing(80.9), standing(81)]).toEqual(['pendek', 'normal']);
  const lying = (weightKg: number) =>
    permenkesReading(tables.monthly, { ...arif, weightKg, lengthCm: 85, position: 'L' }).imtu;
  expect(lying(9.9)).toBe('gizi_baik');
});

test('a BMI of 13.56 reads 13.6, as the table prints it, and 13.54 reads 13.5', () => {
  const arif = { jk: 1 as const, completedMonths: 24, lengthCm: 100 };
  expect(permenkesReading(tables.monthly, { ...arif, weightKg: 13.56 }).imtu).toBe('gizi_baik');
  expect(permenkesReading(tables.monthly, { ...arif, weightKg: 13.54 }).imtu).toBe('gizi_kurang');
});

test('weight for length is read at the nearest half centimetre', () => {
  // Boys, 65.0 cm: −2 SD is 6.2 kg; 65.5 cm: 6.3 kg; a length of 65.2 reads 65.0 and one of 65.3 reads 65.5.
  const row = (mm: number) =>
    fixtureRows('permenkes-sd.csv').find((one) => cell(one, 'tabel') === '4' && cell(one, 'key') === String(mm)) ?? {};
  const [at650, at655] = [figure(row(650), 'm2sd') ?? 0, figure(row(655), 'm2sd') ?? 0];
  expect(at655).toBeGreaterThan(at650);
  const reading = (lengthCm: number) =>
    permenkesReading(tables.monthly, { jk: 1, completedMonths: 6, weightKg: at650, lengthCm, position: 'L' }).bbtb;
  expect([reading(65.2), reading(65.3)]).toEqual(['gizi_baik', 'gizi_kurang']);
});

test('month 60 still has a reading, month 61 and a length off the table have none', () => {
  expect(permenkesReading(tables.monthly, { jk: 1, completedMonths: 60, weightKg: 18 }).bbu).toBe('normal');
  expect(permenkesReading(tables.monthly, { jk: 1, completedMonths: 61, weightKg: 18 })).toEqual({});
  expect(
    permenkesReading(tables.monthly, { jk: 1, completedMonths: 2, weightKg: 3, lengthCm: 44 }).bbtb,
  ).toBeUndefined();
});

test('with oedema only the length is read', () => {
  const reading = permenkesReading(tables.monthly, {
    jk: 2,
    completedMonths: 20,
    weightKg: 9,
    lengthCm: 80,
    oedema: true,
  });
  expect(Object.keys(reading)).toEqual(['tbu']);
});

test('an arm of 11.5 cm is gizi kurang and of 12.5 cm is well', () => {
  expect([11.4, 11.5, 12.4, 12.5].map((cm) => lilaCategory(cm, 20))).toEqual([
    'gizi_buruk',
    'gizi_kurang',
    'gizi_kurang',
    'gizi_baik',
  ]);
});

test('arms are judged from 6 to 59 completed months', () => {
  expect([5, 6, 59, 60].map((months) => lilaCategory(13, months))).toEqual([
    undefined,
    'gizi_baik',
    'gizi_baik',
    undefined,
  ]);
});
