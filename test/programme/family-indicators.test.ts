import { expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../src/programme/dossier.ts';
import { addFigures, tallyDossier } from '../../src/programme/tally.ts';
import { boyOf, child, dossierOf, home, recordOf } from './dossier-of.ts';

const growth = await loadGrowthTables();

function figuresOf(name: string, records: readonly DossierRecord[], month = '2026-10') {
  const { figures } = tallyDossier(dossierOf(name, [recordOf('keluarga', home(name), {}), ...records]), {
    month,
    growth,
  });
  return Object.fromEntries(Object.entries(figures).filter(([id]) => id.startsWith('D')));
}

const wife = (name: string, tgl_lahir: string, answers: Answers = {}) =>
  recordOf('anggota', child(name), { jk: 2, hub_kk: 3, status_kawin: 2, keberadaan: 1, tgl_lahir, ...answers });
const krs = (name: string, answers: Answers) => recordOf('krs', home(name), answers, { visited_on: '2026-08-20' });
const proper: Answers = { air_minum: 3, jamban: 1, tinja_akhir: 1 };
const ofWife = (name: string, anak_lahir_hidup: number, more: Answers = {}): Answers => ({
  istri: child(name).id,
  anak_lahir_hidup,
  ...more,
});

/** Families as a cadre of RT 3 would count them by hand. */
const sound = figuresOf('sugeng', [wife('rini', '1996-03-12'), krs('sugeng', { ...proper, ...ofWife('rini', 0) })]);
const poor = figuresOf('darma', [
  wife('ani', '2008-02-20'),
  krs('darma', { air_minum: 9, jamban: 6, ...ofWife('ani', 0) }),
]);
const many = figuresOf('umar', [wife('siti', '1988-03-12'), krs('umar', { ...proper, ...ofWife('siti', 5) })]);
const unknown = figuresOf('wati', [wife('wati', '1996-03-12')]);
const halfKnown = figuresOf('tono', [boyOf('bima'), krs('tono', { jamban: 6 })]);
const old = figuresOf('karta', [
  recordOf('anggota', child('karta'), { jk: 1, hub_kk: 1, status_kawin: 4, keberadaan: 1, tgl_lahir: '1950-01-01' }),
  krs('karta', { air_minum: 9, jamban: 6 }),
]);

test('the families at risk of RT 3 are counted as by hand, and their factors overlap', () => {
  const sum = [sound, poor, many, unknown, halfKnown, old].reduce(addFigures);

  expect(sum).toEqual({
    // At risk: Darma, Umar, Tono. Not: Sugeng. Of Wati nothing is known. Karta is no target.
    D1: [3, 4, 1, 0],
    // Of the three at risk and Wati; Tono's water was not asked.
    D2_air: [1, 2, 2, 0],
    D2_jamban: [2, 3, 1, 0],
    // The boy's family has no wife: known to be none of the four.
    D2_muda: [1, 3, 1, 0],
    D2_tua: [1, 3, 1, 0],
    // Umar's wife did not say how near her five children are.
    D2_dekat: [0, 2, 2, 0],
    D2_banyak: [1, 3, 1, 0],
    // Nobody asked the three whether a companion comes.
    D3: [0, 0, 4, 0],
    // Nobody looked up anybody's rank.
    D2_desil: [0, 0, 4, 0],
  });
});

test('families at risk are accompanied, or not, or nobody asked; those without a risk are in no figure', () => {
  const D3 = (more: Answers) =>
    figuresOf('darma', [wife('ani', '1996-03-12'), krs('darma', { ...proper, ...ofWife('ani', 0), ...more })]).D3;
  expect(D3({ air_minum: 9, pendampingan: 'ya' })).toEqual([1, 1, 0, 0]);
  expect(D3({ air_minum: 9, pendampingan: 'tidak' })).toEqual([0, 1, 0, 0]);
  expect(D3({ air_minum: 9, pendampingan: { missing: 98 } })).toEqual([0, 0, 1, 0]);
  expect(D3({ pendampingan: 'ya' })).toEqual([0, 0, 0, 0]);
});

test('a family of which nobody knows who lives there is missing, and one that is not in the list is nothing', () => {
  expect(figuresOf('baru', []).D1).toEqual([0, 0, 1, 0]);
  const gone = { hasil_kunjungan: 5, tgl_kunjungan: '2026-10-02' };
  expect(figuresOf('pergi', [wife('rini', '1996-03-12'), recordOf('kunjungan', home('pergi'), gone)]).D1).toEqual([
    0, 0, 0, 0,
  ]);
});

test('a family at risk by an age alone waits until its house was asked about: else all that are counted would be at risk', () => {
  const young = wife('ani', '2008-02-20');
  expect(figuresOf('darma', [young])).toMatchObject({ D1: [0, 0, 1, 0], D2_muda: [0, 0, 1, 0] });
  const asked = figuresOf('darma', [young, krs('darma', { ...proper, ...ofWife('ani', 0) })]);
  expect(asked).toMatchObject({ D1: [1, 1, 0, 0], D2_muda: [1, 1, 0, 0] });
});

test('ages are those of the month’s last day', () => {
  const records = [wife('rini', '1991-10-20'), krs('rini', { ...proper, ...ofWife('rini', 0) })];
  expect(figuresOf('rini', records, '2026-09').D1).toEqual([0, 1, 0, 0]);
  expect(figuresOf('rini', records, '2026-10').D1).toEqual([1, 1, 0, 0]);
  expect(figuresOf('rini', records, '2026-10').D2_tua).toEqual([1, 1, 0, 0]);
});
