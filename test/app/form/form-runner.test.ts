import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { openRunner } from '../../../src/app/form/form-runner.ts';
import type { Draft } from '../../../src/device/store/drafts.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import type { Facts } from '../../../src/domain/form/facts.ts';
import type { Form } from '../../../src/domain/form/form.ts';
import { form as anggota } from '../../../src/forms/anggota/form.ts';
import { form as balita } from '../../../src/forms/balita/form.ts';

const facts = signal<Facts>({ today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] });

function draftOf({ structure }: Form, answers: Answers): Draft {
  return {
    key: 'catatan-rini',
    record: 'catatan-rini',
    form: structure.code,
    form_version: structure.version,
    subject: { kind: 'person', id: 'rini' },
    place: { kab: '36.04', desa: '36.04.23.2015' },
    base: {},
    known: [],
    parents: [],
    answers,
    started_at: '2026-11-03T02:00:00.000Z',
    updated_at: '2026-11-03T02:00:00.000Z',
  };
}

function run(form: Form, answers: Answers = {}) {
  const written: Draft[] = [];
  let minute = 0;
  const now = () => `2026-11-03T02:${String(++minute).padStart(2, '0')}:00.000Z`;
  const runner = openRunner({ form, draft: draftOf(form, answers), facts, now, onChange: (one) => written.push(one) });
  return { runner, written };
}

test('every answer goes to the draft at once, with the question she is at', () => {
  const { runner, written } = run(anggota);
  runner.answer({ nama: 'RINI ASTUTI' });
  runner.answer({ jk: 2 });
  expect(written.map(({ answers, at_question }) => [answers, at_question])).toEqual([
    [{ nama: 'RINI ASTUTI' }, 'nama'],
    [{ nama: 'RINI ASTUTI', jk: 2 }, 'jk'],
  ]);
  expect(written.at(-1)?.updated_at).toBe('2026-11-03T02:02:00.000Z');
});

test('the same answer again is no change', () => {
  const { runner, written } = run(anggota, { jk: 2 });
  runner.answer({ jk: 2 });
  expect(written).toEqual([]);
});

test('answers that another answer hides are counted by name of their section, and come back with Batalkan', () => {
  const { runner } = run(anggota, { tgl_lahir: '1990-03-12', status_kawin: 2, usia_kawin1: 21, buku_nikah: 1 });
  runner.answer({ status_kawin: 1 });
  expect(runner.undo.value?.text).toBe('2 isian Perkawinan disembunyikan karena jawaban berubah.');
  expect(runner.draft.value.answers).toMatchObject({ usia_kawin1: 21, buku_nikah: 1 });
  runner.takeBack();
  expect(runner.draft.value.answers.status_kawin).toBe(2);
  expect(runner.undo.value).toBeUndefined();
});

test('a cleared answer can be had back until the next one is given', () => {
  const { runner } = run(anggota, { nama: 'RINI ASTUTI' });
  runner.clear('nama');
  expect(runner.undo.value?.text).toBe('Jawaban dihapus.');
  expect(runner.draft.value.answers).toEqual({});
  runner.takeBack();
  expect(runner.draft.value.answers).toEqual({ nama: 'RINI ASTUTI' });
  runner.clear('nama');
  runner.answer({ jk: 2 });
  expect(runner.undo.value).toBeUndefined();
});

test('clearing a guessed birth date clears the mark that it is guessed', () => {
  const { runner } = run(anggota, { tgl_lahir: '1990-03-15', tgl_lahir_perkiraan: 'ya' });
  runner.clear('tgl_lahir');
  expect(runner.draft.value.answers).toEqual({});
});

test('while a number is typed nothing is said about it; going on to another question says it', () => {
  const { runner } = run(balita);
  runner.answer({ bb_lahir_kg: 31 });
  expect(runner.violationsAt('bb_lahir_kg')).toEqual([]);
  runner.answer({ imd: 'ya' });
  expect(runner.violationsAt('bb_lahir_kg')).toMatchObject([{ code: 'bb_lahir_maksudnya', values: { maksud: 3.1 } }]);
});

test('Lanjut says a doubt once, and lets her through the second time', () => {
  const { runner } = run(balita);
  runner.answer({ bb_lahir_kg: 31 });
  expect(runner.reveal(['bb_lahir_kg'])).toBe(true);
  expect(runner.reveal(['bb_lahir_kg'])).toBe(false);
});

test('a doubt that she has confirmed is not said again, until the answer changes', () => {
  const { runner } = run(balita, { bb_lahir_kg: 31 });
  const [doubt] = runner.violationsAt('bb_lahir_kg');
  if (doubt !== undefined) runner.accept(doubt);
  expect(runner.violationsAt('bb_lahir_kg')).toEqual([]);
  runner.answer({ bb_lahir_kg: 32 });
  runner.reveal(['bb_lahir_kg']);
  expect(runner.violationsAt('bb_lahir_kg')).toHaveLength(1);
});

test('an impossible answer cannot be waved through', () => {
  const { runner } = run(balita, { bb_lahir_kg: 3100 });
  const [impossible] = runner.violationsAt('bb_lahir_kg');
  expect(impossible?.level).toBe('error');
  if (impossible !== undefined) runner.accept(impossible);
  expect(runner.violationsAt('bb_lahir_kg')).toHaveLength(1);
});
