import { expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { form } from '../../src/forms/keluarga/form.ts';
import { said } from './said.ts';

const facts: Facts = { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] };

const sugeng: Answers = {
  kode_desa: '36.04.23.2015',
  rt: '004',
  rw: '012',
  alamat: 'Jalan Sawah Lega',
  lama_tinggal_bln: 180,
  punya_kk: 1,
  no_kk: '3699230907110003',
  kk_sesuai_domisili: 1,
  jenis_keluarga: 1,
  jml_jiwa_kk: 4,
  jml_jiwa_serumah: 4,
};

function withMembers(...members: Answers[]): Facts {
  const rows = members.map((answers, at) => ({ id: `anggota ${at}`, answers }));
  return { ...facts, household: { id: 'rumah 12', answers: sugeng, members: rows } };
}

test('a family of long standing is not asked whether it will stay', () => {
  expect(evaluateForm(form, sugeng, facts).relevant.has('niat_menetap')).toBe(false);
  expect(evaluateForm(form, { ...sugeng, lama_tinggal_bln: 6 }, facts).relevant.has('niat_menetap')).toBe(false);
  expect(evaluateForm(form, { ...sugeng, lama_tinggal_bln: 5 }, facts).unanswered).toEqual(['niat_menetap']);
});

test('a family that only passes through ends there', () => {
  const passing: Answers = { ...sugeng, lama_tinggal_bln: 1, niat_menetap: 'tidak' };
  const { sections, unanswered, violations } = evaluateForm(form, passing, facts);
  expect(sections).toEqual(['alamat', 'tinggal']);
  expect(unanswered).toEqual([]);
  expect(violations).toEqual([{ question: 'niat_menetap', code: 'tidak_didata', level: 'info' }]);
});

test('whoever does not say whether they will stay is counted on', () => {
  const open: Answers = { ...sugeng, lama_tinggal_bln: 1, niat_menetap: { missing: 98 } };
  expect(evaluateForm(form, open, facts).sections).toContain('kartu');
});

test('a card’s number is asked of those who have a card, seen or not', () => {
  const asks = (punya_kk: Answers[string]) => evaluateForm(form, { ...sugeng, punya_kk }, facts).relevant.has('no_kk');
  expect([1, 2, 3, 4].map(asks)).toEqual([true, true, false, false]);
  expect(asks({ missing: 98 })).toBe(false);
});

test('a card’s number of 15 digits says how many there are', () => {
  expect(said(form, { ...sugeng, no_kk: '369923090711000' }, facts)).toEqual([
    'error no_kk: Nomor KK harus 16 angka, baru 15.',
  ]);
});

test('a NIK in place of the card’s number is noticed and let through', () => {
  expect(said(form, { ...sugeng, no_kk: '3699235203900004' }, facts)).toEqual([
    'warn no_kk: Nomor ini mirip NIK. Nomor KK ada di bagian atas kartu.',
  ]);
});

test('the people at home are those on the list who live here', () => {
  const at = (keberadaan: number, more: Answers = {}): Answers => ({ keberadaan, ...more });
  const members = [at(1), at(1), at(2), at(1, { mutasi: 3 })];
  expect(said(form, sugeng, withMembers(...members))).toEqual([
    'warn jml_jiwa_serumah: Di isian 4 jiwa, di daftar anggota 2. Cocokkan lagi.',
  ]);
  expect(said(form, { ...sugeng, jml_jiwa_serumah: 2 }, withMembers(...members))).toEqual([]);
});

test('before anybody is listed there is nothing to compare with', () => {
  expect(said(form, sugeng, withMembers())).toEqual([]);
  expect(said(form, sugeng, facts)).toEqual([]);
});

test('an RT is three digits, and there may be none', () => {
  expect(said(form, { ...sugeng, rt: '4' }, facts)).toEqual(['error rt: RT harus 3 angka, baru 1.']);
  expect(said(form, { ...sugeng, rt: { missing: 99 } }, facts)).toEqual([]);
});

test('a desa that is none is impossible', () => {
  expect(said(form, { ...sugeng, kode_desa: '36.04.23' }, facts)[0]).toMatch(/^error kode_desa/);
});
