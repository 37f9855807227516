import { expect, test } from 'vitest';
import { listFamilies } from '../../../src/app/kader/family-list.ts';
import { nextFamily } from '../../../src/app/visit/next-family.ts';
import { darma, home, phoneWith, received, sugeng, today, visit, wati } from '../kader/kampung.ts';

const none = new Map<string, number>();

function familiesWith(...visits: Parameters<typeof received>[0][]) {
  const families = [
    home(1, sugeng, '12'),
    home(2, darma, '13'),
    home(3, wati, '14', { answers: { no_rumah: '14', rt: '004', rw: '001' } }),
  ];
  const phone = phoneWith(...[...families, ...visits].map(received));
  return listFamilies({ dossiers: phone.directory.dossiers.values(), records: phone.records, drafts: none, today });
}

test('after a visit the next house of the same RT is proposed', () => {
  expect(nextFamily(familiesWith(), sugeng, today)?.household).toBe(darma);
});

test('behind the last house of an RT it begins again at the first that was left out', () => {
  expect(nextFamily(familiesWith(), darma, today)?.household).toBe(sugeng);
});

test('a family that was visited this year is passed over, one of last year is not', () => {
  expect(nextFamily(familiesWith(visit(9, darma, '2026-03-01')), sugeng, today)?.household).toBe(wati);
  expect(nextFamily(familiesWith(visit(9, darma, '2025-12-20')), sugeng, today)?.household).toBe(darma);
});

test('where everybody has been visited nobody is proposed', () => {
  const all = familiesWith(visit(8, darma, '2026-03-01'), visit(9, wati, '2026-04-01'));
  expect(nextFamily(all, sugeng, today)).toBeUndefined();
});
