import { expect, test } from 'vitest';
import type { Facts } from '../../src/domain/form/facts.ts';
import { form } from '../../src/forms/pascasalin/form.ts';
import { said } from './said.ts';

const rini: Facts = {
  today: '2026-11-03',
  kode_desa: '36.04.23.2015',
  period: '2026-09',
  person: { id: 'rini', answers: { nama: 'RINI', jk: 2, tgl_lahir: '1990-03-12' } },
  forms: {},
  others: [],
};

function withChildren(period: string, ...births: string[]): Facts {
  const members = births.map((tgl_lahir) => ({ id: tgl_lahir, answers: { tgl_lahir, ibu_kandung_id: 'rini' } }));
  return { ...rini, period, household: { id: 'rumah', answers: {}, members } };
}

test('the form is for 42 days, and after that only worth a second look', () => {
  expect(said(form, { tgl_salin: '2026-09-22' }, rini)).toEqual([]);
  expect(said(form, { tgl_salin: '2026-09-21' }, rini)).toEqual([
    'warn tgl_salin: Sudah 43 hari sejak bersalin. Isian ini untuk 42 hari pertama. Boleh tetap disimpan.',
  ]);
  expect(said(form, { tgl_salin: '2026-10-01' }, rini)[0]).toMatch(/^error tgl_salin/);
});

test('the birth date of her child on the list is not asked again', () => {
  const known = form.logic.known?.tgl_salin;
  expect(known?.(withChildren('2026-10', '2019-08-14', '2026-10-12'))).toBe('2026-10-12');
  expect(known?.(withChildren('2026-11', '2019-08-14', '2026-10-12'))).toBeUndefined();
  expect(known?.(rini)).toBeUndefined();
});

test('a small newborn is to be seen by the midwife, grams are offered as kilograms', () => {
  expect(said(form, { tgl_salin: '2026-09-22', bb_lahir: 2.49 }, rini)).toEqual([
    'info bb_lahir: Berat lahir di bawah 2,5 kg (BBLR). Pastikan bayi diperiksa bidan minggu ini.',
  ]);
  expect(said(form, { tgl_salin: '2026-09-22', bb_lahir: 3100 }, rini)).toEqual([
    'error bb_lahir: Berat lahir 3100 kg? Maksudnya 3,1 kg?',
  ]);
});

test('the birth weight that the child’s own form says is taken over, and another one is noticed; of twins it is asked', () => {
  const told = (facts: Facts): Facts => ({
    ...facts,
    relatives: [{ form: 'balita', person: '2026-10-12', period: null, answers: { bb_lahir_kg: 3.1 } }],
  });
  const known = form.logic.known?.bb_lahir;
  const one = told(withChildren('2026-10', '2026-10-12'));
  expect(known?.(one)).toBe(3.1);
  expect(known?.(told(withChildren('2026-10', '2026-10-12', '2026-10-13')))).toBeUndefined();
  expect(known?.(withChildren('2026-10', '2026-10-12'))).toBeUndefined();
  expect(said(form, { tgl_salin: '2026-10-12', bb_lahir: 3.1 }, one)).toEqual([]);
  expect(said(form, { tgl_salin: '2026-10-12', bb_lahir: 2.9 }, one)).toEqual([
    'warn bb_lahir: Di data balita berat lahirnya 3,1 kg, di sini 2,9 kg. Lihat Buku KIA.',
  ]);
});
