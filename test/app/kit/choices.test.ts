import { expect, test } from 'vitest';
import { findChoices } from '../../../src/app/kit/find-choices.ts';
import { toggleChoice } from '../../../src/app/kit/toggle-choice.ts';

test('Sugeng’s family has a bicycle and a phone', () => {
  expect(toggleChoice(toggleChoice([], 'sepeda', 'tidak'), 'hp', 'tidak')).toEqual(['sepeda', 'hp']);
});

test('"Tidak satu pun" and all others drive each other out', () => {
  expect(toggleChoice(['sepeda', 'hp'], 'tidak', 'tidak')).toEqual(['tidak']);
  expect(toggleChoice(['tidak'], 'sepeda', 'tidak')).toEqual(['sepeda']);
});

test('a second tap takes a choice back', () => {
  expect(toggleChoice(['sepeda', 'hp'], 'sepeda', 'tidak')).toEqual(['hp']);
  expect(toggleChoice(['tidak'], 'tidak', 'tidak')).toEqual([]);
});

test('jobs are found by the beginnings of their words, in any order', () => {
  const jobs = ['Petani', 'Buruh tani', 'Tukang kayu', 'PNS/TNI'].map((label) => ({ code: label, label }));
  const find = (query: string) => findChoices(jobs, query).map(({ code }) => code);
  expect(find('tani')).toEqual(['Buruh tani']);
  expect(find('KAYU tuk')).toEqual(['Tukang kayu']);
  expect(find('tni')).toEqual(['PNS/TNI']);
  expect(find(' ')).toHaveLength(4);
  expect(find('astronot')).toEqual([]);
});
