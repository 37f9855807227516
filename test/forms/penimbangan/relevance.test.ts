import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { clearIrrelevant, evaluateForm } from '../../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../../src/domain/form/facts.ts';
import { form } from '../../../src/forms/penimbangan/form.ts';
import { aisyah, born, november } from './aisyah.ts';

const relevant = (answers: Answers, facts: Facts = november) => evaluateForm(form, answers, facts).relevant;
const unanswered = (answers: Answers, facts: Facts = november) => evaluateForm(form, answers, facts).unanswered;

test('a child that is there is weighed, one that is absent or gone is not', () => {
  for (const hadir of [1, 3]) expect(relevant({ ...aisyah, hadir }).has('bb_kg'), `hadir ${hadir}`).toBe(true);
  for (const hadir of [2, 4, 5, 6]) expect(relevant({ ...aisyah, hadir }).has('bb_kg'), `hadir ${hadir}`).toBe(false);
});

test('a child that refuses the scales still gets its vitamin A', () => {
  const august: Facts = { ...november, period: '2026-08' };
  expect(relevant({ tgl_ukur: '2026-08-04', hadir: 6 }, august).has('vit_a')).toBe(true);
});

test('who brought the child is asked at the posyandu only', () => {
  expect(relevant(aisyah).has('pengantar')).toBe(true);
  expect(relevant({ ...aisyah, hadir: 3 }).has('pengantar')).toBe(false);
});

test('a missed child’s weight is cleared at saving and comes back with "hadir"', () => {
  const draft: Answers = { ...aisyah, hadir: 2, bb_kg: 8.2 };
  expect(evaluateForm(form, draft, november).irrelevant).toEqual(['bb_kg']);
  expect(clearIrrelevant(form, draft, november)).not.toHaveProperty('bb_kg');
  expect(clearIrrelevant(form, { ...draft, hadir: 1 }, november)).toHaveProperty('bb_kg', 8.2);
});

test.each([
  ['2026-05-04', 'asi_eksklusif'],
  ['2026-05-03', 'lila_cm'],
  ['2026-05-03', 'mpasi'],
  ['2024-11-04', 'mpasi'],
  ['2021-11-04', 'lila_cm'],
])('born on %s, the child is asked %s', (tglLahir, question) => {
  expect(relevant(aisyah, born(tglLahir)).has(question)).toBe(true);
});

test.each([
  ['2026-05-03', 'asi_eksklusif'],
  ['2026-05-04', 'lila_cm'],
  ['2026-05-04', 'mpasi'],
  ['2024-11-03', 'mpasi'],
  ['2021-11-03', 'lila_cm'],
])('born on %s, the child is not asked %s', (tglLahir, question) => {
  expect(relevant(aisyah, born(tglLahir)).has(question)).toBe(false);
});

test('vitamin A and worm medicine are for February and August, and for their ages', () => {
  const on = (day: string, tglLahir: string) => relevant({ tgl_ukur: day, hadir: 1 }, born(tglLahir));
  expect(on('2026-11-03', '2025-01-01').has('vit_a')).toBe(false);
  expect(on('2026-02-03', '2025-01-01').has('vit_a')).toBe(true);
  expect(on('2026-08-03', '2026-02-04').has('vit_a')).toBe(false);
  expect(on('2026-08-03', '2026-02-03').has('vit_a')).toBe(true);
  expect(on('2026-08-03', '2025-08-04').has('obat_cacing')).toBe(false);
  expect(on('2026-08-03', '2025-08-03').has('obat_cacing')).toBe(true);
});

test('the length is required in February and August, and welcome in other months', () => {
  expect(unanswered(aisyah)).not.toContain('tb_cm');
  expect(relevant(aisyah).has('tb_cm')).toBe(true);
  expect(unanswered({ tgl_ukur: '2026-08-03', hadir: 1 })).toContain('tb_cm');
});

test('the position is asked once there is a length', () => {
  expect(relevant({ ...aisyah, tb_cm: { missing: 99 } }).has('cara_ukur')).toBe(false);
  expect(unanswered({ ...aisyah, tb_cm: 73 })).toContain('cara_ukur');
});

test('a child whose birth date is not known is asked everything, so that nothing typed gets lost', () => {
  const unknown: Facts = { ...november, person: { id: 'anak', answers: { jk: 1 } } };
  expect(relevant(aisyah, unknown)).toContain('lila_cm');
  expect(relevant(aisyah, unknown)).toContain('asi_eksklusif');
});
