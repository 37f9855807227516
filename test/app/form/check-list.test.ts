import { expect, test } from 'vitest';
import { checkList, needsReason, withReason } from '../../../src/app/form/check-list.ts';
import { consentWords } from '../../../src/app/form/consent-words.ts';
import { finishDraft } from '../../../src/app/form/finish-draft.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import { evaluateForm } from '../../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../../src/domain/form/facts.ts';
import type { Form } from '../../../src/domain/form/form.ts';
import { form as anggota } from '../../../src/forms/anggota/form.ts';
import { form as keluarga } from '../../../src/forms/keluarga/form.ts';
import { form as kunjungan } from '../../../src/forms/kunjungan/form.ts';
import { consentCard } from '../../../src/forms/kunjungan/texts/consent.ts';

const facts: Facts = { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] };

function listOf(form: Form, answers: Answers) {
  const evaluation = evaluateForm(form, answers, facts);
  return checkList(form, { answers, evaluation, lookups: { facts, posyandu: [] }, name: 'Rini' });
}

test('the check page reads every answer back in words, and says what is not filled in', () => {
  const list = listOf(anggota, {
    nama: 'RINI ASTUTI',
    nik_status: 1,
    nik: '3699235203900004',
    tgl_lahir: '1990-03-12',
  });
  const rows = Object.fromEntries(list.sections[0]?.rows.map(({ key, answer }) => [key, answer]) ?? []);
  expect(rows).toMatchObject({ nama: 'RINI ASTUTI', nik: '3699••••••••0004', tgl_lahir: '12 Mar 1990', jk: undefined });
  expect(list.missing.map(({ text }) => text)).toContain('Jenis kelamin');
});

test('an impossible date is a sentence that leads to its question', () => {
  expect(listOf(anggota, { tgl_lahir: '2025-2-31' }).impossible).toEqual([
    { key: 'tgl_lahir', text: 'Tanggal lahir: tanggal ini tidak ada. Contoh 27 3 2019.' },
  ]);
});

test('a visit called complete is asked for its one reason while something is missing', () => {
  const missing = [{ key: 'responden_hub' }];
  expect(needsReason(kunjungan, { hasil_kunjungan: 1 }, missing)).toBe(true);
  expect(needsReason(kunjungan, { hasil_kunjungan: 1 }, [])).toBe(false);
  expect(needsReason(kunjungan, { hasil_kunjungan: 2, alasan_tidak_lengkap: 'ibu pergi' }, missing)).toBe(false);
  expect(needsReason(keluarga, {}, missing)).toBe(false);
});

test('the reason makes it "Terisi tidak lengkap", but never softens a refusal', () => {
  expect(withReason({ hasil_kunjungan: 1 }, 'ibu pergi')).toEqual({
    hasil_kunjungan: 2,
    alasan_tidak_lengkap: 'ibu pergi',
  });
  expect(withReason({ hasil_kunjungan: 4 }, 'tidak mau').hasil_kunjungan).toBe(4);
});

test('the consent card names kader and desa, and leaves no open place', () => {
  const lines = consentWords(consentCard.household, { kader: 'Sari Wulandari', desa: 'Mongpok' });
  expect(lines[0]).toBe('Assalamualaikum, saya Sari Wulandari, kader Desa Mongpok.');
  expect(lines.join(' ')).not.toMatch(/[{}]/);
});

test('a household whose RT is corrected is recorded in the corrected RT', () => {
  const draft = {
    ...{ key: 'k', record: 'k', form: 'keluarga', form_version: 1, subject: { kind: 'household', id: 'k' } as const },
    place: { kab: '36.04', desa: '36.04.23.2015', rw: '001', rt: '003', household: 'k' },
    ...{ base: {}, known: [], parents: [], started_at: '', updated_at: '' },
    answers: { kode_desa: '36.04.23.2015', rw: '001', rt: '004', alamat: 'Kampung Baru' },
  };
  const finished = finishDraft(keluarga, draft, { facts });
  expect(finished).toMatchObject({ kind: 'revision', revision: { place: { rw: '001', rt: '004', household: 'k' } } });
});
