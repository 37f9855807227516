import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Jk } from '../../../src/domain/identity/jk.ts';
import { nikCheck, parseNik } from '../../../src/domain/identity/nik.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';

const mongpok = '36.99.23.2015';
const born = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1930-01-01', days));
const person = fc.record({ born, jk: fc.constantFrom<Jk>(1, 2), serial: fc.integer({ min: 1, max: 9998 }) });

function nikOf(tglLahir: string, jk: Jk, serial = 3): string {
  const [year = '', month = '', day = ''] = tglLahir.split('-');
  const dd = String(Number(day) + (jk === 2 ? 40 : 0)).padStart(2, '0');
  return `369923${dd}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`;
}

test('Rini’s NIK agrees with her birth date, her sex and her village', () => {
  const check = nikCheck({ nik: '3699235408920003', tglLahir: '1992-08-14', jk: 2, kodeDesa: mongpok });
  expect(check).toEqual({ level: 'ok', codes: [] });
});

test('a NIK made from a birth date and a sex is always fine with them', () => {
  fc.assert(
    fc.property(person, ({ born: tglLahir, jk, serial }) => {
      const nik = nikOf(tglLahir, jk, serial);
      expect(nikCheck({ nik, tglLahir, jk, kodeDesa: mongpok }).level).toBe('ok');
      expect(parseNik(nik)?.jk).toBe(jk);
    }),
  );
});

test('another birth date or sex warns and never blocks', () => {
  fc.assert(
    fc.property(person, born, fc.constantFrom<Jk>(1, 2), (one, tglLahir, jk) => {
      const { level } = nikCheck({ nik: nikOf(one.born, one.jk, one.serial), tglLahir, jk, kodeDesa: '31.74.01.1001' });
      expect(['info', 'warn']).toContain(level);
    }),
  );
});

test('whatever is typed, the check answers', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{16}$/)), fc.string(), fc.string(), (nik, date, desa) => {
      const { level, codes } = nikCheck({ nik, tglLahir: date, kodeDesa: desa });
      expect(codes.length === 0).toBe(level === 'ok');
      expect(level === 'error').toBe(parseNik(nik) === undefined);
    }),
  );
});

test.each([
  ['369923540892000', ['not_16_digits']],
  ['36992354089200031', ['not_16_digits']],
  ['3.69924E+15', ['not_16_digits']],
  ['', ['not_16_digits']],
  ['1111111111111111', ['all_digits_equal']],
  ['0000000000000000', ['all_digits_equal', 'day_out_of_range', 'month_out_of_range', 'serial_zero']],
  ['3699230008920003', ['day_out_of_range']],
  ['3699233208920003', ['day_out_of_range']],
  ['3699234008920003', ['day_out_of_range']],
  ['3699237208920003', ['day_out_of_range']],
  ['3699231400920003', ['month_out_of_range']],
  ['3699231413920003', ['month_out_of_range']],
  ['3699231408920000', ['serial_zero']],
])('%s cannot be a NIK', (nik, codes) => {
  expect(nikCheck({ nik })).toEqual({ level: 'error', codes });
});

test('the first and last days of both sexes are days', () => {
  const levels = ['01', '31', '41', '71'].map((day) => nikCheck({ nik: `369923${day}01920003` }).level);
  expect(levels).toEqual(['ok', 'ok', 'ok', 'ok']);
});

test('31 February is impossible but may stand on the card', () => {
  expect(nikCheck({ nik: '3699233102920003' })).toEqual({ level: 'warn', codes: ['impossible_date'] });
  expect(nikCheck({ nik: '3699237102920003' })).toEqual({ level: 'warn', codes: ['impossible_date'] });
});

test('29 February depends on the year, and on the century once the birth date is known', () => {
  expect(nikCheck({ nik: '3699232902920003' }).level).toBe('ok');
  expect(nikCheck({ nik: '3699232902930003' }).codes).toEqual(['impossible_date']);
  expect(nikCheck({ nik: '3699232902000003' }).level).toBe('ok');
  expect(nikCheck({ nik: '3699232902000003', tglLahir: '1900-03-01' }).codes).toContain('impossible_date');
});

test('each part of the birth date that differs is named', () => {
  const check = nikCheck({ nik: '3699231508920003', tglLahir: '1993-08-14', jk: 2 });
  expect(check).toEqual({ level: 'warn', codes: ['birth_day_differs', 'birth_year_differs', 'sex_differs'] });
});

test('a province that does not exist warns', () => {
  expect(nikCheck({ nik: '9901011408920003' })).toEqual({ level: 'warn', codes: ['unknown_province'] });
});

test('Umar who was first registered in Jakarta is only worth a remark', () => {
  const umar = { nik: '3174011408700003', tglLahir: '1970-08-14', jk: 1 as const };
  expect(nikCheck({ ...umar, kodeDesa: mongpok })).toEqual({ level: 'info', codes: ['region_differs'] });
  expect(nikCheck({ ...umar, kodeDesa: 'Mongpok' }).level).toBe('ok');
});

test('a warning stands before a remark', () => {
  const check = nikCheck({ nik: '3174011408700003', jk: 2, kodeDesa: mongpok });
  expect(check).toEqual({ level: 'warn', codes: ['sex_differs', 'region_differs'] });
});

test.each(['360401', '360404', '360410', '360421'])(
  '%s, a kecamatan that is in no list any more, is only told',
  (kecamatan) => {
    const check = nikCheck({ nik: `${kecamatan}5408920003`, tglLahir: '1992-08-14', jk: 2, kodeDesa: '36.04.23.2015' });
    expect(check).toEqual({ level: 'info', codes: ['region_differs'] });
  },
);

test('a birth date that was corrected leaves the NIK as it is: told, never refused', () => {
  const check = nikCheck({ nik: '3699235408920003', tglLahir: '1992-08-15', jk: 2 });
  expect(check).toEqual({ level: 'warn', codes: ['birth_day_differs'] });
});
