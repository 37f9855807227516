import { expect, test } from 'vitest';
import { kkCheck } from '../../../src/domain/identity/kk.ts';

test('a nomor KK carries the day it was registered', () => {
  expect(kkCheck('3699231203150007')).toEqual({ level: 'ok', codes: [] });
});

test('fifteen digits are no nomor KK', () => {
  expect(kkCheck('369923120315000')).toEqual({ level: 'error', codes: ['not_16_digits'] });
  expect(kkCheck('3333333333333333').level).toBe('error');
});

test('a woman’s NIK typed into the field of the nomor KK is noticed', () => {
  expect(kkCheck('3699235408920003')).toEqual({ level: 'warn', codes: ['looks_like_nik'] });
});

test('a day that does not exist, serial 0000 and an unknown province warn', () => {
  expect(kkCheck('3699233102150007').codes).toEqual(['impossible_date']);
  expect(kkCheck('3699233503150007').codes).toEqual(['impossible_date']);
  expect(kkCheck('3699237203150007').codes).toEqual(['impossible_date']);
  expect(kkCheck('3699231203150000').codes).toEqual(['serial_zero']);
  expect(kkCheck('9999231203150007').codes).toEqual(['unknown_province']);
});
