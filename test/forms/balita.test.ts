import { expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { form } from '../../src/forms/balita/form.ts';
import { said } from './said.ts';

const rini = { id: 'rini', answers: { nama: 'RINI', jk: 2, nik: '3699235203900004' } };
const facts: Facts = {
  today: '2026-11-03',
  kode_desa: '36.04.23.2015',
  person: { id: 'aisyah', answers: { nama: 'AISYAH', jk: 2, tgl_lahir: '2025-08-14', ibu_kandung_id: 'rini' } },
  household: { id: 'rumah 12', answers: {}, members: [rini] },
  forms: {},
  others: [],
};

const says = (answers: Answers, known: Facts = facts) => said(form, answers, known);

test('a birth weight in grams is offered back in kilograms', () => {
  expect(says({ bb_lahir_kg: 3100 })).toEqual(['error bb_lahir_kg: Berat lahir 3100 kg? Maksudnya 3,1 kg?']);
  expect(says({ bb_lahir_kg: 31 })).toEqual(['warn bb_lahir_kg: Berat lahir 31 kg? Maksudnya 3,1 kg?']);
});

test('below 2,5 kg a baby is BBLR, and at 2,5 kg it is not', () => {
  expect(says({ bb_lahir_kg: 2.49 })).toEqual(['info bb_lahir_kg: Berat lahir di bawah 2,5 kg (BBLR).']);
  expect(says({ bb_lahir_kg: 2.5 })).toEqual([]);
  expect(says({ bb_lahir_kg: { missing: 98 } })).toEqual([]);
});

test('a birth length in millimetres is offered back in centimetres', () => {
  expect(says({ pb_lahir_cm: 495 })).toEqual(['error pb_lahir_cm: Panjang lahir 495 cm? Maksudnya 49,5 cm?']);
  expect(says({ pb_lahir_cm: 47.5 })).toEqual(['info pb_lahir_cm: Panjang lahir di bawah 48 cm.']);
});

test('an immunisation before birth cannot be, and a second dose comes after the first', () => {
  expect(says({ imunisasi: { bcg: '2025-08-13' } })[0]).toMatch(/^error imunisasi: bcg/);
  expect(says({ imunisasi: { hb0: '2025-08-14' } })).toEqual([]);
  expect(says({ imunisasi: { dpt1: '2025-11-14', dpt2: '2025-10-14' } })[0]).toMatch(/^warn imunisasi: dpt2/);
  expect(says({ imunisasi: { dpt3: '2025-12-14', dpt1: '2025-10-14' } })).toEqual([]);
});

test('a guessed birth date makes no immunisation impossible', () => {
  const guessed: Facts = {
    ...facts,
    person: { id: 'aisyah', answers: { tgl_lahir: '2025-08-15', tgl_lahir_perkiraan: 'ya' } },
  };
  expect(says({ imunisasi: { hb0: '2025-08-13' } }, guessed)).toEqual([]);
});

test('the mother’s NIK is held against the list of members', () => {
  expect(says({ nik_ibu: '3699235203900004' })).toEqual([]);
  expect(says({ nik_ibu: '3699235203900005' })[0]).toMatch(/^warn nik_ibu: NIK ibu berbeda/);
});

test('a man’s NIK for the mother is noticed where she is not on the list', () => {
  const alone: Facts = { ...facts, household: { id: 'rumah 12', answers: {}, members: [] } };
  expect(says({ nik_ibu: '3699231203900004' }, alone)[0]).toMatch(/^warn nik_ibu: Menurut NIK ini laki-laki/);
});

test('a child of five is no balita any more', () => {
  const posyandu_id = 'melati';
  expect(says({ posyandu_id })).toEqual([]);
  const five: Facts = { ...facts, person: { id: 'dimas', answers: { tgl_lahir: '2021-11-03' } } };
  expect(says({ posyandu_id }, five)[0]).toMatch(/^warn posyandu_id: Umurnya sudah 60 bulan/);
});

test('the parents’ names and the mother’s NIK are taken from the household', () => {
  const child = { id: 'aisyah', answers: { nama: 'AISYAH', hub_kk: 4, ibu_kandung_id: 'rini' } };
  const sugeng = { id: 'sugeng', answers: { nama: 'SUGENG', jk: 1, hub_kk: 1 } };
  const knows = (...members: { id: string; answers: Answers }[]) => {
    const known: Facts = { ...facts, person: child, household: { id: 'rumah 12', answers: {}, members } };
    return ['nama_ortu', 'nik_ibu'].map((key) => form.logic.known?.[key]?.(known));
  };
  expect(knows(sugeng, rini, child)).toEqual(['SUGENG dan RINI', '3699235203900004']);
  expect(knows(rini, child)).toEqual(['RINI', '3699235203900004']);
  expect(knows({ ...rini, answers: { nama: 'RINI', jk: 2, nik_status: 3 } }, child)).toEqual(['RINI', { missing: 99 }]);
  expect(knows(child)).toEqual([undefined, undefined]);
});

test('born before 37 weeks is said', () => {
  expect(says({ usia_kehamilan_lahir_mgg: 36 })).toHaveLength(1);
  expect(says({ usia_kehamilan_lahir_mgg: 37 })).toEqual([]);
});

test('a head in millimetres is offered back in centimetres', () => {
  expect(says({ lk_lahir_cm: 340 })).toEqual(['error lk_lahir_cm: Lingkar kepala lahir 340 cm? Maksudnya 34 cm?']);
  expect(says({ lk_lahir_cm: 34 })).toEqual([]);
  expect(says({ lk_lahir_cm: 0 })).toEqual(['error lk_lahir_cm: Isi angka lebih dari 0, atau pilih Tidak tahu.']);
});

test('what the mother told after the birth is not asked again, but of twins it is', () => {
  const told = { form: 'pascasalin', person: 'rini', period: '2025-08', answers: { bb_lahir: 2.9 } };
  const child = facts.person ?? { id: '', answers: {} };
  const twin = { id: 'aminah', answers: { ...child.answers, nama: 'AMINAH' } };
  const knows = (more: Partial<Facts>) => form.logic.known?.bb_lahir_kg?.({ ...facts, relatives: [told], ...more });
  const home = (...members: { id: string; answers: Answers }[]) => ({
    household: { id: 'rumah 12', answers: {}, members },
  });
  expect(knows(home(rini, child))).toBe(2.9);
  expect(knows(home(rini, child, twin))).toBeUndefined();
  expect(knows({ relatives: [{ ...told, period: '2024-01' }] })).toBeUndefined();
  expect(knows({ relatives: [] })).toBeUndefined();
});
