import { expect, test } from 'vitest';
import { canaryCookie, readCanaries, toldOn, withCanary } from '../../../src/app/session/canary.ts';

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

const [noted, today] = [new Set([sari.device]), 20_783];

test('a lost phone that the centre was told of stays noted, for a backup may forget it again', () => {
  const told = { ...sari, told: { day: today, left: 59 } };
  expect(toldOn(today, [sari, dewi], noted)).toEqual([told, dewi]);
  const [kept] = canaryCookie([told, dewi], true).split(';');
  expect(readCanaries(`${kept}`)).toEqual([told, dewi]);
});

test('told on sixty days, it is noted no longer', () => {
  let notes = [sari, dewi];
  for (let day = today; day < today + 59; day++) notes = toldOn(day, notes, noted);
  expect(notes).toEqual([{ ...sari, told: { day: today + 58, left: 1 } }, dewi]);
  expect(toldOn(today + 59, notes, noted)).toEqual([dewi]);
});
