import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import type { Dossier } from '../../src/programme/dossier.ts';
import { formulaVersion, indicators, noFigures } from '../../src/programme/indicators/register.ts';
import {
  addFigures,
  figureValue,
  hideSum,
  maskFigure,
  subtractFigures,
  tallyDossier,
} from '../../src/programme/tally.ts';
import { boyOf, child, dossierOf, home, recordOf, weighingOf } from './dossier-of.ts';

const growth = await loadGrowthTables();
const october = { month: '2026-10', growth };
const standing = { cara_ukur: 2 };

/*
 * Boys of 25 months by the printed tables of Permenkes 2/2020: TB/U -3 SD 78.6, -2 SD 81.7, median 88.0 cm;
 * BB/U -3 SD 8.8, -2 SD 9.8 kg; BB/TB at 77 cm -3 SD 7.9, -2 SD 8.5 kg, at 80 cm -2 SD 9.0, at 88 cm -2 SD 10.6 kg.
 * KBM 200 g.
 */
const rt3: Dossier = dossierOf('rt3', [
  // Normal, +300 g: N.
  boyOf('bima'),
  recordOf('balita', child('bima'), { punya_buku_kia: 1, bukan_warga: 'tidak' }),
  weighingOf('bima', '2026-09-05', { bb_kg: 12.1 }),
  weighingOf('bima', '2026-10-05', { bb_kg: 12.4, tb_cm: 88, ...standing }),
  // Pendek, gained 100 g of 200: T, but N the month before.
  boyOf('dodi'),
  recordOf('balita', child('dodi'), { punya_buku_kia: 2 }),
  weighingOf('dodi', '2026-08-05', { bb_kg: 10.3 }),
  weighingOf('dodi', '2026-09-05', { bb_kg: 10.5 }),
  weighingOf('dodi', '2026-10-05', { bb_kg: 10.6, tb_cm: 80, ...standing }),
  // Sangat pendek, below the red line, gizi kurang; the same weight, then less: 2T.
  boyOf('raka'),
  recordOf('balita', child('raka'), { punya_buku_kia: 3 }),
  weighingOf('raka', '2026-08-05', { bb_kg: 8.3 }),
  weighingOf('raka', '2026-09-05', { bb_kg: 8.3 }),
  weighingOf('raka', '2026-10-05', { bb_kg: 8.2, tb_cm: 77, ...standing }),
  // Did not come; the mother does not know where the book is.
  boyOf('fikri'),
  recordOf('balita', child('fikri'), { punya_buku_kia: { missing: 98 } }),
  weighingOf('fikri', '2026-10-05', { hadir: 2 }),
  // Swollen feet, weighed for the first time: B.
  boyOf('galih'),
  recordOf('balita', child('galih'), { punya_buku_kia: 1 }),
  weighingOf('galih', '2026-10-05', { bb_kg: 12, tb_cm: 88, edema: 'ya', ...standing }),
  // A tape misread by 28 cm; not weighed in September: O. The book is being made.
  boyOf('alif'),
  recordOf('balita', child('alif'), { punya_buku_kia: 4 }),
  weighingOf('alif', '2026-08-05', { bb_kg: 11.8 }),
  weighingOf('alif', '2026-10-05', { bb_kg: 12, tb_cm: 60, ...standing }),
  // Nobody has written anything about him this month.
  boyOf('zidan'),
  // Weighed only, and gained exactly the KBM: N.
  boyOf('naufal'),
  weighingOf('naufal', '2026-09-05', { bb_kg: 12.2 }),
  weighingOf('naufal', '2026-10-05', { bb_kg: 12.4 }),
  // 20 months by a guessed birth date: N counts, z does not.
  boyOf('yusuf', { tgl_lahir: '2025-02-15', tgl_lahir_perkiraan: 'ya' }),
  recordOf('balita', child('yusuf'), { punya_buku_kia: 1 }),
  weighingOf('yusuf', '2026-09-05', { bb_kg: 9.7 }),
  weighingOf('yusuf', '2026-10-05', { bb_kg: 10, tb_cm: 70, cara_ukur: 1 }),
  // Nobody asked whether he lives here.
  recordOf('anggota', child('danu'), { jk: 1, tgl_lahir: '2024-09-05', keluarga_id: 'keluarga-rt3' }),
  weighingOf('danu', '2026-10-05', { bb_kg: 12.4, tb_cm: 88, ...standing }),
  // Not of S: a visitor, one who moved out in September, one abroad, one who is 60 months on 31 October, one not yet born.
  boyOf('hafiz'),
  recordOf('balita', child('hafiz'), { punya_buku_kia: 3, bukan_warga: 'ya' }),
  weighingOf('hafiz', '2026-10-05', { bb_kg: 8, tb_cm: 77, ...standing }),
  boyOf('rizki', { mutasi: 4, mutasi_tgl: '2026-09-20' }),
  boyOf('farel', { keberadaan: 3 }),
  boyOf('reza', { tgl_lahir: '2021-10-20' }),
  weighingOf('reza', '2026-10-05', { bb_kg: 18, tb_cm: 108, ...standing }),
  boyOf('akbar', { tgl_lahir: '2026-11-02' }),
]);

