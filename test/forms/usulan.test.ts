import { expect, test } from 'vitest';
import { examples } from '../../src/forms/usulan/example.ts';
import { form } from '../../src/forms/usulan/form.ts';
import { said } from './said.ts';

const [proposed] = examples;
if (proposed === undefined) throw new Error('no example');
const facts = { ...proposed.facts, today: '2026-11-30' };

test('what is proposed after the seventeenth goes with next month, and what needs no proposal is in time any day', () => {
  const late = { ...proposed.answers, tgl_usul: '2026-11-18' };
  expect(said(form, late, facts)).toEqual([
    'info tgl_usul: Daftar bulan ini ditutup tanggal 17. Usulan ini ikut bulan depan.',
  ]);
  expect(said(form, { ...late, tgl_usul: '2026-11-17' }, facts)).toEqual([]);
  expect(said(form, { usul: 4, tgl_usul: '2026-11-18' }, facts)).toEqual([]);
});
