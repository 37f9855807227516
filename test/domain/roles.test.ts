import { expect, test } from 'vitest';
import { isInScope } from '../../src/domain/roles.ts';

const mongpok = '36.04.23.2015';
const sari = [{ desa: mongpok, rw: '001', rt: '003' }];

test('Sari sees her RT and no other', () => {
  expect(isInScope(sari, { desa: mongpok, rw: '001', rt: '003' })).toBe(true);
  expect(isInScope(sari, { desa: mongpok, rw: '001', rt: '004' })).toBe(false);
  expect(isInScope(sari, { desa: mongpok })).toBe(false);
});

test('who has the whole desa sees all of its RT, and no other desa', () => {
  const ratna = [{ desa: mongpok, rw: null, rt: null }];
  expect(isInScope(ratna, { desa: mongpok, rw: '002', rt: '006' })).toBe(true);
  expect(isInScope(ratna, { desa: '36.04.23.2016', rw: '002', rt: '006' })).toBe(false);
});

test('who has no scope sees nothing', () => {
  expect(isInScope([], { desa: mongpok })).toBe(false);
});
