import { expect, test } from 'vitest';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import { form } from '../../src/forms/kasus_stunting/form.ts';
import { said } from './said.ts';

const growth = await loadGrowthTables();
const dodi: Facts = {
  today: '2026-11-03',
  kode_desa: '36.04.23.2015',
  person: { id: 'dodi', answers: { nama: 'DODI', jk: 1, tgl_lahir: '2024-09-05', jkn: 5 } },
  forms: { penimbangan: { tgl_ukur: '2026-10-05', hadir: 1, bb_kg: 10.6, tb_cm: 80, cara_ukur: 2 } },
  others: [],
  growth,
};
const waiting = { missing: 99 } as const;

test('a kader’s measurement stays "terduga" until a health worker has named the day', () => {
  const label = (tgl_konfirmasi_nakes: string | { missing: 98 | 99 }) =>
    evaluateForm(form, { tgl_konfirmasi_nakes }, dodi).calculated.keterangan;
  expect(label(waiting)).toBe('terduga');
  expect(label({ missing: 98 })).toBe('terduga');
  expect(label('2026-10-20')).toBe('dipastikan');
  expect(said(form, { tgl_konfirmasi_nakes: waiting }, dodi)).toEqual([
    'info tgl_konfirmasi_nakes: Tetap disebut terduga sampai bidan, perawat, atau dokter memastikan.',
  ]);
});

test('the health worker’s z-scores are asked for once there are some', () => {
  expect(evaluateForm(form, { tgl_konfirmasi_nakes: waiting }, dodi).relevant.has('zs_tbu')).toBe(false);
  expect(evaluateForm(form, { tgl_konfirmasi_nakes: '2026-10-20' }, dodi).relevant.has('zs_tbu')).toBe(true);
});

test('exactly -2 is normal', () => {
  const z = (zs_tbu: number) => said(form, { tgl_konfirmasi_nakes: '2026-10-20', zs_tbu }, dodi);
  expect(z(-2.01)).toEqual([]);
  expect(z(-2)).toEqual(['warn zs_tbu: Z-score -2 atau lebih tidak pendek. Cocokkan dengan catatan nakes.']);
});

test('what the kader measured and how the child is insured is shown and not asked again', () => {
  const { calculated } = evaluateForm(form, {}, dodi);
  expect(calculated).toMatchObject({ zs_tbu_kader: expect.any(Number), jkn: 'tidak_aktif' });
  expect(Number(calculated.zs_tbu_kader)).toBeLessThan(-2);
});

test('a day before the child was born is impossible', () => {
  expect(said(form, { tgl_konfirmasi_nakes: '2024-09-04' }, dodi)[0]).toMatch(/^error tgl_konfirmasi_nakes/);
});

test('a child that nobody has referred is to be taken to the puskesmas', () => {
  expect(said(form, { sudah_dirujuk: 'tidak' }, dodi)).toEqual([
    'info sudah_dirujuk: Ajak ke puskesmas dalam 14 hari supaya tinggi anak dipastikan.',
  ]);
});

test('a z-score without its comma is offered back with it', () => {
  const z = (zs: number) => said(form, { tgl_konfirmasi_nakes: '2026-10-20', zs_tbu: zs }, dodi);
  expect(z(-235)).toEqual(['warn zs_tbu: Z-score -235? Maksudnya -2,35?']);
  expect(said(form, { tgl_konfirmasi_nakes: '2026-10-20', zs_bbtb: -12 }, dodi)).toEqual([
    'warn zs_bbtb: Z-score -12? Maksudnya -1,2?',
  ]);
});
