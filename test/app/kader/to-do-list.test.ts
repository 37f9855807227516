import { expect, test } from 'vitest';
import type { FamilyRow } from '../../../src/app/kader/family-list.ts';
import type { OpenDraft } from '../../../src/app/kader/open-drafts.ts';
import { type Referral, sortReferrals } from '../../../src/app/kader/referrals.ts';
import type { Repair } from '../../../src/app/kader/repairs.ts';
import { firstToDos, listToDos } from '../../../src/app/kader/to-do-list.ts';

const bima: Referral = {
  ...{ person: 'bima', household: 'sugeng', name: 'Bima Saputra', born: '2026-01-20' },
  ...{ step: 'rujuk_minggu_ini', finding: 'T' },
};
const citra: Referral = { ...bima, person: 'citra', name: 'Citra', step: 'rujuk_hari_ini', finding: 'gizi_buruk' };
const dodi: Referral = { ...bima, person: 'dodi', name: 'Dodi', step: 'pastikan_puskesmas', finding: 'pendek' };
const repair: Repair = {
  ...{ record: 'r', household: 'sugeng', name: 'Kel. Sugeng', family: undefined, title: 'Data keluarga' },
  ...{ by: 'Bu Ratna', at: '2026-11-01T02:00:00Z', text: undefined, notes: [], href: '/mulai/keluarga/sugeng' },
};
const draft: OpenDraft = {
  ...{ record: 'd', household: 'darma', name: 'Kel. Darma', title: 'Data keluarga', left: 3 },
  updatedAt: '2026-11-03T02:00:00Z',
};
const family = (household: string, more: Partial<FamilyRow> = {}): FamilyRow => ({
  ...{ household, name: household, house: undefined, rt: '003', souls: 4, visitedOn: '2026-11-01', state: 'diterima' },
  ...{ left: 0, repairs: 0, reassigned: false, names: household, number: '', order: household },
  ...more,
});
const nothing = { referrals: [], repairs: [], drafts: [], families: [], held: 0, rejected: 0 };

test('a child in danger stands before a repair, a repair before a child to be confirmed, then drafts and visits', () => {
  const unvisited = family('wati', { visitedOn: undefined, state: 'belum_dikunjungi' });
  const todos = listToDos({
    ...{ referrals: sortReferrals([dodi, bima, citra]), repairs: [repair], drafts: [draft] },
    families: [unvisited, family('sugeng')],
    held: 2,
    rejected: 1,
  });
  const said = todos.map((one) => (one.kind === 'refer' ? one.referral.name : one.kind));
  expect(said).toEqual(['Citra', 'Bima Saputra', 'repair', 'Dodi', 'draft', 'rejected', 'held', 'visit']);
});

test('the families to visit are one line, with their RT when it is one', () => {
  const [one, other] = [family('a', { visitedOn: undefined }), family('b', { visitedOn: undefined })];
  expect(listToDos({ ...nothing, families: [one, other] })).toEqual([{ kind: 'visit', count: 2, rt: '003' }]);
  const elsewhere = { ...other, rt: '004' };
  expect(listToDos({ ...nothing, families: [one, elsewhere] })).toEqual([{ kind: 'visit', count: 2, rt: undefined }]);
});

test('two answers to one question are a thing to do', () => {
  const torn = family('umar', { state: 'dua_jawaban' });
  expect(listToDos({ ...nothing, families: [torn] })).toEqual([{ kind: 'settle', family: torn }]);
});

test('when everything is done there is nothing to do', () => {
  expect(listToDos({ ...nothing, families: [family('sugeng')] })).toEqual([]);
});

test('many children to refer do not hide that Bu Ratna asks for a repair and a form is unfinished', () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ ...citra, person: `anak ${at}` }));
  const todos = listToDos({ ...nothing, referrals: many, repairs: [repair], drafts: [draft] });
  const kinds = firstToDos(todos, 8).map(({ kind }) => kind);
  expect(kinds).toEqual([...Array.from({ length: 6 }, () => 'refer'), 'repair', 'draft']);
  expect(firstToDos(todos, 20)).toEqual(todos);
});
