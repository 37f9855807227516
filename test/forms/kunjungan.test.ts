import { expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { form } from '../../src/forms/kunjungan/form.ts';
import { said } from './said.ts';

const facts: Facts = { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] };

const rini: Answers = {
  tgl_kunjungan: '2026-11-03',
  kunjungan_ke: 1,
  hasil_kunjungan: 1,
  responden_nama: 'Rini Astuti',
  responden_hub: 1,
  persetujuan: 1,
  persetujuan_cara: 3,
  persetujuan_wali_hub: 2,
};

function livingWith(...births: string[]): Facts {
  const members = births.map((tgl_lahir) => ({ id: tgl_lahir, answers: { tgl_lahir } }));
  return { ...facts, household: { id: 'rumah 12', answers: {}, members } };
}

const asks = (key: string, answers: Answers, known: Facts = facts) =>
  evaluateForm(form, answers, known).relevant.has(key);

test('a visit in which all was answered is complete', () => {
  const { unanswered, violations } = evaluateForm(form, rini, facts);
  expect(unanswered).toEqual([]);
  expect(violations).toEqual([]);
});

test.each([3, 4, 5])('a visit with result %s ends after its header, with a reason', (hasil_kunjungan) => {
  const { sections, unanswered } = evaluateForm(form, { ...rini, hasil_kunjungan }, facts);
  expect(sections).toEqual(['kunjungan', 'catatan']);
  expect(unanswered).toEqual(['alasan_tidak_lengkap']);
  expect(said(form, { ...rini, hasil_kunjungan }, facts)).toEqual([
    'info hasil_kunjungan: Kunjungan selesai di sini dan tetap dihitung sebagai dikunjungi.',
  ]);
});

test('who declines is thanked and asked nothing more', () => {
  const declined: Answers = { ...rini, persetujuan: 2 };
  expect(asks('persetujuan_cara', declined)).toBe(false);
  expect(asks('persetujuan_wali_hub', declined)).toBe(false);
  expect(said(form, declined, facts)).toEqual([
    'info persetujuan: Ibu/Bapak boleh menolak. Layanan tetap sama. Kunjungan selesai di sini.',
  ]);
});

test('a carer who is no guardian cannot agree for the child, and the visit still counts', () => {
  expect(said(form, { ...rini, persetujuan_wali_hub: 4 }, facts)).toEqual([
    'warn persetujuan_wali_hub: Menunggu persetujuan orang tua. Data anak disimpan, tanyakan ayah, ibu, atau wali.',
  ]);
});

test('consent for children is asked where there is a child, or where nobody is listed yet', () => {
  expect(asks('persetujuan_wali_hub', rini, livingWith('1985-02-17', '2025-08-14'))).toBe(true);
  expect(asks('persetujuan_wali_hub', rini, livingWith('1985-02-17', '2008-11-04'))).toBe(true);
  expect(asks('persetujuan_wali_hub', rini, livingWith('1985-02-17', '2008-11-03'))).toBe(false);
  expect(asks('persetujuan_wali_hub', rini, livingWith())).toBe(true);
});

test('a phone number is let through however it is written', () => {
  expect(said(form, { ...rini, no_hp: '0812-3456-7890' }, facts)).toEqual([]);
  expect(said(form, { ...rini, no_hp: '021 555 010' }, facts)[0]).toMatch(/^warn no_hp: Nomor HP biasanya/);
});

test('a visit long ago is said, one tomorrow cannot be', () => {
  expect(said(form, { ...rini, tgl_kunjungan: '2025-11-03' }, facts)[0]).toMatch(/^warn tgl_kunjungan/);
  expect(said(form, { ...rini, tgl_kunjungan: '2026-11-04' }, facts)[0]).toMatch(/^error tgl_kunjungan/);
});

test('the card that is read aloud says who sees the data, that it is free and that one may decline', () => {
  const card = form.texts.id.questions.persetujuan?.help ?? '';
  for (const words of ['Yang melihat', 'tidak dipungut biaya', 'bukan pendaftaran bantuan', 'boleh menolak']) {
    expect(card).toContain(words);
  }
});
