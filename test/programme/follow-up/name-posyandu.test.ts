import { expect, test } from 'vitest';
import { namePosyandu, posyanduKeys } from '../../../src/programme/follow-up/name-posyandu.ts';
import { nutritionRule } from '../../../src/programme/follow-up/nutrition-rule.ts';

test('a posyandu goes by its name; one that nobody knows here is left out and never shown by its id', () => {
  const keys = posyanduKeys(nutritionRule.columns);
  const names = new Map([['01934b2c', 'Posyandu Melati']]);
  expect(keys).toEqual(['posyandu']);
  expect(namePosyandu({ nama: 'DODI', posyandu: '01934b2c', bb: 10.6 }, keys, names)).toEqual({
    ...{ nama: 'DODI', posyandu: 'Posyandu Melati', bb: 10.6 },
  });
  expect(namePosyandu({ nama: 'DODI', posyandu: 'lain' }, keys, names)).toEqual({ nama: 'DODI' });
});
