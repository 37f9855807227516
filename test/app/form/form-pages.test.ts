import { expect, test } from 'vitest';
import { formState, openQuestions, pagesOf, pageWith, sectionStates } from '../../../src/app/form/form-pages.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import { evaluateForm } from '../../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../../src/domain/form/facts.ts';
import { form as anggota } from '../../../src/forms/anggota/form.ts';
import { form as kunjungan } from '../../../src/forms/kunjungan/form.ts';

const facts: Facts = { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] };

const rini: Answers = {
  nama: 'RINI ASTUTI',
  jk: 2,
  tgl_lahir: '1990-03-12',
  hub_kk: 3,
  status_kawin: 2,
  nik_status: 3,
};

test('a sensitive question stands alone on its page, behind the rest of its section', () => {
  const pages = pagesOf(anggota, evaluateForm(anggota, rini, facts));
  const at = pages.findIndex(({ id }) => id === 'perkawinan.hamil_status');
  expect(pages[at]).toMatchObject({ section: 'perkawinan', isPrivate: true });
  expect(pages[at]?.questions.map(({ key }) => key)).toEqual(['hamil_status']);
  expect(pages[at - 1]?.id).toBe('perkawinan');
  expect(pages[at - 1]?.questions.map(({ key }) => key)).not.toContain('hamil_status');
});

test('what the app fills in itself is on no page', () => {
  const pages = pagesOf(anggota, evaluateForm(anggota, rini, facts));
  expect(pageWith(pages, 'keluarga_id')).toBeUndefined();
  expect(pageWith(pages, 'nama')?.id).toBe('identitas');
});

test('a section without relevant questions is not listed', () => {
  const baby = { ...rini, tgl_lahir: '2026-09-01', status_kawin: 1, hub_kk: 4 };
  const states = sectionStates(anggota, baby, evaluateForm(anggota, baby, facts));
  expect(states.map(({ key }) => key)).toEqual(['identitas', 'sosial', 'mutasi']);
});

test('a section says how many required answers it lacks, and steps back when it has all', () => {
  const answers: Answers = { tgl_kunjungan: '2026-11-03', hasil_kunjungan: 1 };
  const states = sectionStates(kunjungan, answers, evaluateForm(kunjungan, answers, facts));
  expect(states).toEqual([
    { key: 'kunjungan', state: 'missing', count: 1 },
    { key: 'responden', state: 'empty', count: 2 },
    { key: 'persetujuan', state: 'empty', count: 1 },
    { key: 'catatan', state: 'may_stay_empty', count: 0 },
  ]);
});

test('an impossible answer makes its section and its form one to look at', () => {
  const answers: Answers = { ...rini, tgl_lahir: '2027-01-01' };
  const evaluation = evaluateForm(anggota, answers, facts);
  expect(sectionStates(anggota, answers, evaluation)[0]).toEqual({ key: 'identitas', state: 'look', count: 1 });
  expect(formState(anggota, answers, evaluation)).toBe('look');
});

test('a form in which only the app has written counts as not begun', () => {
  const answers: Answers = { keluarga_id: 'a' };
  expect(formState(anggota, answers, evaluateForm(anggota, answers, facts))).toBe('empty');
});

test('a household id that the app has still to give is not asked of the kader', () => {
  const evaluation = evaluateForm(anggota, {}, facts);
  expect(evaluation.unanswered).toContain('keluarga_id');
  expect(openQuestions(anggota, evaluation)).not.toContain('keluarga_id');
});
