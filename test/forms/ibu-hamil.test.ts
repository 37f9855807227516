import { expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { form } from '../../src/forms/ibu_hamil/form.ts';
import { said } from './said.ts';

const siti: Facts = {
  today: '2026-11-03',
  kode_desa: '36.04.23.2015',
  period: '2026-11',
  person: { id: 'siti', answers: { nama: 'SITI', jk: 2, tgl_lahir: '2002-02-20', hamil_status: 'ya' } },
  forms: {},
  others: [],
};
const seen = { tgl_periksa: '2026-11-03', usia_hamil_mgg: 24 };
const born = (tgl_lahir: string): Facts => ({ ...siti, person: { id: 'siti', answers: { tgl_lahir } } });
const earlier = (tgl_periksa: string, usia_hamil_mgg: number): Facts => ({
  ...siti,
  others: [{ record: tgl_periksa, period: tgl_periksa.slice(0, 7), answers: { tgl_periksa, usia_hamil_mgg } }],
});

test('an arm below 23,5 cm and a blood value below 11 are said with what to do, and are no diagnosis', () => {
  expect(said(form, { ...seen, lila: 23.4, hb: 10.9 }, siti)).toEqual([
    'info lila: LiLA di bawah 23,5 cm, mungkin kurang energi (KEK). Rujuk minggu ini. Ini bukan diagnosis.',
    'info hb: Hb di bawah 11, mungkin kurang darah (anemia). Rujuk minggu ini. Ini bukan diagnosis.',
  ]);
  expect(said(form, { ...seen, lila: 23.5, hb: 11 }, siti)).toEqual([]);
  const { calculated } = evaluateForm(form, { ...seen, lila: 23.4, hb: 11 }, siti);
  expect(calculated).toMatchObject({ kek: 'ya', anemia: 'tidak' });
});

test('what was not measured is neither yes nor no', () => {
  const { calculated } = evaluateForm(form, { ...seen, lila: { missing: 99 } }, siti);
  expect(calculated.kek).toBeUndefined();
  expect(calculated.anemia).toBeUndefined();
});

test('a comma left out is offered back', () => {
  expect(said(form, { ...seen, lila: 235, hb: 118 }, siti)).toEqual([
    'warn lila: Lingkar lengan (LiLA) 235. Maksudnya 23,5?',
    'warn hb: Hb 118. Maksudnya 11,8?',
  ]);
});

test('a mother under 20 or over 35 is to be seen by the midwife', () => {
  const risk = (tgl_lahir: string) => evaluateForm(form, seen, born(tgl_lahir)).calculated.umur_berisiko;
  expect([risk('2006-11-04'), risk('2006-11-03')]).toEqual(['muda', 'tidak']);
  expect([risk('1990-11-04'), risk('1990-11-03')]).toEqual(['tidak', 'tua']);
  expect(said(form, seen, born('2008-06-02'))[0]).toMatch(/^info usia_hamil_mgg: Umur ibu 18 tahun/);
});

test('whoever has reached 12 weeks and was never examined is invited to go', () => {
  const unseen = (usia_hamil_mgg: number, anc_ke: number) =>
    evaluateForm(form, { ...seen, usia_hamil_mgg, anc_ke }, siti).calculated.anc_terlambat;
  expect([unseen(11, 0), unseen(12, 0), unseen(30, 1)]).toEqual(['tidak', 'ya', 'tidak']);
});

test('too few iron tablets are mentioned while there is still time to take them', () => {
  const tablets = (usia_hamil_mgg: number, ttd_tablet: number): Answers => ({ ...seen, usia_hamil_mgg, ttd_tablet });
  expect(said(form, tablets(31, 20), siti)).toEqual([]);
  expect(said(form, tablets(32, 89), siti)).toEqual([
    'info ttd_tablet: Baru 89 dari 90 tablet tambah darah. Ingatkan minum satu tiap hari.',
  ]);
  expect(said(form, tablets(32, 90), siti)).toEqual([]);
});

test('how far the pregnancy is goes on by itself from the last visit', () => {
  const known = form.logic.known?.usia_hamil_mgg;
  expect(known?.(earlier('2026-10-06', 20))).toBe(24);
  expect(known?.(siti)).toBeUndefined();
  // Another pregnancy, two years ago.
  expect(known?.(earlier('2024-10-06', 20))).toBeUndefined();
});

test('weeks that do not fit the last visit are asked about', () => {
  expect(said(form, { ...seen, usia_hamil_mgg: 12 }, earlier('2026-10-06', 20))).toEqual([
    'warn usia_hamil_mgg: Di isian 12 minggu, menurut catatan lalu sekitar 24 minggu. Lihat Buku KIA lagi.',
  ]);
  expect(said(form, { ...seen, usia_hamil_mgg: 22 }, earlier('2026-10-06', 20))).toEqual([]);
});

test('a date outside the month of the record is impossible', () => {
  expect(said(form, { ...seen, tgl_periksa: '2026-10-30' }, siti)[0]).toMatch(/^error tgl_periksa/);
});
