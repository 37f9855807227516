import { expect, test } from 'vitest';
import { chooseMonthTicks, chooseTicks, makeFrame, measureExtent } from '../../../src/app/kit/chart-frame.ts';
import { findNearestPoint } from '../../../src/app/kit/growth-chart-child.tsx';
import type { ChartBand } from '../../../src/app/kit/growth-chart-props.ts';
import { placeBandWord, placeBandWords, readLineAt } from '../../../src/app/kit/place-band-word.ts';

const frame = makeFrame({ x: [0, 12], y: [2, 12] });
const green: ChartBand = {
  label: 'hijau tua',
  kind: 'hijau-tua',
  lower: [
    [0, 3],
    [12, 8],
  ],
  upper: [
    [0, 5],
    [12, 11],
  ],
};

test('the first month stands at the left edge and the heaviest weight at the top', () => {
  expect(frame.x(0)).toBe(frame.left);
  expect(frame.x(12)).toBe(frame.right);
  expect(frame.y(12)).toBe(frame.top);
  expect(frame.y(2)).toBe(frame.bottom);
});

test('weights are ticked in round steps and months as people count them', () => {
  expect(chooseTicks([2.1, 12.9], 8)).toEqual([4, 6, 8, 10, 12]);
  expect(chooseTicks([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(chooseMonthTicks([0, 24])).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]);
  expect(chooseMonthTicks([13, 60])).toEqual([18, 24, 30, 36, 42, 48, 54, 60]);
});

test('every point is inside the picture', () => {
  expect(
    measureExtent([
      [3, 4],
      [1, 9],
    ]),
  ).toEqual({ x: [1, 3], y: [4, 9] });
});

test('a tap between two weighings reads the nearer one', () => {
  const child = [1, 4, 9].map((x) => ({ x, y: 5, label: `bulan ${x}` }));
  expect(findNearestPoint(child, frame, frame.x(5))).toBe(1);
  expect(findNearestPoint(child, frame, frame.x(11))).toBe(2);
});

test('a line is read between its points and held level outside them', () => {
  expect(readLineAt(green.lower, 6)).toBe(5.5);
  expect(readLineAt(green.lower, 20)).toBe(8);
  expect(readLineAt([], 3)).toBeUndefined();
});

test('a band’s word stands at the right and steps aside for the child’s line', () => {
  const free = placeBandWord({ band: green, frame, child: [] });
  const child = [10, 11, 12].map((x) => ({ x, y: 3 + (x * 5.5) / 12 + 1, label: '' }));
  const aside = placeBandWord({ band: green, frame, child });
  expect(free?.x).toBeGreaterThan(frame.x(9));
  expect(aside?.x).toBeLessThan(frame.x(9));
});

test('words of narrow bands stand inside the picture and never on one another', () => {
  const thin = (label: string, low: number): ChartBand => ({
    label,
    kind: 'kuning',
    lower: [
      [0, low],
      [12, low],
    ],
    upper: [
      [0, low + 0.1],
      [12, low + 0.1],
    ],
  });
  const words = placeBandWords({
    bands: [thin('di bawah garis merah, gizi', 5), thin('kuning', 5.1)],
    frame,
    child: [],
  });
  const far = placeBandWords({ bands: [thin('kuning', 5), thin('hijau muda', 8)], frame, child: [] });
  for (const { right } of [...words, ...far]) expect(right).toBeLessThanOrEqual(frame.right - 6);
  expect(far.map(({ label }) => label)).toEqual(['kuning', 'hijau muda']);
  for (const [at, one] of words.entries())
    for (const other of words.slice(at + 1)) {
      const isBeside = Math.max(one.right - one.width, other.right - other.width) >= Math.min(one.right, other.right);
      expect(isBeside).toBe(true);
    }
});
