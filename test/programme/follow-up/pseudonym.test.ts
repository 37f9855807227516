import { expect, test } from 'vitest';
import { pseudonymOf } from '../../../src/programme/follow-up/pseudonym.ts';

test('a child in confidence is called by the end of its id, which says neither who nor when', () => {
  expect(pseudonymOf({ id: '01980000-0000-7000-8000-0000009c41f0' })).toBe('Kasus 9C41F0');
});
