import { expect, test } from 'vitest';
import {
  formatMeasure,
  formatNumber,
  formatPlain,
  formatRupiah,
  formatShare,
  parseNumber,
} from '../../../src/app/format/format-number.ts';

test('Aisyah weighs 8,2 kg and figure and unit stay on one line', () => {
  expect(formatMeasure(8.2, 'kg')).toBe('8,2\u00a0kg');
  expect(formatMeasure(74, 'cm')).toBe('74,0\u00a0cm');
  expect(formatMeasure(300, 'g', 0)).toBe('300\u00a0g');
});

test('thousands are parted by a point', () => {
  expect([0, 58, 1108, 1234567].map((value) => formatNumber(value))).toEqual(['0', '58', '1.108', '1.234.567']);
  expect(formatRupiah(1500000)).toBe('Rp1.500.000');
  expect(formatNumber(12345.678, 2)).toBe('12.345,68');
});

test('a loss of weight keeps its sign and a rounded nothing has none', () => {
  expect(formatNumber(-1.25, 1)).toBe('-1,3');
  expect(formatNumber(-0.04, 1)).toBe('0,0');
});

test('a plain figure shows only the decimals it has', () => {
  expect([8, 8.2, 8.25, 0, 100].map((value) => formatPlain(value))).toEqual(['8', '8,2', '8,25', '0', '100']);
});

test('412 of 451 children is 91,4% and a share of nobody is not drawn as 0', () => {
  expect(formatShare(412, 451)).toBe('91,4%');
  expect(formatShare(0, 0)).toBe('-');
});

test('comma and point are both read as decimals', () => {
  expect(['8,2', '8.2', '82', '8,', ',5'].map(parseNumber)).toEqual([8.2, 8.2, 82, 8, 0.5]);
  expect(['', ',', '8,2,1', '1.108,5', 'delapan', '-3'].map(parseNumber)).toEqual(Array(6).fill(undefined));
});
