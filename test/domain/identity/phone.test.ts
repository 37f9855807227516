import { expect, test } from 'vitest';
import { isPhone, normalisePhone } from '../../../src/domain/identity/phone.ts';

test('mobile numbers are known in the ways people write them', () => {
  for (const text of ['081234567890', '+6281234567890', '6281234567890', '0812-3456-7890', '0812 3456 7890'])
    expect(normalisePhone(text)).toBe('+6281234567890');
});

test('a house number or a number cut short is worth a warning', () => {
  for (const text of ['0254123456', '0812345', '', 'tidak punya']) expect(isPhone(text)).toBe(false);
});
