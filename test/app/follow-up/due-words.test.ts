import { expect, test } from 'vitest';
import { dueWords, isOverdue } from '../../../src/app/follow-up/due-words.ts';
import { caseOf, handled, referralOf } from './jemput-bola.ts';

const today = '2026-11-03';
const dimas = caseOf('Dimas', { due: '2026-11-02' });

test('a case is late once its day has passed, and no more when all its offices have done with it', () => {
  expect(isOverdue(dimas, today)).toBe(true);
  expect(isOverdue({ ...dimas, due: today }, today)).toBe(false);
  expect(isOverdue({ ...dimas, due: null }, today)).toBe(false);
  const said = (handling: ReturnType<typeof handled>) => caseOf('Dimas', { due: '2026-11-02', handling });
  expect(isOverdue(said(handled('Dimas', 'dijadwalkan', '2026-11-12')), today)).toBe(true);
  const done = said(handled('Dimas', 'selesai', '2026-11-02'));
  expect(isOverdue(done, today)).toBe(false);
  expect(isOverdue({ ...done, referrals: [...done.referrals, referralOf('kemenag')] }, today)).toBe(true);
  expect(isOverdue({ ...dimas, closed: { on: today, outcome: 'terbukti', proof: null } }, today)).toBe(false);
});

test('its day is said with the year only where that is another one', () => {
  expect(dueWords(dimas, today)).toBe('Lewat batas 2 Nov');
  expect(dueWords({ ...dimas, due: '2026-12-04' }, today)).toBe('Batas 4 Des');
  expect(dueWords({ ...dimas, due: '2027-01-16' }, today)).toBe('Batas 16 Jan 2027');
  expect(dueWords({ ...dimas, due: null }, today)).toBeUndefined();
});