test('the children of RT 3 are counted as a kader counts them by hand', () => {
  const { figures } = tallyDossier(rt3, october);

  expect(figures).toMatchObject({
    // S: Bima, Dodi, Raka, Fikri, Galih, Alif, Zidan, Naufal, Yusuf. Of Zidan and Danu nothing is known.
    B1: [7, 9, 2, 0],
    // Book: Bima, Dodi, Galih, Yusuf. None: Raka, Alif. Not known: Fikri, Zidan, Naufal, Danu.
    B2: [4, 6, 4, 0],
    // N: Bima, Naufal, Yusuf. T: Dodi, Raka. O: Alif. B: Galih. Not weighed or not known: Fikri, Zidan, Danu.
    B3: [3, 7, 3, 0],
    B4: [3, 5, 3, 2],
    B5: [2, 5, 3, 2],
    B5b: [1, 5, 3, 2],
    // Measured: Bima, Dodi, Raka, Galih. Left out: Alif's tape, Yusuf's guessed birth. Naufal's length was not taken.
    C1: [2, 4, 4, 2],
    C1b: [1, 4, 4, 2],
    // Raka. Galih's weight is water, Yusuf's age a guess.
    C2: [1, 5, 3, 2],
    // Raka, and Galih by his feet alone.
    C3: [2, 4, 4, 2],
    C3b: [1, 4, 4, 2],
  });
});

test('a month before anything was written leaves every child missing, and none "tidak"', () => {
  const { figures } = tallyDossier(rt3, { month: '2026-07', growth });

  // The nine of S and Danu; Rizki has not left yet, and Reza is not yet 60 months.
  expect(figures.C1).toEqual([0, 0, 12, 0]);
  expect(figures.B4).toEqual([0, 0, 12, 0]);
});

test('a child that moved out on 20 September is still counted in August', () => {
  const rizki = dossierOf('rizki', [boyOf('rizki', { mutasi: 4, mutasi_tgl: '2026-09-20' })]);

  expect(tallyDossier(rizki, { month: '2026-08', growth }).figures.B1).toEqual([0, 1, 1, 0]);
  expect(tallyDossier(rizki, { month: '2026-09', growth }).figures.B1).toEqual([0, 0, 0, 0]);
});

test('a child of 60 months on the last day of the month has left S, the day before it had not', () => {
  const born = (tgl_lahir: string) =>
    tallyDossier(dossierOf('tono', [boyOf('tono', { tgl_lahir })]), october).figures.B1;

  expect(born('2021-10-31')).toEqual([0, 0, 0, 0]);
  expect(born('2021-11-01')).toEqual([0, 1, 1, 0]);
});

const visit = (name: string, tgl_kunjungan: string, answers: object, other: object = {}) =>
  recordOf(
    'kunjungan',
    home(name),
    { tgl_kunjungan, persetujuan: 1, ...answers },
    { visited_on: tgl_kunjungan, ...other },
  );
const approved = { verdict: 'disetujui' } as const;

function coverage(name: string, ...records: Parameters<typeof dossierOf>[1]) {
  const { K1, K1v } = tallyDossier(dossierOf(name, records), october).figures;
  return [K1, K1v];
}

test('a family counts as covered once its filled-in visit of the year has arrived, and as approved once both records are', () => {
  const sugeng = recordOf('keluarga', home('sugeng'), {}, approved);
  const done = visit('sugeng', '2026-03-02', { hasil_kunjungan: 1 }, approved);

  expect(coverage('sugeng', sugeng, done)).toEqual([
    [1, 1, 0, 0],
    [1, 1, 0, 0],
  ]);
  const later = visit('sugeng', '2026-09-02', { hasil_kunjungan: 2 }, { record: 'kunjungan kedua' });
  expect(coverage('sugeng', sugeng, done, later)).toEqual([
    [1, 1, 0, 0],
    [0, 1, 0, 0],
  ]);
});

