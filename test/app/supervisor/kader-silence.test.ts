import { expect, test } from 'vitest';
import type { KaderState } from '../../../src/app/desk/read-kader.ts';
import { numberRuns, sortKader } from '../../../src/app/supervisor/kader-silence.ts';
import { missingWords, usedTwiceWords, whereWords } from '../../../src/app/supervisor/kader-words.ts';
import { monthOptions, workHref, workOf } from '../../../src/app/supervisor/kader-work.ts';

const day = { today: '2026-11-20', dayOf: (instant: string) => instant.slice(0, 10) };

function phoneOf(name: string, contact: string | null, other: Partial<KaderState> = {}): KaderState {
  return {
    ...{ account: '01980000-0000-7000-8000-000000000001', name, device_code: '7K2', may_issue_code: true },
    last_contact_at: contact === null ? null : `${contact}T02:00:00Z`,
    ...{ highest: 60, missing: [], on_phone: 0, by_month: [] },
    ...{ received: 60, approved: 50, waiting: 8, repair: 2, rejected: 0, held: 0 },
    ...other,
  };
}

test('whoever has gone silent stands on top, the longest silence first', () => {
  const rows = sortKader(
    [
      phoneOf('Sari', '2026-11-20'),
      phoneOf('Dewi', '2026-11-16'),
      phoneOf('Nining', '2026-11-02'),
      phoneOf('Euis', null),
    ],
    day,
  );
  expect(rows.map(({ name, isSilent }) => `${name} ${isSilent}`)).toEqual([
    'Euis true',
    'Nining true',
    'Dewi true',
    'Sari false',
  ]);
});

test('among those who were heard, missing numbers come before names', () => {
  const rows = sortKader([phoneOf('Ani', '2026-11-20'), phoneOf('Sari', '2026-11-19', { missing: [57] })], day);
  expect(rows.map(({ name }) => name)).toEqual(['Sari', 'Ani']);
});

test('a copied phone comes first of all, and its numbers are named', () => {
  const copied = phoneOf('Sari', '2026-11-20', { used_twice: [57, 58] });
  const [row] = sortKader([phoneOf('Euis', null), copied], day);
  expect(row?.name).toBe('Sari');
  expect(row && usedTwiceWords(row)).toBe('nomor 57 sampai 58 dipakai dua kali');
  expect(usedTwiceWords(phoneOf('Ani', '2026-11-20'))).toBe(undefined);
});

test('a kader who has never logged in is not silent: there is no phone yet', () => {
  const [row] = sortKader([phoneOf('Yani', null, { device_code: null, highest: 0 })], day);
  expect(row?.isSilent).toBe(false);
});

test('what has not arrived is named by its number, and for how long', () => {
  const wordsOf = (state: KaderState) => sortKader([state], day).map(missingWords)[0];
  expect(wordsOf(phoneOf('Sari', '2026-11-17', { missing: [57] }))).toBe('nomor 57 belum sampai, 3 hari');
  expect(wordsOf(phoneOf('Sari', '2026-11-20', { missing: [57, 59] }))).toBe('nomor 57 dan 59 belum sampai');
  expect(wordsOf(phoneOf('Sari', '2026-11-20'))).toBe('lengkap sampai nomor 60');
  expect(wordsOf(phoneOf('Sari', '2026-11-20', { highest: 0 }))).toBe('belum ada catatan');
});

test('a number that a later one has overtaken is as old as that, however lately the phone was heard of', () => {
  const sari = phoneOf('Sari', '2026-11-20', { missing: [57], missing_since: '2026-11-17T02:00:00Z' });
  expect(sortKader([sari], day).map(missingWords)).toEqual(['nomor 57 belum sampai, 3 hari']);
});

test('where she works stands beside her phone, for a gap is looked for in an RT', () => {
  const unit = (rt: string | null) => ({ desa: '36.04.23.2015', rw: '001', rt });
  const wordsOf = (scope: KaderState['scope']) => whereWords(phoneOf('Sari', null, { scope }));
  expect(wordsOf([unit('003')])).toBe('RT\u00a0003\u00a0RW\u00a0001');
  expect(wordsOf(['001', '002', '003', '004'].map(unit))).toBe('4 RT');
  expect(wordsOf([unit(null)])).toBeUndefined();
  expect(wordsOf(undefined)).toBeUndefined();
});

test('numbers in a row are said as one run, whatever order they come in', () => {
  const words = { and: 'dan', to: 'sampai' };
  expect(numberRuns([62, 57, 60, 61], words)).toBe('57 dan 60 sampai 62');
  expect(numberRuns([1, 3, 5], words)).toBe('1, 3 dan 5');
  expect(numberRuns([], words)).toBe('');
});

test('her work is told month by month, and a month without any is nothing', () => {
  const work = { received: 12, approved: 4, waiting: 6, repair: 1, rejected: 1, held: 2 };
  const sari = phoneOf('Sari', '2026-11-20', { by_month: [{ month: '2026-11', ...work }] });
  const dewi = phoneOf('Dewi', '2026-11-20', { by_month: [{ month: '2026-10', ...work, received: 3 }] });
  expect(monthOptions([sari, dewi]).map(({ label }) => label)).toEqual([
    'Semua bulan',
    'November 2026',
    'Oktober 2026',
  ]);
  expect(workOf(sari, '2026-11')).toMatchObject(work);
  expect(workOf(sari, '2026-10').received).toBe(0);
  expect(workOf(sari, undefined).received).toBe(60);
});

test('her counts lead into the queue, where it is about all months', () => {
  const sari = phoneOf('Sari', '2026-11-20');
  expect(workHref(sari, 'perlu_perbaikan', undefined)).toBe(`/antrean?status=perlu_perbaikan&kader=${sari.account}`);
  expect(workHref(sari, 'perlu_perbaikan', '2026-11')).toBe(undefined);
});
