import { describe, expect, test } from 'vitest';
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

describe('a new nomor KK', () => {
  const known: Facts = { ...facts, household: { id: 'rumah 12', answers: sugeng, members: [] } };
  const renewed: Answers = { ...sugeng, no_kk: '3699230511260004' };
  const asks = (key: string, answers: Answers, about: Facts = known) =>
    evaluateForm(form, answers, about).relevant.has(key);

  test('is asked for its reason, and a number that is written for the first time is not', () => {
    expect(asks('alasan_berubah', renewed)).toBe(true);
    expect(evaluateForm(form, renewed, known).unanswered).toEqual(['alasan_berubah']);
    expect(asks('alasan_berubah', sugeng)).toBe(false);
    expect(asks('alasan_berubah', renewed, facts)).toBe(false);
  });

  test('has a day from which it counts, but not where the old one was only written wrongly', () => {
    expect(asks('berlaku_sejak', { ...renewed, alasan_berubah: 2 })).toBe(true);
    expect(asks('berlaku_sejak', { ...renewed, alasan_berubah: 5 })).toBe(false);
  });

  test('keeps its reason once it is saved, and a second change asks anew', () => {
    const saved = { ...renewed, alasan_berubah: 4 };
    const after: Facts = { ...known, household: { id: 'rumah 12', answers: saved, members: [] } };
    expect(evaluateForm(form, saved, after).irrelevant).toEqual([]);
    const again = { ...saved, no_kk: '3699230611260005' };
    expect(said(form, again, after)).toEqual([
      'warn alasan_berubah: Nomor KK berubah lagi. Apakah alasannya sama dengan yang dulu?',
    ]);
  });

  test('that another family has is told with its RT, and lets her go on', () => {
    const elsewhere = { nik: () => undefined, person: () => undefined, kk: () => 'RT 004 RW 012' };
    expect(said(form, sugeng, { ...facts, elsewhere })).toEqual([
      'warn no_kk: Nomor KK ini sudah dipakai keluarga di RT 004 RW 012. Kalau satu kartu untuk dua keluarga, lanjutkan.',
    ]);
  });
});
