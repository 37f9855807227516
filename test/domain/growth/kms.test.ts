import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kbmRows, kbmTable } from '../../../src/domain/growth/kbm-table.ts';
import { kmsResult, type Weighing } from '../../../src/domain/growth/kms.ts';
import { kmsLine, mustRefer } from '../../../src/domain/growth/kms-line.ts';
import { addDays, monthOf } from '../../../src/domain/time/calendar.ts';

const tglLahir = '2024-01-10';
const budi = (...weighings: [tanggal: string, bbKg: number][]) =>
  kmsResult({ jk: 1, tglLahir, weighings: weighings.map(([tanggal, bbKg]) => ({ tanggal, bbKg })) });
const statuses = (entries: { status: string }[]) => entries.map(({ status }) => status).join('');

test('the first weighing ever is B', () => {
  expect(budi(['2024-09-15', 8])).toEqual([
    { tanggal: '2024-09-15', umurBulan: 8, status: 'B', reason: 'pertama', duaT: false },
  ]);
});

test('Budi of nine months who gains 300 g rises, and with 299 g does not', () => {
  expect(budi(['2024-09-15', 8], ['2024-10-15', 8.3])[1]).toMatchObject({ status: 'N', gainG: 300, kbmG: 300 });
  expect(budi(['2024-09-15', 8], ['2024-10-15', 8.299])[1]).toMatchObject({
    status: 'T',
    reason: 'naik_kurang_dari_kbm',
    gainG: 299,
  });
});

test('a gain that binary fractions would shorten still counts whole', () => {
  expect(budi(['2025-02-15', 8.1], ['2025-03-15', 8.3])[1]).toMatchObject({ status: 'N', gainG: 200, kbmG: 200 });
});

test('the same weight and a lower weight are T, each for its reason', () => {
  const entries = budi(['2025-02-15', 9], ['2025-03-15', 9], ['2025-04-15', 8.8]);
  expect(entries.map(({ reason }) => reason)).toEqual(['pertama', 'berat_tetap', 'berat_turun']);
});

test('two T in a row are 2T, and the first of them is not', () => {
  const entries = budi(['2025-02-15', 9], ['2025-03-15', 9], ['2025-04-15', 9.1], ['2025-05-15', 9.5]);
  expect(statuses(entries)).toBe('BTTN');
  expect(entries.map(({ duaT }) => duaT)).toEqual([false, false, true, false]);
});

test('a missed month is O, is not pro-rated, and breaks the row of T', () => {
  const entries = budi(['2025-01-15', 9], ['2025-02-15', 9], ['2025-04-15', 9.1], ['2025-05-15', 9.1]);
  expect(statuses(entries)).toBe('BTOT');
  expect(entries[2]?.reason).toBe('tidak_ditimbang_bulan_lalu');
  expect(entries[3]?.duaT).toBe(false);
});

test('of two weighings last month the later one is compared with', () => {
  expect(budi(['2025-02-02', 8], ['2025-02-25', 9], ['2025-03-15', 9.2])[2]?.gainG).toBe(200);
});

test('the calendar decides before the count of days: 31 January to 1 March is a missed month only on paper', () => {
  expect(budi(['2025-01-31', 9], ['2025-03-01', 9.3])[1]).toMatchObject({ status: 'N', gainG: 300 });
  expect(budi(['2025-01-10', 9], ['2025-03-01', 9.3])[1]?.status).toBe('O');
});

test('a weighing earlier in the same month is compared with from 21 days on', () => {
  expect(budi(['2025-03-01', 9], ['2025-03-22', 9.3])[1]?.status).toBe('N');
  expect(budi(['2025-03-01', 9], ['2025-03-21', 9.3])[1]?.status).toBe('O');
});

test('girls of seven and eleven months need less than boys', () => {
  const gain = (jk: 1 | 2, months: [string, string]) =>
    kmsResult({ jk, tglLahir, weighings: months.map((tanggal, index) => ({ tanggal, bbKg: 8 + index * 0.25 })) })[1]
      ?.kbmG;
  expect([gain(1, ['2024-07-15', '2024-08-15']), gain(2, ['2024-07-15', '2024-08-15'])]).toEqual([400, 300]);
  expect([gain(1, ['2024-11-15', '2024-12-15']), gain(2, ['2024-11-15', '2024-12-15'])]).toEqual([300, 200]);
});

