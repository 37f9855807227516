import { expect, test } from 'vitest';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { tallyDossier } from '../../../src/programme/tally.ts';
import { rinisHome, stallOf } from '../businesses.ts';
import { child, dossierOf, home, recordOf } from '../dossier-of.ts';

const october = { month: '2026-10', growth: await loadGrowthTables() };

const figuresOf = (...businesses: ReturnType<typeof stallOf>[]) => {
  const { figures } = tallyDossier(dossierOf('sugeng', [...rinisHome, ...businesses]), october);
  return { H1: figures.H1, H2_pirt: figures.H2_pirt, H2_halal: figures.H2_halal };
};

test('businesses are counted as a kader counts them by hand', () => {
  const counted = figuresOf(
    stallOf('nasi uduk'),
    stallOf('bakso', { nib: 1, halal: 2 }),
    // Claimed, not shown; packaged food with SPP-IRT, the halal certificate under way.
    stallOf('emping', { usaha_sektor: 1, status_usaha: 2, nib: 2, pirt: 1, halal: 4 }),
    // Under way is not had. Whether there is SPP-IRT is not known.
    stallOf('keripik', { usaha_sektor: 1, nib: 4, pirt: { missing: 98 }, halal: 3 }),
    // A tailor needs neither. Nobody asked about the NIB.
    stallOf('jahit', { usaha_sektor: 5, nib: { missing: 98 } }),
  );

  expect(counted).toEqual({ H1: [2, 4, 1, 0], H2_pirt: [1, 1, 1, 0], H2_halal: [1, 4, 0, 0] });
});

test('a business that rests, or is closed, is in no denominator', () => {
  expect(figuresOf(stallOf('rehat', { status_usaha: 3 }), stallOf('tutup', { status_usaha: 4 }))).toEqual({
    H1: [0, 0, 0, 0],
    H2_pirt: [0, 0, 0, 0],
    H2_halal: [0, 0, 0, 0],
  });
});

test('what nobody has answered is missing, never "tidak"', () => {
  const { nib: _, halal: __, usaha_sektor: ___, ...open } = stallOf('baru').answers;
  const record = { ...stallOf('baru'), answers: open };
  expect(figuresOf(record)).toEqual({ H1: [0, 0, 1, 0], H2_pirt: [0, 0, 1, 0], H2_halal: [0, 0, 1, 0] });
});

test('a business leaves the village with its owner, from the day of the move', () => {
  const gone = (mutasi: number, mutasi_tgl: string) => {
    const owner = { nama: 'Umar', keluarga_id: home('sugeng').id, mutasi, mutasi_tgl };
    const records = [recordOf('anggota', child('umar'), owner), stallOf('umar', { pemilik_id: child('umar').id })];
    return tallyDossier(dossierOf('sugeng', records), october).figures.H1;
  };
  expect(gone(4, '2026-10-15')).toEqual([0, 0, 0, 0]);
  expect(gone(4, '2026-11-02')).toEqual([0, 1, 0, 0]);
  // Died: somebody goes on with it, or the kader records it as closed.
  expect(gone(3, '2026-10-15')).toEqual([0, 1, 0, 0]);
});

test('a loan counts whether it was had once or is used now; who was asked only half is missing', () => {
  const H3 = (answers: Parameters<typeof stallOf>[1]) =>
    tallyDossier(dossierOf('sugeng', [...rinisHome, stallOf('bakso', answers)]), october).figures.H3;
  expect(H3({ kur_pernah: 'ya' })).toEqual([1, 1, 0, 0]);
  expect(H3({ sumber_modal: ['sendiri', 'pnm_umi'] })).toEqual([1, 1, 0, 0]);
  expect(H3({ kur_pernah: 'tidak', umi_pernah: 'tidak' })).toEqual([0, 1, 0, 0]);
  expect(H3({ kur_pernah: 'tidak', sumber_modal: ['sendiri'] })).toEqual([0, 0, 1, 0]);
  expect(H3({ kur_pernah: 'ya', status_usaha: 3 })).toEqual([0, 0, 0, 0]);
});
