import { expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import { sessionTotals } from '../../src/programme/session-totals.ts';
import { tallyDossier } from '../../src/programme/tally.ts';
import { boyOf, child, dossierOf, recordOf, weighingOf } from './dossier-of.ts';

const growth = await loadGrowthTables();
const october = { month: '2026-10', growth };
const bookOf = (name: string, posyandu_id: string, punya_buku_kia: number) =>
  recordOf('balita', child(name), { posyandu_id, punya_buku_kia });

const family = dossierOf('rt3', [
  // Gained enough, gained too little twice, weighed after a month away, weighed for the first time.
  boyOf('bima'),
  bookOf('bima', 'melati', 1),
  weighingOf('bima', '2026-09-05', { bb_kg: 12.1 }),
  weighingOf('bima', '2026-10-05', { bb_kg: 12.4 }),
  boyOf('raka'),
  bookOf('raka', 'melati', 3),
  weighingOf('raka', '2026-08-05', { bb_kg: 8.3 }),
  weighingOf('raka', '2026-09-05', { bb_kg: 8.3 }),
  weighingOf('raka', '2026-10-05', { bb_kg: 8.2 }),
  boyOf('alif'),
  bookOf('alif', 'melati', 2),
  weighingOf('alif', '2026-08-05', { bb_kg: 11.8 }),
  weighingOf('alif', '2026-10-05', { bb_kg: 12 }),
  boyOf('galih'),
  bookOf('galih', 'melati', 1),
  weighingOf('galih', '2026-10-05', { bb_kg: 12 }),
  // Did not come; was taken back; comes to the other posyandu.
  boyOf('fikri'),
  bookOf('fikri', 'melati', 1),
  weighingOf('fikri', '2026-10-05', { hadir: 2 }),
  boyOf('zidan'),
  bookOf('zidan', 'melati', 1),
  recordOf('penimbangan', child('zidan'), {}, { period: '2026-10' }),
  boyOf('naufal'),
  bookOf('naufal', 'kenanga', 1),
  weighingOf('naufal', '2026-10-05', { bb_kg: 12.2 }),
]);
const intan = recordOf('anggota', child('intan'), { nama: 'INTAN', jk: 2, tgl_lahir: '2025-08-14' });
const guest = {
  ...dossierOf('tamu', [
    intan,
    recordOf('balita', child('intan'), { posyandu_id: 'melati', bukan_warga: 'ya', punya_buku_kia: 1 }),
    weighingOf('intan', '2026-10-05', { bb_kg: 8.2 }),
  ]),
  household: intan.subject.id,
};

test('the posyandu counts its own children: all, with a book, weighed, and what their cards say', () => {
  expect(sessionTotals([family, guest], { ...october, posyandu: 'melati' })).toEqual({
    ...{ s: 6, k: 5, d: 4, n: 1, t: 1, o: 1, b: 1, twiceT: 1, bgm: 1 },
  });
});

test('over all posyandu the figures are those of the summary', () => {
  const { s, k, d, n, t, twiceT } = sessionTotals([family, guest], { ...october, posyandu: undefined });
  const { B1, B2, B3, B5, B5b } = tallyDossier(family, october).figures;
  expect([B1?.[1], B1?.[0], B2?.[0], B3?.[0], B5?.[0], B5b?.[0]]).toEqual([s, d, k, n, t, twiceT]);
});

test('a weighing that was taken back is nothing recorded: the child is missing, not absent', () => {
  const of = (answers: Answers) =>
    tallyDossier(
      dossierOf('rt3', [boyOf('zidan'), recordOf('penimbangan', child('zidan'), answers, { period: '2026-10' })]),
      october,
    ).figures.B1;
  expect(of({})).toEqual([0, 1, 1, 0]);
  expect(of({ hadir: 2 })).toEqual([0, 1, 0, 0]);
});
