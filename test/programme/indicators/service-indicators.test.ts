import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { basicVaccines, vaccines } from '../../../src/forms/balita/vaccines.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import { addFigures, tallyDossier } from '../../../src/programme/tally.ts';
import { boyOf, child, dossierOf, recordOf, weighingOf } from '../dossier-of.ts';

const growth = await loadGrowthTables();

function figuresOf(records: readonly DossierRecord[], month = '2026-10') {
  return tallyDossier(dossierOf('rt3', records), { month, growth }).figures;
}

/** Weighed on 5 August, the month of capsules, with that answer. */
const given = (name: string, tgl_lahir: string, vit_a?: Answers[string]) => [
  boyOf(name, { tgl_lahir }),
  weighingOf(name, '2026-08-05', { bb_kg: 9, ...(vit_a === undefined ? {} : { vit_a }) }),
];
const [eight, twenty] = ['2025-12-20', '2024-12-20'];

const capsules = [
  ...given('bima', eight, 1),
  ...given('dodi', twenty, 2),
  ...given('raka', twenty, 0),
  // Does not remember; nobody wrote anything; did not come.
  ...given('fikri', twenty, { missing: 98 }),
  boyOf('galih', { tgl_lahir: twenty }),
  boyOf('alif', { tgl_lahir: eight }),
  weighingOf('alif', '2026-08-05', { hadir: 2 }),
  // Five months on 31 August: too young then, although he is seven months now.
  ...given('zidan', '2026-03-05'),
];

test('capsules are counted among all of that age at the end of the last month in which they were given', () => {
  for (const month of ['2026-08', '2026-10']) {
    const { B7, B7_6, B7_12 } = figuresOf(capsules, month);
    expect([B7, B7_6, B7_12], month).toEqual([
      [2, 6, 3, 0],
      [1, 2, 1, 0],
      [1, 4, 2, 0],
    ]);
  }
});

test('until August the capsules of February are told, and the year before in January', () => {
  const february = [
    boyOf('bima', { tgl_lahir: '2025-01-20' }),
    weighingOf('bima', '2025-08-05', { vit_a: 1 }),
    weighingOf('bima', '2026-02-05', { vit_a: 0 }),
  ];
  expect(figuresOf(february, '2026-01').B7).toEqual([1, 1, 0, 0]);
  expect(figuresOf(february, '2026-02').B7).toEqual([0, 1, 0, 0]);
  expect(figuresOf(february, '2026-07').B7).toEqual([0, 1, 0, 0]);
});

test('exclusive breast milk is counted of those who were asked below six months', () => {
  const { B8 } = figuresOf([
    boyOf('bima', { tgl_lahir: '2026-07-20' }),
    weighingOf('bima', '2026-10-05', { asi_eksklusif: 'ya' }),
    boyOf('dodi', { tgl_lahir: '2026-07-20' }),
    weighingOf('dodi', '2026-10-05', { asi_eksklusif: 'tidak' }),
    // Five months and 29 days when he was asked, six months at the month's end.
    boyOf('raka', { tgl_lahir: '2026-04-06' }),
    weighingOf('raka', '2026-10-05', { asi_eksklusif: 'ya' }),
    // Not asked, or not there.
    boyOf('fikri', { tgl_lahir: '2026-07-20' }),
    weighingOf('fikri', '2026-10-05', { bb_kg: 6 }),
    boyOf('galih', { tgl_lahir: '2026-07-20' }),
    // Six months when he came.
    boyOf('alif', { tgl_lahir: '2026-04-05' }),
    weighingOf('alif', '2026-10-05', { bb_kg: 7 }),
  ]);
  expect(B8).toEqual([2, 3, 2, 0]);
});

const immunised = (name: string, imunisasi: Answers[string] | undefined, tgl_lahir = '2025-03-20') => [
  boyOf(name, { tgl_lahir }),
  recordOf('balita', child(name), imunisasi === undefined ? {} : { imunisasi }),
];
const all = Object.fromEntries(basicVaccines.map((vaccine) => [vaccine, '2026-01-10']));

