import { expect, test } from 'vitest';
import { maskNumber } from '../../../src/domain/identity/mask.ts';

test('a masked NIK shows its region’s beginning and its serial', () => {
  expect(maskNumber('3604231408920003')).toBe('3604••••••••0003');
});

test('a number too short to hide anything in is hidden whole', () => {
  expect(maskNumber('36042314')).toBe('••••••••');
  expect(maskNumber('')).toBe('');
});
