import { expect, test } from 'vitest';
import {
  type AccountDraft,
  desaChoices,
  emptyAccount,
  issuesOf,
  newAccountOf,
} from '../../../src/app/admin/account-draft.ts';
import { scopeWords } from '../../../src/app/admin/scope-words.ts';

const mongpok = '36.04.23.2015';
const nining: AccountDraft = {
  name: '  Nining  Suryani ',
  role: 'kader',
  desa: mongpok,
  units: [
    { rw: '1', rt: '3' },
    { rw: '02', rt: '004' },
    { rw: '', rt: '' },
  ],
};

test('an empty form misses name, task and desa, and nothing is preselected', () => {
  expect(issuesOf(emptyAccount)).toEqual(['name', 'role', 'desa']);
  expect(newAccountOf(emptyAccount)).toBe(undefined);
});

test('RT and RW are written with three digits, and lines left empty do not count', () => {
  expect(newAccountOf(nining)).toEqual({
    name: 'Nining Suryani',
    role: 'kader',
    scope: [
      { desa: mongpok, rw: '001', rt: '003' },
      { desa: mongpok, rw: '002', rt: '004' },
    ],
  });
});

test('a kader works in named RTs; a supervisor may have the whole desa', () => {
  expect(issuesOf({ ...nining, units: [{ rw: '', rt: '' }] })).toEqual(['rt']);
  expect(issuesOf({ ...nining, units: [{ rw: '001', rt: '' }] })).toEqual(['rt']);
  expect(newAccountOf({ ...nining, role: 'supervisor', units: [{ rw: '', rt: '' }] })?.scope).toEqual([
    { desa: mongpok, rw: null, rt: null },
  ]);
});

test('an RT without its RW may be several ones', () => {
  expect(issuesOf({ ...nining, units: [{ rw: '', rt: '3' }] })).toEqual(['units']);
  expect(issuesOf({ ...nining, units: [{ rw: '001', rt: 'tiga' }] })).toEqual(['units']);
});

test('desa are offered with their kecamatan, since names repeat', () => {
  const regions = [
    { code: '36', name: 'Banten' },
    { code: '36.04.23', name: 'Cikeusal' },
    { code: mongpok, name: 'Mongpok' },
  ];
  expect(desaChoices(regions)).toEqual([{ code: mongpok, label: 'Mongpok', hint: 'Kec. Cikeusal' }]);
  expect(scopeWords([{ desa: mongpok, rw: '001', rt: '003' }], regions)).toBe('Mongpok: RT\u00a0003\u00a0RW\u00a0001');
  expect(scopeWords([{ desa: mongpok, rw: null, rt: null }], regions)).toBe('Mongpok: seluruh desa');
  expect(scopeWords([], regions)).toBe('tanpa wilayah');
});
