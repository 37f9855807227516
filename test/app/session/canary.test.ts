import { expect, test } from 'vitest';
import { canaryCookie, readCanaries, withCanary } from '../../../src/app/session/canary.ts';

const sari = { device: '019a0000-0000-7000-8000-0000000000f1', highest: 57, waiting: 4 };
const dewi = { device: '019a0000-0000-7000-8000-0000000000f2', highest: 9, waiting: 0 };

test('what the cookie keeps comes back, beside cookies of others', () => {
  const [kept] = canaryCookie([sari, dewi], true).split(';');
  expect(readCanaries(`tema=luar; ${kept}; lain=1`)).toEqual([sari, dewi]);
});

test('a device stands there once, as it was last', () => {
  expect(withCanary([sari, dewi], { ...sari, highest: 58, waiting: 0 })).toEqual([
    dewi,
    { ...sari, highest: 58, waiting: 0 },
  ]);
});

test('a cookie that somebody changed is nothing, and never a crash', () => {
  expect(readCanaries('')).toEqual([]);
  expect(readCanaries('cacah_jejak=')).toEqual([]);
  expect(readCanaries('cacah_jejak=%7B%7D~x.1.2~019a0000-0000-7000-8000-0000000000f1.-1.2')).toEqual([]);
});

test('nothing to keep lets the cookie expire', () => {
  expect(canaryCookie([], false)).toContain('Max-Age=0');
});
