import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Lms, plainZ, restrictedZ, roundZ, valueAt } from '../../../src/domain/growth/lms.ts';

const lms: fc.Arbitrary<Lms> = fc.record({
  l: fc.integer({ min: -1800, max: 1500 }).map((l) => (l === 0 ? 1 : l / 1000)),
  m: fc.integer({ min: 2000, max: 120_000 }).map((m) => m / 1000),
  s: fc.integer({ min: 30, max: 150 }).map((s) => s / 1000),
});
const measure = fc.integer({ min: 20, max: 300 }).map((percent) => percent / 100);

test('the value at a standard deviation has that z-score', () => {
  fc.assert(
    fc.property(lms, fc.integer({ min: -30, max: 30 }), (row, tenths) => {
      expect(plainZ(valueAt(tenths / 10, row), row)).toBeCloseTo(tenths / 10, 6);
    }),
  );
});

test('within three standard deviations the restricted z is the plain one', () => {
  fc.assert(
    fc.property(lms, measure, (row, share) => {
      const plain = plainZ(row.m * share, row);
      fc.pre(Math.abs(plain) <= 3);
      expect(restrictedZ(row.m * share, row)).toBe(plain);
    }),
  );
});

test('the restricted z has no step where it begins', () => {
  fc.assert(
    fc.property(lms, fc.constantFrom(3, -3), (row, limit) => {
      const edge = valueAt(limit, row);
      for (const nudge of [0.999999, 1, 1.000001]) expect(restrictedZ(edge * nudge, row)).toBeCloseTo(limit, 3);
    }),
  );
});

test('beyond three, one more unit is the distance between the second and the third deviation', () => {
  fc.assert(
    fc.property(lms, fc.constantFrom(1, -1), fc.integer({ min: 1, max: 5 }), (row, side, units) => {
      const unit = valueAt(3 * side, row) - valueAt(2 * side, row);
      const y = valueAt(3 * side, row) + units * unit;
      fc.pre(y > 0);
      expect(restrictedZ(y, row)).toBeCloseTo(side * (3 + units), 6);
    }),
  );
});

test('a greater measure has a greater z, plain or restricted', () => {
  fc.assert(
    fc.property(lms, measure, fc.integer({ min: 1, max: 100 }), (row, share, more) => {
      const [small, large] = [row.m * share, row.m * share * (1 + more / 1000)];
      expect(restrictedZ(large, row)).toBeGreaterThan(restrictedZ(small, row));
      expect(plainZ(large, row)).toBeGreaterThan(plainZ(small, row));
    }),
  );
});

test('z is rounded to two decimals, half away from zero, and never to minus zero', () => {
  expect([0.125, -0.125, 0.124, -2.375, 2.375].map(roundZ)).toEqual([0.13, -0.13, 0.12, -2.38, 2.38]);
  expect(roundZ(-0.004)).toBe(0);
  expect(Object.is(roundZ(-0.004), 0)).toBe(true);
});

test('rounding moves z by half a hundredth at most and is the same on both sides of zero', () => {
  fc.assert(
    fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (z) => {
      expect(Math.abs(roundZ(z) - z)).toBeLessThanOrEqual(0.005 + 1e-9);
      expect(roundZ(-z) + roundZ(z)).toBe(0);
    }),
  );
});
