import { expect, test } from 'vitest';
import { emptyDate } from '../../../src/app/kit/date-field.tsx';
import { readDate, splitDate } from '../../../src/app/kit/read-date.ts';

const typed = (day: string, month: string, year: string) => readDate({ day, month, year, monthOnly: false });

test('Aisyah’s birth date is read with the month as a figure or as a name', () => {
  expect(typed('14', '8', '2025')).toEqual({ kind: 'date', day: '2025-08-14', monthOnly: false });
  expect(typed('3', 'Agu', '2025')).toEqual({ kind: 'date', day: '2025-08-03', monthOnly: false });
});

test('when only the month is known, the first of it is kept and marked', () => {
  expect(readDate({ day: '14', month: '8', year: '2025', monthOnly: true })).toEqual({
    kind: 'date',
    day: '2025-08-01',
    monthOnly: true,
  });
});

test('what is still being typed is not called impossible', () => {
  expect(readDate(emptyDate).kind).toBe('empty');
  expect(readDate({ ...emptyDate, monthOnly: true }).kind).toBe('empty');
  expect(typed('14', '', '').kind).toBe('partial');
  expect(typed('14', '8', '20').kind).toBe('partial');
});

test('a thirteenth month, the thirtieth of February and letters are impossible', () => {
  expect(typed('1', '13', '2025').kind).toBe('impossible');
  expect(typed('30', '2', '2025').kind).toBe('impossible');
  expect(typed('29', '2', '2025').kind).toBe('impossible');
  expect(typed('29', '2', '2024').kind).toBe('date');
  expect(typed('x', '2', '2025').kind).toBe('impossible');
  expect(typed('0', '2', '2025').kind).toBe('impossible');
});

test('a stored day comes back into its three fields', () => {
  expect(splitDate('2025-08-04')).toEqual({ day: '4', month: '8', year: '2025', monthOnly: false });
  expect(readDate(splitDate('2025-08-04'))).toEqual({ kind: 'date', day: '2025-08-04', monthOnly: false });
});
