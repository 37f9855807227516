import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  applyChange,
  diffAnswers,
  flattenAnswers,
  gatherLeaves,
  isEmptyChange,
  isMissing,
  questionOf,
  sameAnswer,
} from '../../src/domain/answers.ts';

const aisyah: Answers = {
  bb_kg: 8.2,
  sakit: ['diare', 'demam'],
  gejala_tb: [],
  lila_cm: { missing: 98 },
  imunisasi: { hb0: '2025-08-14', bcg: '2025-09-20' },
};

test('a child that is 98 cm tall is not a child whose height nobody knows', () => {
  expect(isMissing(98)).toBe(false);
  expect(isMissing({ missing: 98 })).toBe(true);
  expect(sameAnswer(98, { missing: 98 })).toBe(false);
});

test('answers are taken apart into paths and gathered again unchanged', () => {
  expect(flattenAnswers(aisyah)).toMatchObject({ 'sakit#diare': true, gejala_tb: [], 'imunisasi/bcg': '2025-09-20' });
  expect(sameAnswer(gatherLeaves(flattenAnswers(aisyah)).sakit, ['demam', 'diare'])).toBe(true);
  expect(questionOf('imunisasi/bcg')).toBe('imunisasi');
});

test('"tidak satu pun" is an answer, and an open question is none', () => {
  expect(diffAnswers({}, { sakit: [] })).toEqual({ set: { sakit: [] }, unset: [] });
  expect(diffAnswers({ sakit: [] }, { sakit: ['diare'] })).toEqual({ set: { 'sakit#diare': true }, unset: ['sakit'] });
});

test('what was cleared is named, what was left alone is not', () => {
  const { bb_kg: _, ...without } = aisyah;
  expect(diffAnswers(aisyah, { ...without, lk_cm: 45 })).toEqual({ set: { lk_cm: 45 }, unset: ['bb_kg'] });
  expect(isEmptyChange(diffAnswers(aisyah, aisyah))).toBe(true);
});

describe('any two states of a record', () => {
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.constantFrom({ missing: 97 }, { missing: 98 }, { missing: 99 }));
  const codes = fc.uniqueArray(fc.constantFrom('diare', 'ispa', 'demam', 'campak'));
  const dates = fc.dictionary(fc.constantFrom('hb0', 'bcg', 'mr1'), fc.constantFrom('2025-01-02', '2026-03-04'));
  const state = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.oneof(leaf, codes, dates),
  ) as unknown as fc.Arbitrary<Answers>;

  test('the difference applied to the first gives the second', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const reached = applyChange(before, diffAnswers(before, after));
        expect(isEmptyChange(diffAnswers(reached, after))).toBe(true);
      }),
    );
  });
});
