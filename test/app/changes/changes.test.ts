import { describe, expect, test } from 'vitest';
import { asksForChanges } from '../../../src/app/changes/asked-changes.ts';
import { emptyMove, type FamilyMove, moveDeeds, moveNeeds, relationIn } from '../../../src/app/changes/family-move.ts';
import { emptyNewborn, mothersAmong, newbornDeeds, newbornNeeds } from '../../../src/app/changes/newborn.ts';
import { answersAfter, askedPersons, losesHead, needsOf } from '../../../src/app/changes/person-change.ts';
import { mayHead } from '../../../src/app/changes/split-family.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import { assembleDossiers, type Dossier, personsOf } from '../../../src/programme/dossier.ts';
import { child, home, recordOf } from '../../programme/dossier-of.ts';

const today = '2026-11-05';
const at = (hub_kk: number, jk: number, tgl_lahir: string, more: Answers = {}): Answers => ({
  ...{ hub_kk, jk, tgl_lahir, keluarga_id: home('karta').id, ...more },
});

/** Karta and Iis; their son Sugeng with his wife Rini and their daughter Aisyah, all under one roof; a daughter, Wati. */
const people: Readonly<Record<string, Answers>> = {
  karta: at(1, 1, '1960-02-17', { status_kawin: 2 }),
  iis: at(3, 2, '1964-02-17', { status_kawin: 2 }),
  sugeng: at(4, 1, '1990-02-17', { status_kawin: 2 }),
  wati: at(4, 2, '2001-02-17', { status_kawin: 1 }),
  rini: at(5, 2, '1992-03-12', { status_kawin: 2, agama: 1 }),
  aisyah: at(6, 2, '2020-08-14', { ibu_kandung_id: child('rini').id }),
};
const names = Object.keys(people);
const address = { kode_desa: '36.04.23.2015', rt: '003', rw: '001', alamat: 'Gang Masjid', no_kk: '3699230907110003' };
const dossier = familyOf(people);
const persons = personsOf(dossier);
const idOf = (name: string) => child(name).id;
const personOf = (name: string) => {
  const found = persons.find(({ id }) => id === idOf(name));
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

function familyOf(all: Readonly<Record<string, Answers>>, visited_on = '2025-11-01'): Dossier {
  const [found] = assembleDossiers([
    recordOf('keluarga', home('karta'), address, { visited_on }),
    ...Object.entries(all).map(([name, answers]) =>
      recordOf('anggota', child(name), { nama: name, ...answers }, { visited_on }),
    ),
  ]);
  if (found === undefined) throw new Error('no dossier');
  return found;
}

describe('what has changed since the last visit', () => {
  test('is asked of a family that is known of old, once in a round of visits', () => {
    const none = new Map();
    expect(asksForChanges(dossier, { confirmed: none, today })).toBe(true);
    expect(asksForChanges(familyOf(people, today), { confirmed: none, today })).toBe(false);
    const asked = new Map([[`perubahan ${dossier.household}`, '2026-11-01']]);
    expect(asksForChanges(dossier, { confirmed: asked, today })).toBe(false);
    expect(asksForChanges(dossier, { confirmed: asked, today: '2026-11-20' })).toBe(true);
  });

  test('whoever died or left before is not asked about', () => {
    const gone = personsOf(familyOf({ ...people, karta: { ...people.karta, mutasi: 3, mutasi_tgl: '2026-01-02' } }));
    expect(askedPersons(gone, today).map(({ id }) => id)).not.toContain(idOf('karta'));
  });

  test('“tetap” is written once, and takes back neither a birth nor an arrival', () => {
    expect(answersAfter({}, undefined)).toEqual({ mutasi: 1 });
    expect(answersAfter({ mutasi: 7 }, { kind: 1 })).toEqual({ mutasi: 1 });
    for (const mutasi of [1, 2, 5, 6]) expect(answersAfter({ mutasi }, undefined)).toEqual({});
  });

  test('a death has a day, a move also a place', () => {
    expect(answersAfter({}, { kind: 3, day: '2026-10-02', note: ' sakit ' })).toEqual({
      ...{ mutasi: 3, mutasi_tgl: '2026-10-02', mutasi_ket: 'sakit' },
    });
    expect(answersAfter({}, { kind: 4, isDayUnknown: true, to: 2, note: '' })).toEqual({
      ...{ mutasi: 4, mutasi_tgl: { missing: 98 }, mutasi_ket: undefined, pindah_ke: 2 },
    });
    expect(needsOf({ kind: 4 }, { answers: {}, today })).toHaveLength(2);
    expect(needsOf({ kind: 3, day: '2026-11-06' }, { answers: {}, today })).toEqual(['Tanggal itu belum tiba.']);
    expect(needsOf({ kind: 3, day: '1959-01-01' }, { answers: people.karta ?? {}, today })).toEqual([
      'Tanggal itu sebelum tanggal lahirnya.',
    ]);
    expect(needsOf({ kind: 3, isDayUnknown: true }, { answers: {}, today })).toEqual([]);
    expect(needsOf({ kind: 7 }, { answers: {}, today })).toEqual([]);
  });

  test('when the head dies somebody else has to be it', () => {
    expect(losesHead(persons, new Map([[idOf('karta'), { kind: 3 }]]))).toBe(true);
    expect(losesHead(persons, new Map([[idOf('iis'), { kind: 3 }]]))).toBe(false);
    const all = new Map(names.map((name) => [idOf(name), { kind: 4 } as const]));
    expect(losesHead(persons, all)).toBe(false);
    expect(mayHead(persons, today).map(({ id }) => id)).not.toContain(idOf('aisyah'));
    expect(mayHead([personOf('aisyah')], today)).toHaveLength(1);
  });
});

describe('a newborn', () => {
  const mothers = mothersAmong(persons, today);
  const born = {
    ...emptyNewborn('bayi', mothers),
    ...{ mother: idOf('rini'), nama: ' Azka ', jk: 1 as const },
    birth: { day: '1', month: '11', year: '2026', monthOnly: false },
  };

  test('has its mother among the women of the house', () => {
    expect(mothers.map(({ id }) => id)).toEqual([idOf('wati'), idOf('rini')]);
    expect(emptyNewborn('bayi', mothers.slice(1)).mother).toBe(idOf('rini'));
    expect(emptyNewborn('bayi', mothers).mother).toBeUndefined();
  });

  test('needs four answers, and everything else is known', () => {
    expect(Object.keys(newbornNeeds(emptyNewborn('bayi', mothers), today))).toEqual(['mother', 'name', 'sex', 'birth']);
    expect(newbornNeeds(born, today)).toEqual({});
    expect(newbornNeeds(born, '2026-10-31')).toEqual({ birth: 'Tanggal itu belum tiba.' });
    expect(newbornDeeds(born, { household: dossier.household, persons })).toEqual([
      {
        ...{ form: 'anggota', subject: 'bayi', household: dossier.household },
        changes: {
          ...{ nama: 'Azka', jk: 1, tgl_lahir: '2026-11-01', mutasi_tgl: '2026-11-01', agama: 1 },
          ...{ ibu_kandung_id: idOf('rini'), keluarga_id: dossier.household, nik_status: 3, hub_kk: 6 },
          ...{ keberadaan: 1, mutasi: 2 },
        },
      },
    ]);
  });
});

describe('a family that parts', () => {
  const young = ['sugeng', 'rini', 'aisyah'].map(idOf);
  const move: FamilyMove = {
    ...emptyMove('rumah-baru'),
    ...{ who: young, where: 'baru', chief: idOf('sugeng'), day: '2026-11-01' },
  };
  const parts = { move, persons, today };

  test('the old family tells who is who in the new one', () => {
    expect(young.map((id) => relationIn(parts, id))).toEqual([1, 3, 4]);
    const ofWidow = { ...move, who: ['rini', 'aisyah'].map(idOf), chief: idOf('rini') };
    expect(ofWidow.who.map((id) => relationIn({ move: ofWidow, persons }, id))).toEqual([1, 4]);
    const siblings = { ...move, who: ['sugeng', 'wati'].map(idOf) };
    expect(relationIn({ move: siblings, persons }, idOf('wati'))).toBe(9);
    const withMother = { ...move, who: ['sugeng', 'iis'].map(idOf) };
    expect(relationIn({ move: withMother, persons }, idOf('iis'))).toBe(7);
    expect(relationIn({ move: { ...move, relations: { [idOf('rini')]: 9 } }, persons }, idOf('rini'))).toBe(9);
  });

  test('is written in one go: a new family with the old address and no card, and everybody who goes', () => {
    expect(moveNeeds(parts)).toEqual({});
    const deeds = moveDeeds(parts, { from: dossier, to: undefined });
    expect(deeds.map(({ form, subject }) => `${form} ${subject}`)).toEqual([
      'keluarga rumah-baru',
      ...young.map((id) => `anggota ${id}`),
    ]);
    const { no_kk: _, ...copied } = address;
    expect(deeds[0]?.changes).toEqual(copied);
    expect(deeds[1]).toMatchObject({
      place: { household: 'rumah-baru', rt: '003' },
      changes: { keluarga_id: 'rumah-baru', hub_kk: 1, mutasi: 6, mutasi_tgl: '2026-11-01' },
    });
  });

  test('a daughter who marries goes to the family of her husband, where it is asked what she is', () => {
    const wed: FamilyMove = {
      ...emptyMove('x'),
      ...{ who: [idOf('wati')], where: 'lain', family: 'rumah-umar', day: '2026-11-01' },
    };
    expect(Object.keys(moveNeeds({ ...parts, move: wed }))).toEqual([`hub-${idOf('wati')}`]);
    const said = { ...wed, relations: { [idOf('wati')]: 5 } };
    const [deed] = moveDeeds({ ...parts, move: said }, { from: dossier, to: undefined });
    expect(deed).toMatchObject({ household: 'rumah-umar', changes: { keluarga_id: 'rumah-umar', hub_kk: 5 } });
  });

  test('who stays has a head, and nobody founds a family of all of them', () => {
    const old = { ...move, who: [idOf('karta'), idOf('iis')], chief: idOf('karta') };
    expect(moveNeeds({ ...parts, move: old }).staying).toBeDefined();
    const headed = { ...old, stayingChief: idOf('sugeng') };
    expect(moveDeeds({ ...parts, move: headed }, { from: dossier, to: undefined }).at(-1)).toEqual({
      ...{ form: 'anggota', subject: idOf('sugeng'), changes: { hub_kk: 1 } },
    });
    const all = { ...move, who: names.map(idOf) };
    expect(moveNeeds({ ...parts, move: all }).who).toMatch(/ubah alamat/);
    expect(Object.keys(moveNeeds({ ...parts, move: emptyMove('x') }))).toEqual(['who', 'where', 'day']);
  });
});
