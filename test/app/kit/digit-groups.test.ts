import { expect, test } from 'vitest';
import { findCaret, groupDigits, keepDigits, nikGroups } from '../../../src/app/kit/digit-groups.ts';

test('Rini’s NIK is shown 6-6-4 at every length', () => {
  expect(groupDigits('3699152311190001', nikGroups)).toBe('369915 231119 0001');
  expect(groupDigits('369915', nikGroups)).toBe('369915');
  expect(groupDigits('3699152', nikGroups)).toBe('369915 2');
  expect(groupDigits('', nikGroups)).toBe('');
});

test('a pasted number loses its spaces, dots and what is too long', () => {
  expect(keepDigits('3699 1523.1119-0001 99', 16)).toBe('3699152311190001');
});

test('the caret stays behind the digit just typed', () => {
  expect(findCaret('369915 231119 0001', 6)).toBe(6);
  expect(findCaret('369915 231119 0001', 7)).toBe(8);
  expect(findCaret('369915 231119 0001', 16)).toBe(18);
  expect(findCaret('369915 2', 0)).toBe(0);
});