test('a child is fully immunised with every dose that falls due by eleven months, and no later one', () => {
  expect(vaccines.filter((vaccine) => !basicVaccines.includes(vaccine))).toEqual(['pcv3', 'dpt4', 'mr2']);
  const { mr1: _, ...without } = all;
  const counted = [
    ...immunised('bima', all),
    ...immunised('dodi', without),
    ...immunised('raka', {}),
    // After the month's end.
    ...immunised('fikri', { ...all, mr1: '2026-11-02' }),
    // The book was not seen.
    ...immunised('galih', { missing: 98 }),
    ...immunised('alif', undefined),
    // Eleven months, and two years old.
    ...immunised('zidan', all, '2025-11-01'),
    ...immunised('yusuf', all, '2024-10-31'),
  ];
  expect(figuresOf(counted).B9).toEqual([1, 4, 2, 0]);
});

test('a low birth weight is counted in the month of birth, also as the mother told it before the child had a form', () => {
  const rini = recordOf('anggota', child('rini'), { jk: 2, hub_kk: 3, status_kawin: 2, keberadaan: 1 });
  const newborn = (name: string, born = '2026-10-12') =>
    boyOf(name, { tgl_lahir: born, ibu_kandung_id: child('rini').id });
  const told = (bb_lahir: number) =>
    recordOf('pascasalin', child('rini'), { tgl_salin: '2026-10-12', bb_lahir }, { period: '2026-10' });
  const weighed = (name: string, bb_lahir_kg: Answers[string]) => recordOf('balita', child(name), { bb_lahir_kg });
  const C5 = (...records: DossierRecord[]) => figuresOf([rini, ...records]).C5;

  expect(C5(newborn('bima'), weighed('bima', 2.49))).toEqual([1, 1, 0, 0]);
  expect(C5(newborn('bima'), weighed('bima', 2.5))).toEqual([0, 1, 0, 0]);
  expect(C5(newborn('bima'), told(2.1))).toEqual([1, 1, 0, 0]);
  expect(C5(newborn('bima'), told(2.1), weighed('bima', 3.1))).toEqual([0, 1, 0, 0]);
  expect(C5(newborn('bima'), told(2.1), weighed('bima', { missing: 98 }))).toEqual([0, 0, 1, 0]);
  // Of twins nobody knows whose weight it was; grams are nobody's kilograms; September's child is not October's.
  expect(C5(newborn('bima'), newborn('dodi'), told(2.1))).toEqual([0, 0, 2, 0]);
  expect(C5(newborn('bima'), weighed('bima', 2490))).toEqual([0, 0, 0, 1]);
  expect(C5(newborn('bima', '2026-09-30'), weighed('bima', 2.1))).toEqual([0, 0, 0, 0]);
});

test('below the red line and far too heavy are counted of those whom the card can tell', () => {
  // Boys of 25 months, Permenkes 2/2020: BB/U -3 SD 8.8 kg; BB/TB at 88 cm +2 SD 14.7 kg.
  const counted = [
    [boyOf('bima'), weighingOf('bima', '2026-10-05', { bb_kg: 8.2, tb_cm: 77, cara_ukur: 2 })],
    [boyOf('dodi'), weighingOf('dodi', '2026-10-05', { bb_kg: 15.4, tb_cm: 88, cara_ukur: 2 })],
    [boyOf('galih'), weighingOf('galih', '2026-10-05', { bb_kg: 12, tb_cm: 88, cara_ukur: 2, edema: 'ya' })],
    [boyOf('fikri')],
  ].map((records) => figuresOf(records));
  const sum = counted.reduce(addFigures);
  expect(sum.B6).toEqual([1, 2, 1, 1]);
  expect(sum.C4).toEqual([1, 2, 1, 1]);
});
