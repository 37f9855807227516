import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { businessRule } from '../../../src/programme/follow-up/business-rule.ts';
import { followUpsOf } from '../../../src/programme/follow-up/register.ts';
import { rinisHome, stallOf } from '../businesses.ts';
import { child, dossierOf, enterprise, home, recordOf } from '../dossier-of.ts';
import { officesOf } from './offices-of.ts';

const growth = await loadGrowthTables();
const viewOf = (...records: Parameters<typeof dossierOf>[1][number][]) => ({
  dossier: dossierOf('sugeng', records),
  today: '2026-11-03',
  growth,
});
const categoriesOf = (answers: Answers) =>
  businessRule.find(viewOf(...rinisHome, stallOf('x', answers))).map(({ categories }) => categories);

test('a stall without NIB is on the list with what an office needs to help it', () => {
  const found = followUpsOf(viewOf(...rinisHome, stallOf('nasi uduk', { kebutuhan: ['nib', 'modal'] })));
  expect(found.filter(({ rule }) => rule === 'umkm')).toEqual([
    {
      rule: 'umkm',
      subject: enterprise('nasi uduk'),
      opened_by: '',
      since: '2026-10-05',
      due: '2026-11-04',
      categories: ['tanpa_nib', 'butuh_halal', 'butuh_modal'],
      values: {
        usaha_nama: 'Warung nasi uduk',
        pemilik: 'RINI ASTUTI',
        hp: '081234567890',
        sektor: 2,
        produk: 'Nasi uduk',
        alamat: 'Jalan Sawah Lega no. 12',
        rt: '003',
        rw: '012',
        omzet: 1,
        kelas: 'ultra_mikro',
        kebutuhan: 'NIB, Modal',
      },
      may_be_sent: true,
      next_change: null,
    },
  ]);
});

test('what a business lacks is its categories, the gravest first', () => {
  expect(categoriesOf({ nib: 4, halal: 1 })).toEqual([['nib_diproses']]);
  expect(categoriesOf({ usaha_sektor: 1, nib: 3, pirt: 3 })).toEqual([['tanpa_nib', 'butuh_pirt', 'butuh_halal']]);
  expect(categoriesOf({ usaha_sektor: 1, nib: 1, pirt: 3, halal: 2 })).toEqual([['butuh_pirt']]);
});

test('who has the papers, or waits for the certificate, is on no list', () => {
  expect(categoriesOf({ nib: 1, halal: 2 })).toEqual([]);
  expect(categoriesOf({ nib: 2, halal: 4 })).toEqual([]);
});

test('what nobody knows is no want, but a wish for help is', () => {
  const unknown = { nib: { missing: 98 }, halal: { missing: 98 } } as const;
  expect(categoriesOf(unknown)).toEqual([]);
  expect(categoriesOf({ ...unknown, kebutuhan: ['nib', 'pirt'] })).toEqual([['tanpa_nib', 'butuh_pirt']]);
  expect(categoriesOf({ nib: 1, halal: 1, kebutuhan: ['nib', 'halal'] })).toEqual([]);
});

test('a business that asks for capital, or is held back without it, is on the list of the office', () => {
  const licensed = { nib: 1, halal: 1 };
  expect(categoriesOf({ ...licensed, kebutuhan: ['modal', 'pelatihan'] })).toEqual([['butuh_modal']]);
  expect(categoriesOf({ ...licensed, kendala: ['modal'] })).toEqual([['butuh_modal']]);
  expect(categoriesOf({ ...licensed, kendala: ['pemasaran'], kebutuhan: { missing: 98 } })).toEqual([]);
  const [found] = businessRule.find(viewOf(...rinisHome, stallOf('x', { ...licensed, kendala: ['modal'] })));
  expect(found && officesOf(businessRule, found)).toEqual(['diskop', 'dppkb']);
});

test('only what runs, be it for a season, is followed up', () => {
  expect([1, 2, 3, 4].map((status_usaha) => categoriesOf({ status_usaha }).length)).toEqual([1, 1, 0, 0]);
});

test('without the family’s consent nothing may be passed on', () => {
  const [family, visit, rini] = rinisHome;
  if (family === undefined || visit === undefined || rini === undefined) throw new Error('the family is missing');
  const sent = (...visits: (typeof visit)[]) =>
    businessRule.find(viewOf(family, ...visits, rini, stallOf('x'))).map(({ may_be_sent }) => may_be_sent);
  expect(sent()).toEqual([false]);
  expect(sent(visit, { ...visit, record: 'later', visited_on: '2026-11-01', answers: { persetujuan: 2 } })).toEqual([
    false,
  ]);
});

test('an owner who is not on this phone leaves his cell empty', () => {
  const [found] = businessRule.find(viewOf(stallOf('x', { pemilik_id: child('umar').id })));
  expect(found?.values).not.toHaveProperty('pemilik');
  expect(found?.values.rt).toBeUndefined();
});

test('every value has its column, and every category its word', () => {
  const keys = businessRule.columns.map(({ key }) => key);
  const [found] = businessRule.find(
    viewOf(...rinisHome, stallOf('x', { kebutuhan: ['nib'], sumber_modal: ['sendiri'] })),
  );
  expect(Object.keys(found?.values ?? {}).sort()).toEqual([...keys].sort());
  expect(found?.categories.every((category) => category in businessRule.categories)).toBe(true);
});

test('a family without a business has nothing to follow up', () => {
  expect(businessRule.find(viewOf(recordOf('keluarga', home('umar'), {})))).toEqual([]);
});
