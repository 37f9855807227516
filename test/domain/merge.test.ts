import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Leaves } from '../../src/domain/answers.ts';
import { knowsByParents, mergeRevisions, tipsOf } from '../../src/domain/merge.ts';

type Saved = { id: string; parents: string[]; visited_on: string; set: Leaves; unset: string[] };

function saved(id: string, parents: string[], set: Leaves, more: Partial<Saved> = {}): Saved {
  return { id, parents, visited_on: '2026-11-05', set, unset: [], ...more };
}

function head(revisions: Saved[], counting = revisions) {
  return mergeRevisions(counting, knowsByParents(revisions));
}

const sari = saved('1-sari', [], { bb_kg: 8.2, hadir: 1 });

test('Sari weighs Aisyah and Dewi measures her length: both survive', () => {
  const dewi = saved('2-dewi', ['1-sari'], { tb_cm: 74.5 });
  const sariAgain = saved('3-sari', ['1-sari'], { lila_cm: 13.9 });
  const merged = head([sari, dewi, sariAgain]);
  expect(merged.answers).toEqual({ bb_kg: 8.2, hadir: 1, tb_cm: 74.5, lila_cm: 13.9 });
  expect(merged.conflicts).toEqual({});
});

test('a later revision that knew the earlier one replaces its answer', () => {
  const corrected = saved('2-sari', ['1-sari'], { bb_kg: 8.4 });
  expect(head([corrected, sari])).toMatchObject({
    answers: { bb_kg: 8.4 },
    conflicts: {},
    writers: { bb_kg: '2-sari' },
  });
});

test('two phones that weigh the same child apart leave a conflict card; the later visit counts', () => {
  const dewi = saved('0-dewi', [], { bb_kg: 8.6 }, { visited_on: '2026-11-06' });
  const merged = head([sari, dewi]);
  expect(merged.answers.bb_kg).toBe(8.6);
  expect(merged.conflicts.bb_kg).toEqual([
    { revision: '0-dewi', value: 8.6 },
    { revision: '1-sari', value: 8.2 },
  ]);
});

test('on the same day the greater id counts, and equal answers are no conflict', () => {
  const dewi = saved('2-dewi', [], { bb_kg: 8.6, hadir: 1 });
  const merged = head([sari, dewi]);
  expect(merged.answers).toEqual({ bb_kg: 8.6, hadir: 1 });
  expect(Object.keys(merged.conflicts)).toEqual(['bb_kg']);
});

test('one clears and the other corrects: both stay on the card', () => {
  const cleared = saved('2-dewi', ['1-sari'], {}, { unset: ['bb_kg'] });
  const corrected = saved('3-sari', ['1-sari'], { bb_kg: 8.4 });
  expect(head([sari, cleared, corrected]).conflicts.bb_kg).toEqual([
    { revision: '3-sari', value: 8.4 },
    { revision: '2-dewi' },
  ]);
});

test('a revision that knew both sides settles the conflict', () => {
  const dewi = saved('2-dewi', [], { bb_kg: 8.6 });
  const joined = saved('3-pusat', ['1-sari', '2-dewi'], {});
  const settled = saved('4-ratna', ['3-pusat'], { bb_kg: 8.2 });
  expect(Object.keys(head([sari, dewi, joined]).conflicts)).toEqual(['bb_kg']);
  expect(head([sari, dewi, joined, settled])).toMatchObject({ answers: { bb_kg: 8.2 }, conflicts: {} });
});

test('elements of a set are kept from both sides without a card', () => {
  const one = saved('2-sari', ['1-sari'], { 'sakit#diare': true });
  const other = saved('3-dewi', ['1-sari'], { 'sakit#demam': true });
  expect(head([sari, one, other])).toMatchObject({ answers: { sakit: ['demam', 'diare'] }, conflicts: {} });
});

test('a rejected revision leaves the head, and what was built on it stays', () => {
  const wrong = saved('2-sari', ['1-sari'], { bb_kg: 82, tb_cm: 74 });
  const later = saved('3-sari', ['2-sari'], { tb_cm: 74.5 });
  const merged = head([sari, wrong, later], [sari, later]);
  expect(merged.answers).toEqual({ bb_kg: 8.2, hadir: 1, tb_cm: 74.5 });
});

test('tips are what nothing descends from', () => {
  expect(tipsOf([sari, saved('2', ['1-sari'], {}), saved('3', ['1-sari'], {})])).toEqual(['2', '3']);
});

describe('whatever the order in which revisions arrive', () => {
  const change = fc.record({
    parents: fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 3 }),
    set: fc.dictionary(fc.constantFrom('bb_kg', 'tb_cm', 'sakit#diare'), fc.constantFrom(1, 2, 3)),
    unset: fc.uniqueArray(fc.constantFrom('lila_cm', 'bb_kg'), { maxLength: 1 }),
    day: fc.integer({ min: 1, max: 3 }),
  });

  test('the head is the same', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), (changes, chance) => {
        const all = changes.map((one, at) => ({
          id: `r${at}`,
          parents: one.parents.filter((parent) => parent < at).map((parent) => `r${parent}`),
          visited_on: `2026-11-0${one.day}`,
          set: one.set,
          unset: one.unset.filter((path) => !(path in one.set)),
        }));
        const shuffled = [...all].map((one) => ({ one, at: chance.next().value })).sort((a, b) => a.at - b.at);
        expect(head(shuffled.map(({ one }) => one))).toEqual(head(all));
      }),
    );
  });
});
