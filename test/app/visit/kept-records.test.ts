import { expect, test } from 'vitest';
import { keptRecords } from '../../../src/app/visit/kept-records.ts';
import { home, onPhone, phoneWith, received, sugeng, visit } from '../kader/kampung.ts';

test('the end of a visit says what waits, what is held, and what has arrived', () => {
  const phone = phoneWith(
    received(home(1, sugeng, '12')),
    onPhone(visit(2, sugeng, '2026-11-03')),
    onPhone(visit(3, sugeng, '2026-11-02'), 'sent'),
    onPhone(visit(4, sugeng, '2026-11-01'), 'held'),
  );
  expect(keptRecords([...phone.records.values()])).toEqual({ onPhone: 2, held: 1, received: 1 });
});
