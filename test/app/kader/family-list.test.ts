import { expect, test } from 'vitest';
import {
  countFamilies,
  type FamilyRow,
  filterFamilies,
  listFamilies,
  listRts,
} from '../../../src/app/kader/family-list.ts';
import type { Review } from '../../../src/domain/head.ts';
import {
  business,
  darma,
  home,
  member,
  onPhone,
  phoneWith,
  received,
  sugeng,
  today,
  uuid,
  visit,
  wati,
} from './kampung.ts';

const village = phoneWith(
  received(home(1, sugeng, '12')),
  received(member(2, sugeng, uuid(11), { nama: 'Sugeng Riyadi', hub_kk: 1 })),
  received(member(3, sugeng, uuid(12), { nama: 'Rini Astuti', hub_kk: 3 })),
  received(visit(4, sugeng, '2026-11-01')),
  received(home(5, darma, '9')),
  onPhone(member(6, darma, uuid(13), { nama: 'Darma Wijaya', hub_kk: 1 })),
  received(home(7, wati, '15')),
);
const rowsOf = (drafts = new Map<string, number>(), { records, directory } = village) =>
  listFamilies({ dossiers: directory.dossiers.values(), records, drafts, today });
const namesOf = (rows: readonly FamilyRow[]) => rows.map(({ name }) => name);

test('families stand in the order of their houses, and house 9 comes before house 12', () => {
  expect(namesOf(rowsOf())).toEqual(['Darma Wijaya', 'Sugeng Riyadi', 'Rumah 15']);
});

test('a family is found by any of its members, also when the name is spelt as it is heard', () => {
  expect(namesOf(filterFamilies(rowsOf(), { query: 'rini', filter: 'semua' }))).toEqual(['Sugeng Riyadi']);
  expect(namesOf(filterFamilies(rowsOf(), { query: 'Soegeng', filter: 'semua' }))).toEqual(['Sugeng Riyadi']);
});

test('a family is found by its business', () => {
  const stall = received(business(8, darma, uuid(13), { usaha_nama: 'Bengkel Jaya' }));
  const phone = phoneWith(
    received(home(5, darma, '9')),
    received(member(6, darma, uuid(13), { nama: 'Darma' })),
    stall,
  );
  expect(namesOf(filterFamilies(rowsOf(new Map(), phone), { query: 'bengkel', filter: 'semua' }))).toEqual(['Darma']);
});

test('a family is found by the number of its house', () => {
  expect(namesOf(filterFamilies(rowsOf(), { query: '15', filter: 'semua' }))).toEqual(['Rumah 15']);
});

test('what is said before a figure is no name: "rumah 15", "no. 15", and "RT 3" means the unit', () => {
  const found = (query: string) => namesOf(filterFamilies(rowsOf(), { query, filter: 'semua' }));
  expect(found('rumah 15')).toEqual(['Rumah 15']);
  expect(found('No. 15')).toEqual(['Rumah 15']);
  expect(found('rini RT 3')).toEqual(['Sugeng Riyadi']);
  expect(found('rt003 15')).toEqual(['Rumah 15']);
  expect(found('rt 4')).toEqual([]);
});

test('"Belum" shows the families that nobody has visited, and the counts say how many', () => {
  expect(namesOf(filterFamilies(rowsOf(), { query: '', filter: 'belum' }))).toEqual(['Darma Wijaya', 'Rumah 15']);
  expect(countFamilies(rowsOf())).toEqual({ semua: 3, belum: 2, perbaiki: 0, dikunjungi: 1 });
});

test('a family with something on this phone only says so, one with all received says received', () => {
  const states = Object.fromEntries(rowsOf().map(({ name, state }) => [name, state]));
  expect(states).toEqual({ 'Darma Wijaya': 'di_hp', 'Sugeng Riyadi': 'diterima', 'Rumah 15': 'belum_dikunjungi' });
});

test('an unfinished form comes before what waits, and says how much is left', () => {
  const row = rowsOf(new Map([[darma, 5]])).find(({ household }) => household === darma);
  expect(row).toMatchObject({ state: 'belum_selesai', left: 5 });
});

test('a repair that Bu Ratna asks for comes before everything else, with the number of her notes', () => {
  const review: Review = {
    revision: uuid(1001),
    verdict: 'perlu_perbaikan',
    by: 'Bu Ratna',
    at: '2026-11-02T03:00:00Z',
    notes: [
      { question: 'no_rumah', text: 'Cocokkan nomornya' },
      { question: 'rt', text: 'RT berapa?' },
    ],
  };
  const asked = phoneWith(
    received(home(1, sugeng, '12', { head: { verdict: 'perlu_perbaikan', review } })),
    onPhone(visit(4, sugeng, '2026-11-03')),
  );
  const [row] = rowsOf(new Map([[sugeng, 2]]), asked);
  expect(row).toMatchObject({ state: 'perbaiki', repairs: 2 });
  expect(countFamilies(rowsOf(new Map(), asked)).perbaiki).toBe(1);
});

test('somebody who died or moved away is not counted among the souls of the house', () => {
  const left = phoneWith(
    received(home(1, sugeng, '12')),
    received(member(2, sugeng, uuid(11), { nama: 'Sugeng', hub_kk: 1, keberadaan: 1 })),
    received(member(3, sugeng, uuid(12), { nama: 'Mbah Karto', hub_kk: 8, mutasi: 3, mutasi_tgl: '2026-08-01' })),
  );
  expect(rowsOf(new Map(), left)[0]?.souls).toBe(1);
});

test('a person whose household has not arrived yet is no family of the list', () => {
  const lonely = phoneWith(received(member(2, sugeng, uuid(11), { nama: 'Sugeng' })));
  expect(rowsOf(new Map(), lonely)).toEqual([]);
});

test('a filter by RT is offered only for the RTs that occur', () => {
  expect(listRts(rowsOf())).toEqual(['003']);
});

test('a thousand families are filtered by every letter she types without losing one', () => {
  const [first] = rowsOf();
  if (first === undefined) throw new Error('no family');
  const many = Array.from({ length: 1000 }, (_, at) => ({
    ...first,
    household: uuid(at),
    names: 'Warga',
    number: String(at),
  }));
  expect(filterFamilies(many, { query: 'warga', filter: 'semua' })).toHaveLength(1000);
  expect(filterFamilies(many, { query: 'warga 777', filter: 'semua' })).toHaveLength(1);
  expect(filterFamilies(many, { query: '99', filter: 'semua' })).toHaveLength(11);
});
