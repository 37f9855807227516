import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { guardianConsent, householdConsent, personalConsent, visitConsent } from '../../src/programme/consent.ts';
import { dossierOf, home, recordOf } from './dossier-of.ts';

const visit = (day: string, answers: Answers) =>
  recordOf('kunjungan', home('rt3'), answers, { record: `kunjungan ${day}`, visited_on: day });
const guardian = (...visits: ReturnType<typeof visit>[]) => guardianConsent(dossierOf('rt3', visits));

const mother = visit('2026-03-02', { persetujuan: 1, persetujuan_wali_hub: 2 });
const grandmother = visit('2026-06-02', { persetujuan: 1, persetujuan_wali_hub: 4 });

test('a father, a mother or a legal guardian gives consent for the children', () => {
  const said = [1, 2, 3].map((hub) => guardian(visit('2026-03-02', { persetujuan: 1, persetujuan_wali_hub: hub })));
  expect(said).toEqual(['given', 'given', 'given']);
});

test('while only a carer has answered, the children wait for their parents', () => {
  expect(guardian(grandmother)).toBe('waiting');
  expect(guardian(grandmother, visit('2026-09-02', { persetujuan: 1, persetujuan_wali_hub: 1 }))).toBe('given');
});

test('a grandmother who is alone at home next time takes back nothing, an empty house does neither', () => {
  expect(guardian(mother, grandmother)).toBe('given');
  expect(guardian(mother, visit('2026-09-02', { hasil_kunjungan: 3 }))).toBe('given');
});

test('a parent who says no later is heard', () => {
  const no = visit('2026-09-02', { persetujuan: 1, persetujuan_wali_hub: { missing: 97 } });
  expect(guardian(mother, no)).toBe('refused');
  expect(guardian(mother, visit('2026-09-02', { persetujuan: 2 }))).toBe('refused');
  expect(guardian(no, visit('2026-10-02', { persetujuan: 1, persetujuan_wali_hub: 2 }))).toBe('given');
});

test('nobody asked is not a yes', () => {
  expect(guardian()).toBe('not_asked');
  expect(guardian(visit('2026-03-02', { persetujuan: 1, persetujuan_wali_hub: { missing: 99 } }))).toBe('not_asked');
});

test('the household speaks for itself at the latest visit that asked', () => {
  const said = (...visits: ReturnType<typeof visit>[]) => householdConsent(dossierOf('rt3', visits));
  expect([said(), said(mother), said(mother, visit('2026-09-02', { hasil_kunjungan: 3 }))]).toEqual([
    'not_asked',
    'given',
    'given',
  ]);
  expect(said(mother, visit('2026-09-02', { persetujuan: 2 }))).toBe('refused');
});

test('a guardian speaks for whoever is under eighteen or of unknown age, the household for the others', () => {
  const about = (person: Answers, ...visits: ReturnType<typeof visit>[]) =>
    personalConsent(dossierOf('rt3', visits), person, '2026-11-03');
  const [seventeen, eighteen] = [{ tgl_lahir: '2008-11-04' }, { tgl_lahir: '2008-11-03' }];
  expect([about(seventeen, grandmother), about(eighteen, grandmother)]).toEqual(['waiting', 'given']);
  expect(about({ tgl_lahir: { missing: 98 } }, grandmother)).toBe('waiting');
  expect(about(seventeen, mother)).toBe('given');
});

describe('what was photographed at a visit', () => {
  const withdrawn = (...visits: ReturnType<typeof visit>[]) => visitConsent(dossierOf('rt3', visits)).withdrawn;
  const no = visit('2026-09-02', { persetujuan: 2 });

  test('may be kept while nobody has said no, and when nobody was at home', () => {
    expect(withdrawn(mother, visit('2026-09-02', { hasil_kunjungan: 3 }))).toEqual([]);
    expect(visitConsent(dossierOf('rt3', [mother])).kept).toEqual(['kunjungan 2026-03-02']);
  });

  test('may not, once the household says no, until it says yes again', () => {
    expect(withdrawn(mother, no)).toEqual(['kunjungan 2026-03-02', 'kunjungan 2026-09-02']);
    expect(withdrawn(mother, no, visit('2026-10-02', { persetujuan: 1 }))).toEqual(['kunjungan 2026-03-02']);
    expect(withdrawn(mother, no, visit('2026-10-02', { persetujuan: 1, persetujuan_wali_hub: 2 }))).toEqual([]);
  });

  test('may not, once a parent says no for the children; what was photographed when only that was said may', () => {
    const onlyAdults = visit('2026-09-02', { persetujuan: 1, persetujuan_wali_hub: { missing: 97 } });
    expect(withdrawn(onlyAdults)).toEqual([]);
    expect(withdrawn(mother, onlyAdults)).toEqual(['kunjungan 2026-03-02']);
  });
});