test.each([
  ['nobody has been there', [], [0, 1, 1, 0]],
  ['the visit was last year', [visit('umar', '2025-12-30', { hasil_kunjungan: 1 })], [0, 1, 1, 0]],
  ['the visit comes after the month', [visit('umar', '2026-11-01', { hasil_kunjungan: 1 })], [0, 1, 1, 0]],
  ['nobody was at home', [visit('umar', '2026-05-04', { hasil_kunjungan: 3 })], [0, 1, 0, 0]],
  ['the family declined', [visit('umar', '2026-05-04', { hasil_kunjungan: 2, persetujuan: 2 })], [0, 1, 0, 0]],
  ['it waits on a phone', [visit('umar', '2026-05-04', { hasil_kunjungan: 1 }, { received: false })], [0, 1, 0, 0]],
  ['the family has moved away', [visit('umar', '2026-05-04', { hasil_kunjungan: 5 })], [0, 0, 0, 0]],
])('the family of Umar is not covered when %s', (_, visits, expected) => {
  expect(coverage('umar', recordOf('keluarga', home('umar'), {}), ...visits)[0]).toEqual(expected);
});

test('a family that does not stay is not in the list', () => {
  expect(coverage('wati', recordOf('keluarga', home('wati'), { niat_menetap: 'tidak' }))[0]).toEqual([0, 0, 0, 0]);
});

test('adding and taking out dossiers in any order gives what counting the rest anew gives', () => {
  const tallies = [
    rt3,
    dossierOf('umar', [recordOf('keluarga', home('umar'), {})]),
    dossierOf('bima', [boyOf('bima'), weighingOf('bima', '2026-10-05', { bb_kg: 12.4, tb_cm: 80, ...standing })]),
  ].map((dossier) => tallyDossier(dossier, october).figures);
  const some = fc.array(fc.constantFrom(...tallies), { maxLength: 12 });

  fc.assert(
    fc.property(some, some, (stay, leave) => {
      const everyone = [...leave, ...stay].reduce(addFigures, noFigures);
      expect(leave.reduce(subtractFigures, everyone)).toEqual(stay.reduce(addFigures, noFigures));
      expect([...stay].reverse().reduce(addFigures, noFigures)).toEqual(stay.reduce(addFigures, noFigures));
    }),
  );
});

