import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { birthKey, heardName, kkKey, nikKey } from '../../src/domain/identity/identity-keys.ts';
import { assembleDossiers, type Dossier } from '../../src/programme/dossier.ts';
import { marksOf, mayBeOne } from '../../src/programme/duplicates.ts';
import { elsewhereAt, entriesOf, indexOf } from '../../src/programme/elsewhere.ts';
import { child, home, recordOf } from './dossier-of.ts';

const nik = '3699235408250002';

describe('what somebody is recognised by', () => {
  test('a NIK and a nomor KK only where they can be one', () => {
    expect([nikKey(nik), nikKey('1111111111111111'), nikKey('369923540825000'), nikKey({ missing: 98 })]).toEqual([
      nik,
      ...[undefined, undefined, undefined],
    ]);
    expect([kkKey('3699230907110003'), kkKey('0000000000000000')]).toEqual(['3699230907110003', undefined]);
  });

  test('a name as it is heard, whatever the order of its words', () => {
    expect(heardName('Siti Aisyah')).toBe(heardName('Aisjah, SITI'));
    expect(heardName('Mongpok')).toBe(heardName('Mompok'));
    expect(heardName('Mongpok')).not.toBe(heardName('Mekarsari'));
  });

  test('a guessed birth date recognises nobody: half a village was born on the fifteenth', () => {
    const answers = { nama: 'Rini', tgl_lahir: '1990-03-15' };
    expect(birthKey(answers)).toBeDefined();
    expect(birthKey({ ...answers, tgl_lahir_perkiraan: 'ya' })).toBeUndefined();
    expect(birthKey({ nama: '  ', tgl_lahir: '1990-03-12' })).toBeUndefined();
  });

  test('whatever is typed, it is recognised by it again', () => {
    fc.assert(
      fc.property(fc.string(), (nama) => {
        const key = birthKey({ nama, tgl_lahir: '1990-03-12' });
        expect(birthKey({ nama: nama.toUpperCase().toLowerCase(), tgl_lahir: '1990-03-12' })).toBe(
          birthKey({ nama: nama.toLowerCase(), tgl_lahir: '1990-03-12' }),
        );
        expect(key === undefined || key.startsWith('1990-03-12 ')).toBe(true);
      }),
    );
  });
});

function familyOf(name: string, rt: string, child_: Answers, card: Answers = {}): Dossier {
  const at = { place: { kab: '36.04', desa: '36.04.23.2015', rw: '012', rt } };
  const mother = { nama: `Ibu ${name}`, jk: 2, hub_kk: 3, keluarga_id: home(name).id };
  const [dossier] = assembleDossiers([
    recordOf('keluarga', home(name), card, at),
    recordOf('anggota', child(`ibu-${name}`), mother, at),
    recordOf(
      'anggota',
      child(name),
      { nama: 'Aisyah', tgl_lahir: '2025-08-14', hub_kk: 4, keluarga_id: home(name).id, ...child_ },
      at,
    ),
  ]);
  if (dossier === undefined) throw new Error('no dossier');
  return dossier;
}

describe('whether two may be one', () => {
  const birthOf = (dossier: Dossier, name: string) => {
    const mark = marksOf(dossier)
      .get(`anggota ${child(name).id}`)
      ?.find(({ kind }) => kind === 'lahir');
    if (mark === undefined) throw new Error('no mark');
    return mark;
  };
  const pair = (one: Answers, other: Answers) =>
    mayBeOne(birthOf(familyOf('sugeng', '003', one), 'sugeng'), birthOf(familyOf('umar', '004', other), 'umar'));

  test('name and birth date are enough while nothing tells them apart', () => {
    expect(pair({}, {})).toBe(true);
    expect(pair({ nik }, {})).toBe(true);
    expect(pair({ ibu_kandung_id: child('ibu-sugeng').id }, {})).toBe(true);
  });

  test('two mothers or two NIK make two of them', () => {
    expect(pair({ nik }, { nik: '3699235408250003' })).toBe(false);
    expect(pair({ ibu_kandung_id: child('ibu-sugeng').id }, { ibu_kandung_id: child('ibu-umar').id })).toBe(false);
  });

  test('who was written down twice is no twin of himself', () => {
    const [dossier] = assembleDossiers([
      recordOf('anggota', child('a'), { nama: 'Aisyah', tgl_lahir: '2025-08-14', nik, keluarga_id: home('x').id }),
      recordOf('anggota', child('b'), { nama: 'Aisyah', nik, keluarga_id: home('x').id, digabung_ke: child('a').id }),
    ]);
    expect(dossier && [...marksOf(dossier).keys()]).toEqual([`anggota ${child('a').id}`]);
  });
});

describe('what a form asks of everybody else', () => {
  const umar = familyOf('umar', '004', { nik, ibu_kandung_id: child('ibu-umar').id }, { no_kk: '3699230907110003' });
  const elsewhere = elsewhereAt(() => indexOf(entriesOf(umar)), undefined);

  test('tells the RT and nothing more, and nobody of himself', () => {
    expect(elsewhere.nik(nik, child('sugeng').id)).toBe('RT 004 RW 012');
    expect(elsewhere.nik(nik, child('umar').id)).toBeUndefined();
    expect(elsewhere.kk('3699230907110003', home('sugeng').id)).toBe('RT 004 RW 012');
    expect(elsewhere.kk('3699230907110003', home('umar').id)).toBeUndefined();
    expect(elsewhere.nik('3699', undefined)).toBeUndefined();
    expect(elsewhere.person({ nama: 'AISJAH', tgl_lahir: '2025-08-14' }, undefined)).toBe('RT 004 RW 012');
    expect(elsewhere.person({ nama: 'Aisyah' }, undefined)).toBeUndefined();
  });
});
