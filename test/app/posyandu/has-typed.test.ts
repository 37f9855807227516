import { expect, test } from 'vitest';
import { hasTyped } from '../../../src/app/posyandu/has-typed.ts';

const opened = { posyandu_id: 'melati', tgl_ukur: '2026-11-03', hadir: 1 };

test('a row that was only opened has nothing in it, and neither has one whose figure was erased again', () => {
  expect(hasTyped({ base: {}, answers: opened })).toBe(false);
  expect(hasTyped({ base: { ...opened, hadir: 2 }, answers: opened })).toBe(false);
});

test('a figure, another way of being there, or a figure taken out of a saved weighing are something', () => {
  expect(hasTyped({ base: {}, answers: { ...opened, bb_kg: 8.2 } })).toBe(true);
  expect(hasTyped({ base: {}, answers: { ...opened, hadir: 2 } })).toBe(true);
  expect(hasTyped({ base: { ...opened, bb_kg: 8.2 }, answers: opened })).toBe(true);
});