describe('while the month runs', () => {
  const figuresOn = (dossier: Dossier, today: string) => tallyDossier(dossier, { ...october, today });
  const dossiers = [
    // 60 months on 20 October, 24 months on the 12th, 6 months on the 9th.
    dossierOf('tono', [boyOf('tono', { tgl_lahir: '2021-10-20' }), boyOf('bima', { tgl_lahir: '2024-10-12' })]),
    dossierOf('rini', [
      boyOf('dodi', { tgl_lahir: '2026-04-09' }),
      weighingOf('dodi', '2026-10-05', { bb_kg: 7, tb_cm: 66, cara_ukur: 1 }),
    ]),
    // 60 days old on the 14th and without a certificate; seventeen on the 23rd; a wife of 20 on the 17th; 61 on the 30th.
    dossierOf('umar', [
      recordOf('keluarga', home('umar'), {}),
      boyOf('raka', { tgl_lahir: '2026-08-15' }),
      recordOf('akta', child('raka'), { akta_status: 3 }),
      boyOf('hafiz', { tgl_lahir: '2009-10-23', status_kawin: 1 }),
      recordOf('anggota', child('ani'), {
        ...{ jk: 2, hub_kk: 3, status_kawin: 2, keberadaan: 1, tgl_lahir: '2006-10-17' },
      }),
      recordOf('krs', home('umar'), { air_minum: 3, jamban: 1, tinja_akhir: 1, istri: child('ani').id }),
    ]),
    // Moved out on the 25th, as was known beforehand; visited on the 28th, as a phone with a wrong clock says.
    dossierOf('wati', [
      recordOf('keluarga', home('wati'), {}),
      boyOf('rizki', { mutasi: 4, mutasi_tgl: '2026-10-25' }),
      visit('wati', '2026-10-28', { hasil_kunjungan: 1 }),
    ]),
    rt3,
  ];

  test('what is told of today changes on no day that was not named, and ends as the month is told', () => {
    for (const dossier of dossiers) {
      let known = figuresOn(dossier, '2026-10-01');
      for (let day = 2; day <= 31; day++) {
        const on = `2026-10-${String(day).padStart(2, '0')}`;
        const now = figuresOn(dossier, on);
        if (known.next_change === null || on < known.next_change) {
          expect(now, `${dossier.household} ${on}`).toEqual(known);
        }
        known = now;
      }
      expect(known).toEqual(tallyDossier(dossier, october));
    }
  });

  test('a child is of S until the day on which it is five, and that day is named', () => {
    const tono = dossierOf('tono', [boyOf('tono', { tgl_lahir: '2021-10-20' })]);
    expect(figuresOn(tono, '2026-10-19')).toMatchObject({
      figures: { B1: [0, 1, 1, 0] },
      next_change: '2026-10-20',
    });
    expect(figuresOn(tono, '2026-10-20')).toMatchObject({ figures: { B1: [0, 0, 0, 0] }, next_change: null });
  });

  test('a birth is late from day 61, and that day is named', () => {
    const umar = dossierOf('umar', [
      boyOf('raka', { tgl_lahir: '2026-08-15' }),
      recordOf('akta', child('raka'), { akta_status: 3 }),
    ]);
    expect(figuresOn(umar, '2026-10-06')).toMatchObject({ figures: { A2: [0, 0, 0, 0] }, next_change: '2026-10-15' });
    expect(figuresOn(umar, '2026-10-15')).toMatchObject({ figures: { A2: [0, 1, 0, 0] }, next_change: null });
  });

  test('a month that is over is told as of its last day, whatever the day is, and changes by itself no more', () => {
    for (const dossier of dossiers) {
      expect(figuresOn(dossier, '2026-12-24')).toEqual(tallyDossier(dossier, october));
      expect(figuresOn(dossier, '2026-12-24').next_change).toBeNull();
    }
  });

  test('dossiers that are added, counted anew on the named days and taken out leave what counting the rest today finds', () => {
    const days = fc.integer({ min: 1, max: 31 }).map((day) => `2026-10-${String(day).padStart(2, '0')}`);
    const some = fc.uniqueArray(fc.constantFrom(...dossiers), { minLength: 1 });
    fc.assert(
      fc.property(some, days, days, fc.integer({ min: 0, max: 4 }), (all, one, other, gone) => {
        const [first, last] = [one, other].sort() as [string, string];
        let sum = noFigures;
        const held = all.map((dossier) => ({ dossier, tally: figuresOn(dossier, first) }));
        for (const { tally } of held) sum = addFigures(sum, tally.figures);
        for (const entry of [...held].reverse()) {
          if (entry.tally.next_change === null || entry.tally.next_change > last) continue;
          sum = subtractFigures(sum, entry.tally.figures);
          entry.tally = figuresOn(entry.dossier, last);
          sum = addFigures(sum, entry.tally.figures);
        }
        const leaving = held[gone % held.length];
        if (leaving !== undefined) sum = subtractFigures(sum, leaving.tally.figures);
        const rest = held.filter((entry) => entry !== leaving).map(({ dossier }) => figuresOn(dossier, last).figures);
        expect(sum).toEqual(rest.reduce(addFigures, noFigures));
      }),
    );
  });
});

test('a figure of nothing has no value, and a third is not rounded', () => {
  expect(figureValue([0, 0, 3, 0])).toBeNull();
  expect(figureValue([1, 3, 0, 0])).toBeCloseTo(33.3333, 3);
});

test('counts of one to four are masked, none and five are not', () => {
  expect(maskFigure([4, 5, 0, 1])).toEqual({
    numerator: null,
    denominator: 5,
    missing: 0,
    excluded: null,
    masked: true,
  });
  expect(maskFigure([5, 9, 0, 0]).masked).toBe(false);
});

test('every indicator says in words what it counts, and no two share an id', () => {
  expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
  expect(
    indicators.flatMap(({ label, population, formula, source }) => [label, population, formula, source]),
  ).not.toContain('');
  expect(formulaVersion).toContain('who2006');
});

test('the sum over a few families is hidden with their number, a count over a few is not', () => {
  expect(hideSum(maskFigure([161, 2, 0, 0]), 'mean')).toMatchObject({ numerator: null, denominator: null });
  expect(hideSum(maskFigure([805, 14, 0, 0]), 'mean')).toMatchObject({ numerator: 805, denominator: 14 });
  expect(hideSum(maskFigure([0, 2, 0, 0]), 'percent')).toMatchObject({ numerator: 0, denominator: null });
});

test('a mean is divided by how many it is made of, a share told in per cent', () => {
  expect(figureValue([161, 2, 0, 0], 'mean')).toBe(80.5);
  expect(figureValue([1, 2, 0, 0], 'percent')).toBe(50);
  expect(figureValue([0, 0, 2, 0], 'mean')).toBeNull();
});
