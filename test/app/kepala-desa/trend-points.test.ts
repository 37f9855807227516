import { expect, test } from 'vitest';
import { ticksOf, topOf, trendOf } from '../../../src/app/kepala-desa/trend-points.ts';
import { figureOf, summaryOf } from './mongpok.ts';

type Counts = Parameters<typeof figureOf>[1];
const monthsOf = (indicator: string, counts: Readonly<Record<string, Counts>>) =>
  Object.entries(counts).map(([month, one]) => summaryOf(month, [figureOf(indicator, one)]));

test('the months run from the first one that is known, oldest first', () => {
  const { points } = trendOf(
    monthsOf('C1', { '2027-01': [9, 26, 0, 0], '2026-12': [7, 31, 0, 0], '2026-11': [0, 0, 0, 0] }),
    'C1',
  );
  expect(points.map(({ tick, words, value }) => `${tick}: ${words} ${Math.round(value ?? -1)}`)).toEqual([
    'Des: 22,6% 23',
    'Jan 2027: 34,6% 35',
  ]);
});

test('a month without a share, or with a closed count, breaks the line', () => {
  const { points } = trendOf(
    monthsOf('C1', { '2026-09': [7, 31, 0, 0], '2026-10': [0, 0, 40, 0], '2026-11': [null, 26, 0, 0] }),
    'C1',
  );
  expect(points.map(({ value, words }) => [value === undefined, words])).toEqual([
    [false, '22,6%'],
    [true, '-'],
    [true, '<5'],
  ]);
});

test('a count is drawn as people, a share as per cent, and both from nothing', () => {
  const shares = trendOf(monthsOf('C1', { '2026-11': [9, 26, 0, 0] }), 'C1');
  const counts = trendOf(monthsOf('B5b', { '2026-10': [6, 25, 0, 3], '2026-11': [12, 25, 0, 3] }), 'B5b');
  expect([topOf(shares), topOf(counts)]).toEqual([40, 15]);
  expect(topOf(trendOf(monthsOf('C1', { '2026-11': [26, 40, 0, 0] }), 'C1'))).toBe(80);
  expect(counts.points.map(({ value }) => value)).toEqual([6, 12]);
  expect(topOf(trendOf(monthsOf('C1', { '2026-11': [0, 26, 0, 0] }), 'C1'))).toBe(10);
});

test('at most five months are named, and always the newest', () => {
  const year = trendOf(
    Array.from({ length: 13 }, (_, at) =>
      summaryOf(`2026-${String(at + 1).padStart(2, '0')}`, [figureOf('C1', [9, 26, 0, 0])]),
    ).slice(0, 12),
    'C1',
  ).points;
  expect(ticksOf(year)).toEqual([2, 5, 8, 11]);
  expect(ticksOf(year.slice(0, 3))).toEqual([0, 1, 2]);
});

test('a mean is drawn as itself, and a month without one is a gap', () => {
  const { points } = trendOf(
    monthsOf('J1', { '2026-09': [805, 14, 6, 0], '2026-10': [null, null, 18, 0], '2026-11': [900, 15, 5, 0] }),
    'J1',
  );
  expect(points.map(({ value, words }) => [value, words])).toEqual([
    [57.5, '57,5'],
    [undefined, '-'],
    [60, '60,0'],
  ]);
});
