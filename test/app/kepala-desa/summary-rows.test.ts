import { expect, test } from 'vitest';
import { chooseMonth, summaryHref } from '../../../src/app/kepala-desa/chosen-month.ts';
import { paperBasis, paperOf } from '../../../src/app/kepala-desa/paper-rows.ts';
import { subjectOf } from '../../../src/app/kepala-desa/subjects.ts';
import { findRow, summaryRows } from '../../../src/app/kepala-desa/summary-rows.ts';
import { monthRows, unitRows } from '../../../src/app/kepala-desa/unit-rows.ts';
import { indicators } from '../../../src/programme/indicators/register.ts';
import { figureOf, summaryOf } from './mongpok.ts';

const rowOf = (indicator: string, counts: Parameters<typeof figureOf>[1]) =>
  findRow(summaryOf('2026-11', [figureOf(indicator, counts)]), indicator);

test('a figure says its value, its numerator and denominator, and who is missing', () => {
  expect(rowOf('C1', [37, 203, 37, 2])).toMatchObject({
    label: 'Terduga pendek (stunting)',
    value: '18,2%',
    of: '37 dari 203',
    notes: [
      'Belum diukur: 37 balita',
      'Tidak ikut dihitung: 2 balita, hasil ukur tidak wajar atau tanggal lahir perkiraan',
    ],
  });
});

test('of nobody there is no share: "-", never 0', () => {
  expect(rowOf('C3', [0, 0, 45, 0])).toMatchObject({ value: '-', of: '0 dari 0', share: undefined });
});

test('nobody of many is 0,0%, which is known and good', () => {
  expect(rowOf('C3b', [0, 203, 0, 0])).toMatchObject({ value: '0,0%', of: '0 dari 203', share: 0, notes: [] });
});

test('a count below five is "<5" wherever it stands, and no bar gives it away', () => {
  expect(rowOf('C1b', [null, 203, null, 0])).toMatchObject({
    value: '<5',
    of: '<5 dari 203',
    share: undefined,
    notes: ['Belum diukur: <5 balita'],
  });
  expect(rowOf('C1b', [null, null, 0, 0])).toMatchObject({ value: '<5', of: '<5 dari <5' });
});

test('twice not gained is a count of children, not a share', () => {
  expect(rowOf('B5b', [6, 25, 0, 3])).toMatchObject({ value: '6', of: undefined, share: undefined });
});

test('a mean is a plain number over as many as it is made of, and of a few families nobody is told', () => {
  expect(rowOf('J1', [805, 14, 6, 0])).toMatchObject({
    value: '57,5',
    of: '14 keluarga',
    share: undefined,
    notes: ['Belum didata: 6 keluarga'],
  });
  expect(rowOf('J1', [0, 0, 20, 0])).toMatchObject({ value: '-', of: '0 keluarga' });
  expect(rowOf('J1', [null, null, 20, 0])).toMatchObject({ value: '-', of: '<5 keluarga' });
});

test('what is missing is named by what has not happened', () => {
  const firstNote = (indicator: string) => rowOf(indicator, [1, 20, 9, 0])?.notes[0];
  expect(firstNote('B1')).toBe('Belum dicatat: 9 balita');
  expect(firstNote('B2')).toBe('Belum ditanya: 9 balita');
  expect(firstNote('B4')).toBe('Belum ditimbang: 9 balita');
  expect(firstNote('K1')).toBe('Belum dikunjungi tahun ini: 9 keluarga');
});

test('every indicator of the register has its row, in the order of the register', () => {
  const all = summaryOf(
    '2026-11',
    indicators.map(({ id }) => figureOf(id, [10, 20, 0, 0])),
  );
  expect(summaryRows({ figures: [...all.figures].reverse() }).map(({ id }) => id)).toEqual(
    indicators.map(({ id }) => id),
  );
});

test('by RT the rows stand in order, and a closed count is marked as closed', () => {
  const unit = (rw: string | null, rt: string | null, counts: Parameters<typeof figureOf>[1]) => ({
    ...{ rw, rt },
    figures: [figureOf('C1', counts)],
  });
  const by_rt = [
    unit(null, null, [0, 0, 6, 0]),
    unit('002', '004', [null, 12, 0, 0]),
    unit('001', '003', [9, 20, 0, 0]),
  ];
  expect(unitRows(summaryOf('2026-11', [], { by_rt }), 'C1')).toMatchObject([
    { name: 'RT 003 RW 001', value: '45,0%', of: '9 dari 20' },
    { name: 'RT 004 RW 002', value: '<5*', of: '<5* dari 12' },
    { name: 'RT belum diisi', value: '-', missing: '6' },
  ]);
});

