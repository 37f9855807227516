import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessGrowth, growthEngineVersion } from '../../../src/domain/growth/assess-growth.ts';
import type { GrowthInput } from '../../../src/domain/growth/growth-result.ts';
import { valueAt } from '../../../src/domain/growth/lms.ts';
import { loadUnderFiveTables } from '../../../src/domain/growth/under-five-tables.ts';
import type { Jk } from '../../../src/domain/identity/jk.ts';
import { cell, type FixtureRow, figure, fixtureRows } from './fixture-rows.ts';

const tables = await loadUnderFiveTables();
const indices = ['len', 'wei', 'wfl', 'bmi', 'hc', 'ac'] as const;
const jkOf: Readonly<Record<string, Jk>> = { M: 1, F: 2 };

function inputOf(row: FixtureRow): GrowthInput {
  const measure = cell(row, 'measure');
  return {
    jk: jkOf[cell(row, 'sex')],
    ageDays: figure(row, 'age_days'),
    ageMonths: figure(row, 'age_months'),
    weightKg: figure(row, 'weight_kg'),
    lengthCm: figure(row, 'lenhei_cm'),
    position: measure === 'L' || measure === 'H' ? measure : undefined,
    oedema: cell(row, 'oedema') === 'y',
    headCm: figure(row, 'headc_cm'),
    armCm: figure(row, 'muac_cm'),
  };
}

const flagText = (flag: boolean | undefined) => (flag === undefined ? '' : String(Number(flag)));

for (const row of fixtureRows('samples.csv')) {
  test(`sample ${cell(row, 'id')} (${cell(row, 'group')}) comes out as in the WHO program`, () => {
    const result = assessGrowth(tables, inputOf(row));
    expect(result.clenhei).toBe(figure(row, 'clenhei_cm'));
    expect(result.cmeasure?.toLowerCase() ?? '').toBe(cell(row, 'cmeasure'));
    expect(flagText(result.c9mo)).toBe(cell(row, 'c9mo_flag'));
    expect(result.cbmi === undefined ? undefined : Number(result.cbmi.toFixed(6))).toBe(figure(row, 'cbmi'));
    for (const index of indices) {
      expect(result.z[index], `z${index}`).toBe(figure(row, `z${index}`));
      expect(flagText(result.flags[index]), `f${index}`).toBe(cell(row, `f${index}`));
    }
    for (const index of ['tbu', 'bbu', 'bbtb', 'imtu'] as const)
      expect(result.categories[index] ?? '', index).toBe(cell(row, `cat_${index}`));
  });
}

const siti: GrowthInput = { jk: 2, ageDays: 400, weightKg: 9, lengthCm: 75, position: 'L' };

test('every result says which engine it comes from', () => {
  expect(assessGrowth(tables, siti).engine).toBe(growthEngineVersion);
});

test('Siti measured standing at 400 days counts as 0.7 cm longer', () => {
  expect(assessGrowth(tables, { ...siti, position: 'H' }).clenhei).toBe(75.7);
});

test('standing is believed from nine months on, which is day 274', () => {
  const standing = (ageDays: number) => assessGrowth(tables, { ...siti, ageDays, position: 'H' });
  expect(standing(273)).toMatchObject({ c9mo: true, clenhei: 75 });
  expect(standing(273).cmeasure).toBeUndefined();
  expect(standing(274)).toMatchObject({ c9mo: false, clenhei: 75.7, cmeasure: 'H' });
});

test('without an age the position chooses the table, and without a position 87 cm does', () => {
  const wfl = (lengthCm: number, position?: 'L' | 'H') =>
    assessGrowth(tables, { jk: 1, weightKg: 12, lengthCm, position }).z.wfl;
  expect(wfl(86.99)).toBe(wfl(86.99, 'L'));
  expect(wfl(87)).toBe(wfl(87, 'H'));
  expect(wfl(87)).not.toBe(wfl(87, 'L'));
});

test('a z-score on the limit of plausibility is not flagged, one hundredth beyond it is', () => {
  const boy = { jk: 1 as const, ageDays: 0 };
  const { m, s } = { m: 49.8842, s: 0.03795 };
  const at = (z: number) => assessGrowth(tables, { ...boy, lengthCm: Math.round(m * (1 + s * z) * 10_000) / 10_000 });
  expect([at(-6).z.len, at(-6).flags.len]).toEqual([-6, false]);
  expect([at(-6.01).z.len, at(-6.01).flags.len]).toEqual([-6.01, true]);
  expect([at(6).flags.len, at(6.01).flags.len]).toEqual([false, true]);
});

test('weight for age is flagged above five already', () => {
  const newborn = { l: 0.3487, m: 3.3464, s: 0.14602 };
  const unit = valueAt(3, newborn) - valueAt(2, newborn);
  const at = (z: number) => assessGrowth(tables, { jk: 1, ageDays: 0, weightKg: valueAt(3, newborn) + (z - 3) * unit });
  expect([at(5).z.wei, at(5).flags.wei, at(5.01).flags.wei]).toEqual([5, false, true]);
});

