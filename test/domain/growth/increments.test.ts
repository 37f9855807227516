import { expect, test } from 'vitest';
import { type GainInput, gainOverInterval } from '../../../src/domain/growth/increments.ts';
import type { GainKind } from '../../../src/domain/growth/minimum-gain.ts';
import { addMonths } from '../../../src/domain/time/calendar.ts';
import { cell, figure, fixtureRows } from './fixture-rows.ts';

const tglLahir = '2025-01-10';
/** The day on which a child born on 10 January 2025 is that many months old. */
const at = (months: number) => `${addMonths('2025-01', months)}-10`;
const gain = (input: Partial<GainInput>) =>
  gainOverInterval({ jenis: 'berat_g', jk: 1, tglLahir, earlier: [], now: { tanggal: at(6), nilai: 0 }, ...input });

test('every interval of tables 17 to 23 is enough at its printed gain, and too little just below', () => {
  for (const row of fixtureRows('permenkes-increments.csv')) {
    const jenis = cell(row, 'jenis') as GainKind;
    const [dari, sampai] = [Number(cell(row, 'dari_bulan')), Number(cell(row, 'sampai_bulan'))];
    const step = jenis === 'berat_g' ? 1 : 0.1;
    const start = jenis === 'berat_g' ? 3000 : 48.3;
    for (const [jk, column] of [
      [1, 'laki_laki'],
      [2, 'perempuan'],
    ] as const) {
      const minimal = figure(row, column) ?? Number.NaN;
      const after = (naik: number) =>
        gain({
          ...{ jenis, jk, earlier: [{ tanggal: at(dari), nilai: start }] },
          now: { tanggal: at(sampai), nilai: start + naik },
        });
      expect(after(minimal)).toMatchObject({ dariBulan: dari, sampaiBulan: sampai, minimal, cukup: true });
      expect(after(minimal - step)?.cukup).toBe(false);
    }
  }
});

test('the latest measurement that a table reaches back to counts', () => {
  const earlier = [0, 2, 3, 4, 5].map((months) => ({ tanggal: at(months), nilai: 3000 + 600 * months }));
  // A month ago there is no table of weight; three months ago there is.
  expect(gain({ earlier, now: { tanggal: at(6), nilai: 6400 } })).toEqual({
    ...{ jenis: 'berat_g', dariBulan: 3, sampaiBulan: 6, naik: 1600, minimal: 940, cukup: true },
  });
  expect(gain({ earlier: earlier.slice(0, 2), now: { tanggal: at(6), nilai: 6400 } })?.dariBulan).toBe(2);
});

test('ages are completed months: measured a day before its birthday of the month a child is a month younger', () => {
  const earlier = [{ tanggal: '2025-04-09', nilai: 5000 }];
  expect(gain({ earlier, now: { tanggal: '2025-07-10', nilai: 6000 } })).toMatchObject({ dariBulan: 2 });
});

test('after 24 months, before birth, and without a table in between nothing is said', () => {
  const earlier = [{ tanggal: at(22), nilai: 11000 }];
  expect(gain({ earlier, now: { tanggal: at(25), nilai: 11500 } })).toBeUndefined();
  expect(gain({ earlier: [{ tanggal: at(5), nilai: 6000 }] })).toBeUndefined();
  expect(gain({ earlier: [{ tanggal: '2024-12-10', nilai: 3000 }] })).toBeUndefined();
});

test('a child that shrank gained less than nothing', () => {
  const earlier = [{ tanggal: at(4), nilai: 64 }];
  expect(gain({ jenis: 'panjang_cm', earlier, now: { tanggal: at(6), nilai: 63.8 } })).toMatchObject({
    naik: -0.2,
    cukup: false,
  });
});
