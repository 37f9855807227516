import { expect, test } from 'vitest';
import { addPage, countOf, doneOf, narrow, withHandlings, worklistOf } from '../../../src/app/follow-up/worklist.ts';
import { partHref, readPart, unitKey, unitOf, wholeList } from '../../../src/app/follow-up/worklist-part.ts';
import { answerOf, caseOf, handled, mongpok, referralOf } from './jemput-bola.ts';

const whole = wholeList('akta');
const dimas = caseOf('Dimas');
const aisyah = caseOf('Aisyah', {
  rt: '004',
  categories: ['B', 'A'],
  handling: handled('Aisyah', 'selesai', '2026-11-02'),
});
const bima = caseOf('Bima', { rw: '002', categories: ['B'] });
const list = worklistOf(whole, answerOf([dimas, aisyah, bima], { by_status: { baru: 2, selesai: 1 } }));

test('without a signal the kept list is narrowed as the centre would', () => {
  const { items, byStatus, byCategory, byUnit } = narrow(list, { ...whole, category: 'B' });
  expect(items.map(({ values }) => values.nama)).toEqual(['Aisyah', 'Bima']);
  expect(byStatus).toEqual({ selesai: 1, baru: 1 });
  expect(byCategory).toEqual({ A: 2, B: 2 });
  expect(byUnit).toEqual([
    { rw: '001', rt: '004', count: 1 },
    { rw: '002', rt: '003', count: 1 },
  ]);
});

test('RT 003 of RW 001 is not RT 003 of RW 002', () => {
  const { items } = narrow(list, { ...whole, ...unitOf(unitKey({ rw: '002', rt: '003' })) });
  expect(items.map(({ values }) => values.nama)).toEqual(['Bima']);
});

test('a case keeps its place when the office says something, and the counts follow', () => {
  const handling = handled('Dimas', 'diterima', null);
  const after = withHandlings(list, [{ handling, referrals: [referralOf('disdukcapil', handling)] }]);
  expect(after.items.map(({ handling }) => handling?.status)).toEqual(['diterima', 'selesai', undefined]);
  expect(after.byStatus).toEqual({ baru: 1, diterima: 1, selesai: 1 });
});

test('a case of two offices stands as with the one that is behind', () => {
  const [received, done] = [handled('Dimas', 'diterima', null), handled('Dimas', 'selesai', '2026-11-01')];
  const asked = { handling: done, referrals: [referralOf('disdukcapil', done), referralOf('kemenag')] };
  const after = withHandlings(list, [asked]);
  expect(after.byStatus).toEqual({ baru: 2, selesai: 1 });
  const both = [referralOf('disdukcapil', done), referralOf('kemenag', received)];
  expect(withHandlings(after, [{ handling: received, referrals: both }]).byStatus).toEqual({
    ...{ baru: 1, diterima: 1, selesai: 1 },
  });
});

test('how many there are is known before all pages are fetched', () => {
  const page = worklistOf(
    whole,
    answerOf([dimas], { by_status: { baru: 180, selesai: 20, tidak_dapat: 3 }, next: '1_x' }),
  );
  expect(countOf(page)).toBe(203);
  expect(countOf({ ...page, part: { ...whole, status: 'selesai' } })).toBe(20);
  expect(doneOf(page.byStatus)).toBe(23);
});

test('the page below is added, and nobody stands there twice', () => {
  expect(addPage(list, { items: [bima, caseOf('Citra')], next: null }).items).toHaveLength(4);
});

test('the address says which part of which list is meant', () => {
  const part = { ...whole, desa: mongpok, rw: '001', rt: '003', category: 'A', status: 'baru' } as const;
  const href = partHref('/daftar', part, { alasan: 'rapat' });
  const query = Object.fromEntries(new URLSearchParams(href.split('?')[1]));
  expect(readPart(query, 'umkm')).toEqual(part);
  expect(query.alasan).toBe('rapat');
  expect(readPart({ status: 'entah' }, 'umkm')).toEqual(wholeList('umkm'));
});
