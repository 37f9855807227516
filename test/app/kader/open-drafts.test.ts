import { expect, test } from 'vitest';
import { describeDrafts, leftByHousehold } from '../../../src/app/kader/open-drafts.ts';
import type { Draft } from '../../../src/device/store/drafts.ts';
import { aisyah, darma, home, member, phoneWith, received, sugeng, today, uuid } from './kampung.ts';

const draft = (more: Partial<Draft>): Draft => ({
  ...{ key: uuid(50), record: uuid(50), form: 'keluarga', form_version: 1, base: {}, known: [], parents: [] },
  ...{
    subject: { kind: 'household', id: sugeng },
    place: { kab: '36.04', desa: '36.04.23.2015', rt: '003', rw: '001' },
  },
  ...{ answers: {}, started_at: `${today}T02:00:00Z`, updated_at: `${today}T02:05:00Z` },
  ...more,
});
const phone = phoneWith(
  received(home(1, sugeng, '12')),
  received(member(2, sugeng, uuid(11), { nama: 'Sugeng', hub_kk: 1 })),
  received(member(3, sugeng, aisyah, { nama: 'Aisyah', hub_kk: 4 })),
);
const parts = { directory: phone.directory, today };

test('an unfinished form says how many questions are still open, and one answer makes it one fewer', () => {
  const [empty] = describeDrafts([draft({})], parts);
  const [begun] = describeDrafts([draft({ answers: { alamat: 'Gang Melati' } })], parts);
  expect(empty?.left).toBeGreaterThan(3);
  expect(begun?.left).toBe((empty?.left ?? 0) - 1);
  expect(empty).toMatchObject({ name: 'Kel. Sugeng', title: 'Data keluarga', household: sugeng });
});

test('somebody new is called by the name typed so far', () => {
  const person = { kind: 'person', id: uuid(60) } as const;
  const place = { ...draft({}).place, household: darma };
  const [named, nameless] = describeDrafts(
    [
      draft({ form: 'anggota', subject: person, place, answers: { nama: 'Bayu' } }),
      draft({ form: 'anggota', subject: person }),
    ],
    parts,
  );
  expect(named).toMatchObject({ name: 'Bayu', household: darma });
  expect(nameless?.name).toBe('Anggota baru');
});

test('a new business is called by the name typed so far, and belongs to the family it was begun in', () => {
  const subject = { kind: 'enterprise', id: uuid(61) } as const;
  const place = { ...draft({}).place, household: sugeng };
  const [named, nameless] = describeDrafts(
    [
      draft({ form: 'umkm', subject, place, answers: { usaha_nama: 'Warung Bu Rini' } }),
      draft({ form: 'umkm', subject, place }),
    ],
    parts,
  );
  expect(named).toMatchObject({ name: 'Warung Bu Rini', title: 'Usaha (UMKM)', household: sugeng });
  expect(nameless?.name).toBe('Usaha baru');
});

test('what is left of one family is added up over its forms', () => {
  const drafts = describeDrafts(
    [draft({}), draft({ record: uuid(51), form: 'balita', subject: { kind: 'person', id: aisyah } })],
    parts,
  );
  const total = drafts.reduce((sum, { left }) => sum + left, 0);
  expect(leftByHousehold(drafts)).toEqual(new Map([[sugeng, total]]));
});
