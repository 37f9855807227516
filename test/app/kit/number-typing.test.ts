import { expect, test } from 'vitest';
import { type PadKey, pressKey, typeNumber } from '../../../src/app/kit/type-number.ts';

const weight = { whole: 3, decimals: 2 };
const pressAll = (...keys: PadKey[]) => keys.reduce((text, key) => pressKey(text, key, weight), '');

test('Sari types 8,2 on the pad', () => {
  expect(pressAll('8', ',', '2')).toBe('8,2');
});

test('a point from a hardware key or a paste is a comma', () => {
  expect(typeNumber('8.2', weight)).toBe('8,2');
  expect(typeNumber(' 8,2 kg', weight)).toBe('8,2');
});

test('a comma pressed first stands behind a nought, and a second one changes nothing', () => {
  expect(pressAll(',', '5')).toBe('0,5');
  expect(pressAll('8', ',', '2', ',', '5')).toBe('8,25');
});

test('no more places grow than the measure has', () => {
  expect(pressAll('8', ',', '2', '5', '7')).toBe('8,25');
  expect(pressAll('1', '2', '3', '4')).toBe('123');
  expect(typeNumber('82,5', { whole: 3, decimals: 0 })).toBe('82');
});

test('a leading nought gives way to the figure behind it', () => {
  expect(pressAll('0', '8')).toBe('8');
  expect(pressAll('0', '0', ',', '0', '5')).toBe('0,05');
});

test('a z-score may stand below nought: minus first, or once it is noticed; a weight may not', () => {
  const score = { whole: 4, decimals: 3, signed: true };
  const press = (...keys: PadKey[]) => keys.reduce((text, key) => pressKey(text, key, score), '');
  expect(press('-', '2', ',', '3', '5')).toBe('-2,35');
  expect(press('2', ',', '3', '-')).toBe('-2,3');
  expect(press('-', '2', '-')).toBe('2');
  expect(press('-', ',', '5')).toBe('-0,5');
  expect(typeNumber('\u22122.35', score)).toBe('-2,35');
  expect(typeNumber('-8,2', weight)).toBe('8,2');
  expect(pressAll('8', '-')).toBe('8');
});

test('erasing takes back one key at a time and stops at nothing', () => {
  expect(pressAll('8', ',', '2', 'erase')).toBe('8,');
  expect(pressAll('8', ',', '2', 'erase', 'erase', 'erase', 'erase')).toBe('');
});
