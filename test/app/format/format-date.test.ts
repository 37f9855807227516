import { expect, test } from 'vitest';
import { findMonth } from '../../../src/app/format/find-month.ts';
import {
  formatDate,
  formatDateWithDay,
  formatDayNear,
  formatMonth,
  formatTime,
  formatWeekday,
  shiftDay,
  toIsoDay,
} from '../../../src/app/format/format-date.ts';

test('the day of Sari’s visit is written with our own names and without a padded day', () => {
  expect(formatDateWithDay('2026-11-03')).toBe('Sel, 3 Nov 2026');
  expect(formatWeekday('2026-11-03')).toBe('Sel 3 Nov');
  expect(formatDate('2026-08-17')).toBe('17 Agu 2026');
  expect(formatMonth('2026-02-01')).toBe('Februari 2026');
});

test('every weekday has its name', () => {
  const week = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07'];
  expect(week.map((day) => formatWeekday(day).slice(0, 3))).toEqual(['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab']);
});

test('a day is told as the village tells it for two days, then by name', () => {
  expect(formatDayNear('2026-11-03', '2026-11-03')).toBe('hari ini');
  expect(formatDayNear('2026-10-31', '2026-11-01')).toBe('kemarin');
  expect(formatDayNear('2026-11-01', '2026-11-03')).toBe('2 hari lalu');
  expect(formatDayNear('2026-10-31', '2026-11-03')).toBe('31 Okt');
  expect(formatDayNear('2025-12-31', '2026-11-03')).toBe('31 Des 2025');
  expect(formatDayNear('2026-11-04', '2026-11-03')).toBe('4 Nov');
});

test('times and days are those of the phone', () => {
  const moment = new Date(2026, 10, 3, 9, 5);
  expect(formatTime(moment)).toBe('09.05');
  expect(toIsoDay(moment)).toBe('2026-11-03');
});

test('yesterday of the first of March is the last of February', () => {
  expect(shiftDay('2026-03-01', -1)).toBe('2026-02-28');
  expect(shiftDay('2028-03-01', -1)).toBe('2028-02-29');
  expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01');
});

test('a month is understood as a figure, as a short and as an old name', () => {
  expect(['8', '08', 'Agu', 'agustus', 'Agt', 'Nop', 'Peb'].map(findMonth)).toEqual([8, 8, 8, 8, 8, 11, 2]);
});

test('a thirteenth month, half a name and nothing at all are no month', () => {
  expect(['13', '0', 'ju', '', 'xyz'].map(findMonth)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