test('exactly minus two is normal, a hundredth less is pendek', () => {
  const at = (z: number) => assessGrowth(tables, { jk: 1, ageDays: 0, lengthCm: 49.8842 * (1 + 0.03795 * z) });
  expect([at(-2).categories.tbu, at(-2.01).categories.tbu]).toEqual(['normal', 'pendek']);
  expect([at(-3).categories.tbu, at(-3.01).categories.tbu]).toEqual(['pendek', 'sangat_pendek']);
  expect([at(3).categories.tbu, at(3.01).categories.tbu]).toEqual(['normal', 'tinggi']);
});

test('a toddler of 103.1 cm measured lying counts as exactly 102.4 cm', () => {
  const lying = assessGrowth(tables, { jk: 1, ageDays: 1300, weightKg: 16, lengthCm: 103.1, position: 'L' });
  const standing = assessGrowth(tables, { jk: 1, ageDays: 1300, weightKg: 16, lengthCm: 102.4, position: 'H' });
  expect(lying.clenhei).toBe(102.4);
  expect(lying.z).toEqual(standing.z);
});

test('a length just above two tenths is interpolated between the rows', () => {
  const wfl = (lengthCm: number) => assessGrowth(tables, { ...siti, lengthCm }).z.wfl ?? Number.NaN;
  expect(wfl(75.05)).toBeLessThanOrEqual(wfl(75));
  expect(wfl(75.05)).toBeGreaterThanOrEqual(wfl(75.1));
});

test('half a day counts up, so 730.5 days are a standing child', () => {
  const at = (ageDays: number) => assessGrowth(tables, { ...siti, ageDays, lengthCm: 85, position: 'L' }).clenhei;
  expect(at(730.4)).toBe(85);
  expect(at(730.5)).toBe(84.3);
});

test('the last day with a z-score is 1826, and not for months given as 60', () => {
  expect(assessGrowth(tables, { ...siti, ageDays: 1826, lengthCm: 108 }).z.len).toBeDefined();
  expect(assessGrowth(tables, { ...siti, ageDays: 1827, lengthCm: 108 }).z).toEqual({});
  expect(assessGrowth(tables, { jk: 2, ageMonths: 60, weightKg: 18, lengthCm: 108 }).z).toEqual({});
  expect(assessGrowth(tables, { jk: 2, ageMonths: 59.99, weightKg: 18, lengthCm: 108 }).z.wei).toBeDefined();
});

test('arm circumference begins on day 91', () => {
  const arm = (ageDays: number) => assessGrowth(tables, { jk: 1, ageDays, armCm: 13 }).z.ac;
  expect(arm(90)).toBeUndefined();
  expect(arm(91)).toBeDefined();
});

test('measures of nothing and ages before birth count as missing', () => {
  const none = { weightKg: 0, lengthCm: -1, headCm: Number.NaN, armCm: 0 };
  expect(assessGrowth(tables, { jk: 1, ageDays: 300, ...none }).z).toEqual({});
  expect(assessGrowth(tables, { ...siti, ageDays: -1 }).z).toEqual({ wfl: expect.any(Number) });
});

const child = fc.record({
  jk: fc.constantFrom<Jk>(1, 2),
  ageDays: fc.integer({ min: 91, max: 1826 }),
  lengthCm: fc.integer({ min: 450, max: 1200 }).map((mm) => mm / 10),
  weightKg: fc.integer({ min: 10, max: 4000 }).map((hundredths) => hundredths / 100),
  headCm: fc.integer({ min: 250, max: 600 }).map((mm) => mm / 10),
  armCm: fc.integer({ min: 60, max: 250 }).map((mm) => mm / 10),
  position: fc.constantFrom('L' as const, 'H' as const, undefined),
});

test('a heavier child never has a lower weight-based z-score', () => {
  fc.assert(
    fc.property(child, fc.integer({ min: 1, max: 300 }), (light, more) => {
      const heavy = { ...light, weightKg: light.weightKg + more / 100 };
      const [before, after] = [assessGrowth(tables, light).z, assessGrowth(tables, heavy).z];
      for (const index of ['wei', 'wfl', 'bmi'] as const)
        expect(after[index] ?? 0).toBeGreaterThanOrEqual(before[index] ?? 0);
    }),
  );
});

test('every z-score has two decimals and a flag beside it', () => {
  fc.assert(
    fc.property(child, (one) => {
      const { z, flags } = assessGrowth(tables, one);
      expect(Object.keys(flags).sort()).toEqual(Object.keys(z).sort());
      for (const score of Object.values(z)) expect(Number(score.toFixed(2))).toBe(score);
    }),
  );
});

test('oedema takes the weight-based scores away and leaves the others as they are', () => {
  fc.assert(
    fc.property(child, (one) => {
      const { len, hc, ac } = assessGrowth(tables, one).z;
      expect(assessGrowth(tables, { ...one, oedema: true }).z).toEqual({ len, hc, ac });
    }),
  );
});
