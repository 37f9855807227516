import { expect, test } from 'vitest';
import { assessGrowth } from '../../../src/domain/growth/assess-growth.ts';
import { curveSeam, growthCurve } from '../../../src/domain/growth/growth-curve.ts';
import { loadUnderFiveTables } from '../../../src/domain/growth/under-five-tables.ts';

const tables = await loadUnderFiveTables();
const sds = [-3, -2, -1, 0, 1, 2, 3];

test('a child on a line of the chart has the z-score of that line', () => {
  const { keys, lines } = growthCurve(tables, { index: 'wei', jk: 2, from: 0, to: 1826, step: 100, sds });
  for (const { sd, values } of lines)
    values.forEach((weightKg, point) => {
      expect(assessGrowth(tables, { jk: 2, ageDays: keys[point], weightKg }).z.wei).toBe(sd);
    });
});

test('the chart ends where it was asked to, whatever the step', () => {
  expect(growthCurve(tables, { index: 'wei', jk: 1, from: 0, to: 100, step: 30, sds: [0] }).keys).toEqual([
    0, 30, 60, 90, 100,
  ]);
});

test('what the table does not cover is left out', () => {
  expect(growthCurve(tables, { index: 'ac', jk: 1, from: 0, to: 151, step: 30, sds: [0] }).keys).toEqual([
    91, 121, 151,
  ]);
  expect(growthCurve(tables, { index: 'ac', jk: 1, from: 0, to: 60, step: 30, sds })).toEqual({
    keys: [],
    lines: sds.map((sd) => ({ sd, values: [] })),
  });
});

test('the lines never cross', () => {
  for (const index of ['len', 'wei', 'bmi', 'hc', 'ac', 'wfl', 'wfh'] as const) {
    const { keys, lines } = growthCurve(tables, { index, jk: 1, from: 0, to: 1856, step: 30, sds });
    keys.forEach((_, point) => {
      const values = lines.map((line) => line.values[point] ?? Number.NaN);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    });
  }
});

test('length falls by 0.7 cm where children begin to stand', () => {
  const seam = curveSeam.len ?? 0;
  const { lines } = growthCurve(tables, { index: 'len', jk: 1, from: seam - 1, to: seam, step: 1, sds: [0] });
  const [lying = 0, standing = 0] = lines[0]?.values ?? [];
  expect(lying - standing).toBeCloseTo(0.7, 1);
});

test('a step of nothing is refused', () => {
  expect(() => growthCurve(tables, { index: 'wei', jk: 1, from: 0, to: 9, step: 0, sds })).toThrow(RangeError);
});
