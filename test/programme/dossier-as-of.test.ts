import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers, Leaf } from '../../src/domain/answers.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import type { Dossier, DossierRecord } from '../../src/programme/dossier.ts';
import { dossierAsOf, type SavedRevision } from '../../src/programme/dossier-as-of.ts';
import { tallyDossier } from '../../src/programme/tally.ts';
import { rinisHome, stallOf } from './businesses.ts';
import { dossierOf } from './dossier-of.ts';

const growth = await loadGrowthTables();

type Said = Partial<Omit<SavedRevision, 'set'>> & { readonly set?: Record<string, Leaf> };

const saved = (id: string, visited_on: string, more: Said = {}): SavedRevision => ({
  ...{ id, visited_on, set: {}, unset: [], parents: [], form_version: 1, verdict: 'menunggu', counts: true },
  ...more,
});

const begun = saved('r1', '2026-09-05', {
  set: { usaha_nama: 'Warung Rini', usaha_sektor: 2, status_usaha: 1, nib: 3, halal: 3 },
});
const gotNib = saved('r2', '2026-11-05', { set: { nib: 1 }, parents: ['r1'] });

/** Rini's stall as it is now, last saved on that day. */
const familyWith = (answers: Answers, visited_on: string): Dossier =>
  dossierOf('sugeng', [...rinisHome, { ...stallOf('Rini', answers), visited_on }]);
const stallIn = ({ records }: Dossier): DossierRecord | undefined => records.find(({ form }) => form === 'umkm');
const recordName = stallOf('Rini').record;
const asOf = (dossier: Dossier, cutoff: string, revisions: readonly SavedRevision[]) =>
  dossierAsOf(dossier, { saved: new Map([[recordName, revisions]]), cutoff, growth });

test('a business that got its NIB in November had none in October, and did not exist in August', () => {
  const now = familyWith({ nib: 1 }, '2026-11-05');
  const history = new Map([[recordName, [begun, gotNib]]]);
  const H1 = (month: string) => tallyDossier(now, { month, growth, saved: history }).figures.H1;
  expect(['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'].map(H1)).toEqual([
    [0, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 1, 0, 0],
    [1, 1, 0, 0],
    [1, 1, 0, 0],
  ]);
});

test('where nothing was saved after the day, the dossier is the one of now', () => {
  const now = familyWith({ nib: 1 }, '2026-11-05');
  expect(asOf(now, '2026-11-30', [])).toBe(now);
  expect(asOf(now, '2026-11-05', [])).toBe(now);
});

test('facts are what is known of them now: only what keeps a state goes back', () => {
  const now = familyWith({}, '2026-11-05');
  const late = { ...now, records: now.records.map((one) => ({ ...one, visited_on: '2026-11-05' })) };
  expect(asOf(late, '2026-08-31', [begun]).records.map(({ form }) => form)).toEqual([
    'keluarga',
    'kunjungan',
    'anggota',
  ]);
  expect(asOf(late, '2026-08-31', [begun]).records).toEqual(late.records.slice(0, 3));
});

test('what was rejected later was never so', () => {
  const now = familyWith({ nib: 3 }, '2026-11-05');
  const wrong = saved('r2', '2026-09-20', { set: { nib: 1 }, parents: ['r1'], verdict: 'ditolak', counts: false });
  const later = saved('r3', '2026-11-05', { set: { qris: 'ya' }, parents: ['r2'] });
  expect(stallIn(asOf(now, '2026-09-30', [begun, wrong, later]))?.answers.nib).toBe(3);
});

test('the verdict is that on the last revision by then, and what was not asked is not there', () => {
  const now = familyWith({}, '2026-11-05');
  const approved = { ...begun, verdict: 'disetujui' } as const;
  const then = stallIn(asOf(now, '2026-10-31', [approved, gotNib]));
  expect(then).toMatchObject({ verdict: 'disetujui', visited_on: '2026-09-05', revisions: 1 });
  expect(then?.answers).toEqual(begun.set);
});

test('a business closed in November answered for its papers until then', () => {
  const now = familyWith({ status_usaha: 4 }, '2026-11-05');
  const closed = saved('r2', '2026-11-05', { set: { status_usaha: 4 }, parents: ['r1'] });
  const reopened = saved('r3', '2026-12-05', { set: { status_usaha: 1 }, parents: ['r2'] });
  expect(stallIn(asOf(now, '2026-10-31', [begun, closed]))?.answers.nib).toBe(3);
  const later = familyWith({ status_usaha: 1 }, '2026-12-05');
  expect(stallIn(asOf(later, '2026-11-30', [begun, closed, reopened]))?.answers).not.toHaveProperty('nib');
});

test('two phones that wrote apart by the day are told as two answers', () => {
  const now = familyWith({}, '2026-11-05');
  const other = saved('r4', '2026-09-06', { set: { nib: 2 } });
  const settled = saved('r5', '2026-11-05', { set: { nib: 2 }, parents: ['r1', 'r4'] });
  const then = stallIn(asOf(now, '2026-09-30', [begun, other, settled]));
  expect(then?.answers.nib).toBe(2);
  expect(Object.keys(then?.conflicts ?? {})).toEqual(['nib']);
});

test('whatever order revisions come in, a day looks the same', () => {
  const later = saved('r3', '2026-10-10', { set: { halal: 4 }, parents: ['r1'] });
  const all = [begun, gotNib, later, saved('r4', '2026-10-12', { set: { halal: 1 }, parents: ['r1'] })];
  const now = familyWith({ nib: 1 }, '2026-11-05');
  fc.assert(
    fc.property(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.constantFrom('2026-08-31', '2026-09-30', '2026-10-10', '2026-10-31', '2026-11-04'),
      (shuffled, cutoff) => {
        expect(asOf(now, cutoff, shuffled)).toEqual(asOf(now, cutoff, all));
      },
    ),
  );
});
