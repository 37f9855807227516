import { expect, test } from 'vitest';
import { greet } from '../../../src/app/kader/greeting.ts';

test('the greeting follows the day in the desa', () => {
  const hours = ['05.30', '12.00', '16.45', '19.10', '02.00'];
  expect(hours.map((clock) => greet('Sari Wulandari', clock))).toEqual([
    'Pagi, Sari',
    'Siang, Sari',
    'Sore, Sari',
    'Malam, Sari',
    'Malam, Sari',
  ]);
});
