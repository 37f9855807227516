import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  completedMonths,
  dayAfterMonths,
  daysBetween,
  endOfMonth,
  isDate,
  isMonth,
  monthOf,
} from '../../../src/domain/time/calendar.ts';

const day = fc.integer({ min: 0, max: 80_000 }).map((offset) => addDays('1900-01-01', offset));

test('a day is one that exists in the calendar', () => {
  expect(['2024-02-29', '2000-02-29', '2025-12-31'].every(isDate)).toBe(true);
  for (const value of [
    '2023-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '',
    null,
    20250101,
  ])
    expect(isDate(value)).toBe(false);
});

test('a month is January to December of a four-digit year', () => {
  expect(isMonth('2025-12')).toBe(true);
  for (const value of ['2025-13', '2025-00', '2025-1', '2025-01-01']) expect(isMonth(value)).toBe(false);
});

test('the day of birth is day 0 and the next one day 1', () => {
  expect(daysBetween('2025-03-10', '2025-03-10')).toBe(0);
  expect(daysBetween('2025-03-10', '2025-03-11')).toBe(1);
  expect(daysBetween('2020-03-10', '2025-03-10')).toBe(1826);
});

test('adding days and counting them are each other’s way back', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test('two months and twenty-nine days are two completed months', () => {
  expect(completedMonths('2025-01-15', '2025-04-13')).toBe(2);
  expect(completedMonths('2025-01-15', '2025-04-15')).toBe(3);
  expect(completedMonths('2025-01-31', '2025-02-28')).toBe(0);
  expect(completedMonths('2025-01-31', '2025-03-01')).toBe(1);
  expect(completedMonths('2025-01-15', '2025-01-14')).toBe(-1);
});

test('a child is five on its birthday, and one of 29 February on 1 March', () => {
  expect(dayAfterMonths('2021-11-03', 60)).toBe('2026-11-03');
  expect(dayAfterMonths('2024-02-29', 60)).toBe('2029-03-01');
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 240 }), (born, months) => {
      const on = dayAfterMonths(born, months);
      expect(completedMonths(born, on)).toBe(months);
      expect(completedMonths(born, addDays(on, -1))).toBe(months - 1);
    }),
  );
});

test('completed months never go back as days go by', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 2500 }), (born, age) => {
      const today = completedMonths(born, addDays(born, age));
      const tomorrow = completedMonths(born, addDays(born, age + 1));
      expect(tomorrow - today).toBeGreaterThanOrEqual(0);
      expect(tomorrow - today).toBeLessThanOrEqual(1);
    }),
  );
});

test('months are added over the turn of the year in both directions', () => {
  expect(addMonths('2025-11', 3)).toBe('2026-02');
  expect(addMonths('2025-01', -1)).toBe('2024-12');
  expect(monthOf('2025-11-22')).toBe('2025-11');
});

test('the end of February follows the leap year', () => {
  expect(endOfMonth('2024-02')).toBe('2024-02-29');
  expect(endOfMonth('2025-02')).toBe('2025-02-28');
  expect(endOfMonth('2025-12')).toBe('2025-12-31');
});

test('counting with something that is no day throws', () => {
  expect(() => daysBetween('2025-02-30', '2025-03-01')).toThrow(RangeError);
  expect(() => addMonths('2025-13', 1)).toThrow(RangeError);
});

test('every day of four thousand years is a day, one after the last one, and no day between is', () => {
  const days = Array.from({ length: 200 }, (_, at) => at * 20 + 1);
  for (const year of days) {
    const first = `${String(year).padStart(4, '0')}-02-27`;
    const around = Array.from({ length: 4 }, (_, at) => addDays(first, at));
    expect(around.map((day) => daysBetween(first, day))).toEqual([0, 1, 2, 3]);
    expect(around.every(isDate)).toBe(true);
    const byEngine = (day: string) => new Date(Date.parse(`${first}T00:00:00Z`) + daysBetween(first, day) * 86_400_000);
    expect(around.map((day) => byEngine(day).toISOString().slice(0, 10))).toEqual(around);
    const leap = `${first.slice(0, 4)}-02-29`;
    expect(isDate(leap)).toBe(around.includes(leap));
  }
});