test('the card ends at 60 completed months and begins at birth', () => {
  expect(budi(['2024-01-09', 3], ['2029-02-09', 17], ['2029-02-10', 17.3])).toHaveLength(1);
});

test('in the month of birth there is no KBM, so a second weighing is O', () => {
  expect(budi(['2024-01-12', 3], ['2024-02-08', 3.9])[1]).toMatchObject({
    status: 'O',
    reason: 'belum_ada_kbm',
    gainG: 900,
  });
});

test('the Puskesmas may hand in the table of its own card', () => {
  const strict = { ...kbmTable, lakiLaki: kbmTable.lakiLaki.map((grams) => grams + 100) };
  const weighings = [
    { tanggal: '2025-02-15', bbKg: 9 },
    { tanggal: '2025-03-15', bbKg: 9.25 },
  ];
  expect(kmsResult({ jk: 1, tglLahir, weighings })[1]?.status).toBe('N');
  expect(kmsResult({ jk: 1, tglLahir, weighings }, strict)[1]?.status).toBe('T');
});

const weighing: fc.Arbitrary<Weighing> = fc.record({
  tanggal: fc.integer({ min: 0, max: 1700 }).map((days) => addDays(tglLahir, days)),
  bbKg: fc.integer({ min: 20, max: 250 }).map((hundreds) => hundreds / 10),
});
const history = fc.uniqueArray(weighing, { maxLength: 40, selector: ({ tanggal }) => monthOf(tanggal) });

test('the order in which weighings are handed in does not matter', () => {
  fc.assert(
    fc.property(history, (weighings) => {
      const forwards = kmsResult({ jk: 2, tglLahir, weighings });
      expect(kmsResult({ jk: 2, tglLahir, weighings: [...weighings].reverse() })).toEqual(forwards);
    }),
  );
});

test('only the first weighing is B, T always fell short, N never did, and 2T follows T', () => {
  fc.assert(
    fc.property(history, (weighings) => {
      kmsResult({ jk: 1, tglLahir, weighings }).forEach((entry, index, entries) => {
        expect(entry.status === 'B').toBe(index === 0);
        if (entry.status === 'T') expect(entry.gainG ?? 0).toBeLessThan(entry.kbmG ?? 0);
        if (entry.status === 'N') expect(entry.gainG ?? 0).toBeGreaterThanOrEqual(entry.kbmG ?? Infinity);
        if (entry.duaT) expect(entries[index - 1]?.status).toBe('T');
      });
    }),
  );
});

test('a child on a line of the card is not beyond it', () => {
  expect([-3.01, -3, 0, 1, 1.01].map(kmsLine)).toEqual([
    'bawah_garis_merah',
    'di_antara',
    'di_antara',
    'di_antara',
    'atas_garis_oranye',
  ]);
});

test('the first T, the red line and the orange line each refer', () => {
  expect(mustRefer('T', 'di_antara')).toBe(true);
  expect(mustRefer('N', 'bawah_garis_merah')).toBe(true);
  expect(mustRefer('N', 'atas_garis_oranye')).toBe(true);
  expect(mustRefer('N', 'di_antara')).toBe(false);
  expect(mustRefer('O', undefined)).toBe(false);
});

test('the KBM table is printed with the months that share their figures in one row', () => {
  expect(
    kbmRows().map(({ dari, sampai, lakiLaki, perempuan }) => `${dari}-${sampai} ${lakiLaki} ${perempuan}`),
  ).toEqual([
    ...['1-1 800 800', '2-2 900 900', '3-3 800 800', '4-4 600 600', '5-5 500 500', '6-6 400 400'],
    ...['7-7 400 300', '8-10 300 300', '11-11 300 200', '12-60 200 200'],
  ]);
});
