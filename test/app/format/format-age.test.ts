import { expect, test } from 'vitest';
import { formatAge, formatAgeInWords, formatAgeShort, measureAge } from '../../../src/app/format/format-age.ts';

const ageOf = (born: string) => measureAge(born, '2026-11-03');

test('a newborn is counted in days until the month is full', () => {
  expect(formatAge(ageOf('2026-11-03'))).toBe('0 hari');
  expect(formatAge(ageOf('2026-10-04'))).toBe('30 hari');
  expect(formatAge(ageOf('2026-10-03'))).toBe('1 bulan');
});

test('Aisyah is 14 months, and a balita is counted in months until the day she turns five', () => {
  expect(formatAge(ageOf('2025-08-14'))).toBe('14 bulan');
  expect(formatAge(ageOf('2021-11-04'))).toBe('59 bulan');
  expect(formatAge(ageOf('2021-11-03'))).toBe('5 tahun');
  expect(formatAge(ageOf('1985-05-01'))).toBe('41 tahun');
});

test('narrow rows shorten the unit and nothing else', () => {
  expect([ageOf('2026-10-22'), ageOf('2026-02-01'), ageOf('2019-03-27')].map(formatAgeShort)).toEqual([
    '12 hr',
    '9 bln',
    '7 th',
  ]);
});

test('a birth date is read back in years and months', () => {
  expect(formatAgeInWords(ageOf('2025-08-14'))).toBe('1 tahun 2 bulan');
  expect(formatAgeInWords(ageOf('2026-08-01'))).toBe('3 bulan');
  expect(formatAgeInWords(ageOf('2024-11-03'))).toBe('2 tahun');
  expect(formatAgeInWords(ageOf('2026-10-22'))).toBe('12 hari');
});

test('days are counted across a leap day', () => {
  expect(measureAge('2024-02-28', '2024-03-01')).toEqual({ days: 2, months: 0 });
});
