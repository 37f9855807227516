import { expect, test } from 'vitest';
import { firstFound } from '../../../src/server/follow-up/refresh-cases.ts';

const known = { since: '2026-10-01', due: '2026-10-15', categories: ['pendek'] };

test('a form that is saved again moves neither the day of the finding nor the one by which somebody should act', () => {
  const derived = { since: '2026-11-05', due: '2026-11-19', categories: ['pendek'] };
  expect(firstFound(derived, known)).toEqual({ since: '2026-10-01', due: '2026-10-15' });
});

test('what has become graver, or milder, is to be acted on by its own day', () => {
  const derived = { since: '2026-11-05', due: '2026-11-05', categories: ['gizi_buruk', 'pendek'] };
  expect(firstFound(derived, known)).toEqual({ since: '2026-10-01', due: '2026-11-05' });
});

test('a correction to an earlier day, or of a birth date that the day goes by, counts', () => {
  const earlier = { since: '2026-09-20', due: '2026-10-04', categories: ['pendek'] };
  expect(firstFound(earlier, known)).toEqual({ since: '2026-09-20', due: '2026-10-04' });
  const corrected = { since: '2026-10-01', due: '2026-12-31', categories: ['pendek'] };
  expect(firstFound(corrected, known)).toEqual({ since: '2026-10-01', due: '2026-12-31' });
});
