import { expect, test } from 'vitest';
import { pseudonymOf, readPseudonym } from '../../../src/programme/follow-up/pseudonym.ts';

test('a child in confidence is called by the end of its id, which says neither who nor when', () => {
  expect(pseudonymOf({ id: '01980000-0000-7000-8000-0000009c41f0' })).toBe('Kasus 9C41F0');
});

test('the code is read as it is told on the telephone, and nothing else is one', () => {
  expect(['Kasus 9C41F0', '9c41f0', ' 9C41-F0 ', 'kasus 9c 41 f0'].map(readPseudonym)).toEqual([
    ...['9C41F0', '9C41F0', '9C41F0', '9C41F0'],
  ]);
  expect(['', '9C41F', '9C41F00', 'ZZZZZZ', 'Dimas'].map(readPseudonym)).toEqual([
    ...[undefined, undefined, undefined, undefined, undefined],
  ]);
});