test('the months run from the first one of which anything is known', () => {
  const months = [
    summaryOf('2026-11', [figureOf('C1', [9, 26, 0, 0])]),
    summaryOf('2026-10', [figureOf('C1', [0, 0, 40, 0])]),
    summaryOf('2026-09', [figureOf('C1', [7, 31, 0, 0])]),
    summaryOf('2026-08', [figureOf('C1', [0, 0, 0, 0])]),
  ];
  expect(monthRows(months, 'C1').map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'September 2026: 22,6%',
    'Oktober 2026: -',
    'November 2026: 34,6%',
  ]);
});

test('the address chooses the month; an unknown one is the newest', () => {
  const months = ['2026-11', '2026-10', '2026-09'].map((month) => summaryOf(month, []));
  const dated = { months, at: '2026-11-03T02:05:00Z' };
  expect(chooseMonth(dated, '2026-10')).toMatchObject({
    summary: { month: '2026-10' },
    before: '2026-09',
    after: '2026-11',
  });
  expect(chooseMonth(dated, '1999-01')).toMatchObject({ summary: { month: '2026-11' }, after: undefined });
  expect(chooseMonth({ ...dated, months: [] }, undefined)).toBe(undefined);
  expect(summaryHref('/ringkasan/C1', { desa: undefined, month: '2026-10' })).toBe('/ringkasan/C1?bulan=2026-10');
});

test('on paper the figures stand under their subjects, with what is missing beside them', () => {
  const paper = paperOf(
    summaryOf('2026-11', [
      figureOf('K1', [43, 60, 15, 0]),
      figureOf('C1', [37, 203, 37, 2]),
      figureOf('C1b', [null, 203, 37, 0]),
      figureOf('B1', [45, 45, 0, 0]),
    ]),
  );
  expect(paper.groups.map(({ group, rows }) => `${group}: ${rows.map(({ id }) => id).join(' ')}`)).toEqual([
    'gizi: C1 C1b',
    'posyandu: B1',
    'cakupan: K1',
  ]);
  expect(paper.groups[0]?.rows[0]).toMatchObject({ of: '37 dari 203', missing: '37', excluded: '2' });
  expect(paper.groups[1]?.rows[0]).toMatchObject({ missing: '', excluded: '' });
});

test('school and youth have subjects of their own, and say whom they count and what is missing', () => {
  const paper = paperOf(summaryOf('2026-11', [figureOf('F2', [5, 42, 17, 1]), figureOf('G1', [6, 13, 8, 0])]));
  expect(paper.groups.map(({ group }) => group)).toEqual(['sekolah', 'remaja']);
  expect(paper.groups[0]?.rows[0]).toMatchObject({ of: '5 dari 42', missing: '17', excluded: '1' });
  expect(subjectOf('F2')).toMatchObject({ who: 'anak', excluded: 'pesantren' });
  expect(subjectOf('G1')).toMatchObject({ who: 'putri', missing: 'diperiksa' });
  expect([subjectOf('G3_pikr').who, subjectOf('G3_bkr').who]).toEqual(['remaja', 'keluarga']);
});

test('the sheet explains what stands on it, and nothing else', () => {
  const notesOf = (counts: Parameters<typeof figureOf>[1]) =>
    paperOf(summaryOf('2026-11', [figureOf('C1', counts)])).footnotes;
  expect(notesOf([37, 203, 0, 0])).toEqual(['Tanda - berarti belum ada yang bisa dihitung, bukan nol.']);
  expect(notesOf([null, 203, 37, 2]).map((note) => note.split(':')[0])).toEqual([
    'Belum tahu',
    'Tidak ikut',
    '<5',
    'Tanda - berarti belum ada yang bisa dihitung, bukan nol.',
  ]);
});

test('the sheet says what its figures rest on', () => {
  expect(paperBasis(summaryOf('2026-11', []))).toBe(
    'Dasar: 60 keluarga, 1.108 diterima, 950 disetujui, ±40 di HP kader, 3 ditahan, 2 dengan dua jawaban.',
  );
});
