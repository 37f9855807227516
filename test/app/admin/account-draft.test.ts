import { expect, test } from 'vitest';
import {
  type AccountDraft,
  areaChoices,
  desaChoices,
  desaIn,
  emptyAccount,
  issuesOf,
  newAccountOf,
} from '../../../src/app/admin/account-draft.ts';
import { scopeWords } from '../../../src/app/admin/scope-words.ts';

const mongpok = '36.04.23.2015';
const nining: AccountDraft = {
  ...emptyAccount,
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

test('an officer belongs to an office and serves whole desa', () => {
  const hendra: AccountDraft = { ...emptyAccount, name: 'Hendra', role: 'opd' };
  expect(issuesOf(hendra)).toEqual(['office', 'served']);
  expect(newAccountOf({ ...hendra, office: 'disdukcapil', served: [mongpok] })).toEqual({
    name: 'Hendra',
    role: 'opd',
    office: 'disdukcapil',
    scope: [{ desa: mongpok, rw: null, rt: null }],
  });
  const many = Array.from({ length: 51 }, (_, at) => `36.04.23.${2001 + at}`);
  expect(issuesOf({ ...hendra, office: 'puskesmas', served: many })).toEqual(['too_many']);
});

test('a puskesmas is given its kecamatan at once, and then what is left', () => {
  const regions = [
    { code: '36.04.23', name: 'Cikeusal' },
    { code: mongpok, name: 'Mongpok' },
    { code: '36.04.23.2001', name: 'Cikeusal' },
  ];
  expect(areaChoices(regions, []).map(({ label, hint }) => `${label}, ${hint}`)).toEqual([
    'Kec. Cikeusal, 2 desa',
    'Mongpok, Kec. Cikeusal',
    'Cikeusal, Kec. Cikeusal',
  ]);
  expect(desaIn(regions, '36.04.23')).toEqual([mongpok, '36.04.23.2001']);
  expect(areaChoices(regions, [mongpok]).map(({ code }) => code)).toEqual(['36.04.23.2001']);
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
  const served = ['2001', '2002', '2003', '2004'].map((code) => ({ desa: `36.04.23.${code}`, rw: null, rt: null }));
  expect(scopeWords(served, regions)).toBe('4 desa');
});
