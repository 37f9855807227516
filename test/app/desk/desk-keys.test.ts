import { expect, test } from 'vitest';
import { deskKeyOf, type KeyPress, moveInList } from '../../../src/app/desk/desk-keys.ts';

const press = (key: string, other: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, hasModifier: false, isTyping: false, isOnControl: false, isCovered: false },
  ...other,
});

test('J and K move, Enter opens, A approves, P asks for repair; capitals are the same keys', () => {
  expect(['j', 'K', 'Enter', 'A', 'p'].map((key) => deskKeyOf(press(key), true))).toEqual([
    'next',
    'previous',
    'open',
    'approve',
    'repair',
  ]);
});

test('while Ratna writes a note, letters are letters', () => {
  for (const key of ['j', 'k', 'a', 'p', 'Enter'])
    expect(deskKeyOf(press(key, { isTyping: true }), true)).toBe(undefined);
});

test("the browser's own shortcuts stay the browser's", () => {
  expect(deskKeyOf(press('a', { hasModifier: true }), true)).toBe(undefined);
});

test('a dialog over the screen takes the keys away from it', () => {
  expect(deskKeyOf(press('a', { isCovered: true }), true)).toBe(undefined);
});

test('switched off, no letter does anything', () => {
  expect(deskKeyOf(press('a'), false)).toBe(undefined);
  expect(deskKeyOf(press('Enter'), false)).toBe(undefined);
});

test('Enter on a button or link does what the button says, and nothing twice', () => {
  expect(deskKeyOf(press('Enter', { isOnControl: true }), true)).toBe(undefined);
  expect(deskKeyOf(press('j', { isOnControl: true }), true)).toBe('next');
});

test('J begins at the first row and stays at the last', () => {
  expect(moveInList(undefined, 3, 'next')).toBe(0);
  expect(moveInList(1, 3, 'next')).toBe(2);
  expect(moveInList(2, 3, 'next')).toBe(2);
  expect(moveInList(0, 3, 'previous')).toBe(0);
  expect(moveInList(undefined, 0, 'next')).toBe(undefined);
});
