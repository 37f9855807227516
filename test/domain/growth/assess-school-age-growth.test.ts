import { expect, test } from 'vitest';
import { assessSchoolAgeGrowth } from '../../../src/domain/growth/assess-school-age-growth.ts';
import { loadSchoolAgeTables } from '../../../src/domain/growth/school-age-tables.ts';
import { cell, figure, fixtureRows } from './fixture-rows.ts';

const tables = await loadSchoolAgeTables();

for (const row of fixtureRows('samples-5-19y.csv')) {
  test(`school-age sample ${cell(row, 'id')} (${cell(row, 'group')}) comes out as in the WHO program`, () => {
    const result = assessSchoolAgeGrowth(tables, {
      jk: cell(row, 'sex') === 'M' ? 1 : 2,
      ageMonths: figure(row, 'age_months'),
      weightKg: figure(row, 'weight_kg'),
      heightCm: figure(row, 'height_cm'),
      oedema: cell(row, 'oedema') === 'y',
    });
    expect(result.cbmi === undefined ? undefined : Number(result.cbmi.toFixed(6))).toBe(figure(row, 'cbmi'));
    for (const index of ['hfa', 'wfa', 'bfa'] as const) {
      expect(result.z[index], index).toBe(figure(row, `z${index}`));
      expect(result.flags[index], index).toBe(flag(figure(row, `f${index}`)));
    }
    expect(result.categories.imtu_5_18 ?? '').toBe(cell(row, 'cat_imtu_5_18'));
  });
}

test('an age in days reads the same figures as the same age in months', () => {
  const rafi = { jk: 1 as const, weightKg: 25, heightCm: 125 };
  const byDays = assessSchoolAgeGrowth(tables, { ...rafi, ageDays: 2922 });
  expect(byDays).toEqual(assessSchoolAgeGrowth(tables, { ...rafi, ageMonths: 96 }));
});

test('a schoolchild of unknown sex or age has a BMI and no z-score', () => {
  const result = assessSchoolAgeGrowth(tables, { weightKg: 25, heightCm: 125 });
  expect(result.cbmi).toBe(16);
  expect(result.z).toEqual({});
});

function flag(value: number | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 1;
}
