import { expect, test } from 'vitest';
import type { HeldReason } from '../../../src/domain/problem.ts';
import { type HeldNumber, readHeld, writeHeld } from '../../../src/domain/wire/held-ends.ts';

const of = (reason: HeldReason | null, ...numbers: number[]): HeldNumber[] =>
  numbers.map((number) => ({ number, reason }));

test('numbers in a row are one range, each group under the reason that the phone knows', () => {
  const held = [...of('fault', 80), ...of('parents_missing', 60, 57, 58, 59, 77), ...of(null, 81)];
  const text = writeHeld(held);
  expect(text).toBe('parents_missing:57-60,77;fault:80;unknown:81');
  expect(readHeld(text)).toEqual([
    { from: 57, to: 60, reason: 'parents_missing' },
    { from: 77, to: 77, reason: 'parents_missing' },
    { from: 80, to: 80, reason: 'fault' },
    { from: 81, to: 81, reason: null },
  ]);
});

test('of more than an address holds, the lowest numbers are asked about first', () => {
  const scattered = of('outside_scope', ...Array.from({ length: 2000 }, (_, at) => 2 * at + 1));
  const text = writeHeld(scattered);
  expect(text.length).toBeLessThan(1501);
  const asked = readHeld(text).map(({ from }) => from);
  expect(asked.length).toBeGreaterThan(200);
  expect(asked).toEqual(scattered.slice(0, asked.length).map(({ number }) => number));
});

test.each(['', ';;', 'fault', 'fault:', 'fault:x,-3,1e9', 'fault:1-2-3', 'fault:99999999999'])(
  'what is no range is left out: %j',
  (text) => {
    expect(readHeld(text)).toEqual([]);
  },
);

test('nobody makes the centre look for a number twice', () => {
  expect(readHeld('fault:9-4,1-4294967295,3,1-4294967295;outside_scope:2-7')).toEqual([
    { from: 1, to: 4_294_967_295, reason: 'fault' },
  ]);
});

test('a reason of a newer phone is none that is known here', () => {
  expect(readHeld('on_strike:4')).toEqual([{ from: 4, to: 4, reason: null }]);
});
