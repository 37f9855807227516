import { expect, test } from 'vitest';
import { knownFromBefore } from '../../../src/app/form/known-from-before.ts';
import { findPeople, personNames } from '../../../src/app/records/known-people.ts';
import type { Facts } from '../../../src/domain/form/facts.ts';
import { aisyah, darma, home, member, phoneWith, received, sugeng, today, uuid } from '../kader/kampung.ts';

const { directory } = phoneWith(
  received(home(1, sugeng, '12')),
  received(member(2, sugeng, aisyah, { nama: 'AISYAH PUTRI', tgl_lahir: '2024-01-01' })),
  received(member(3, sugeng, uuid(11), { nama: 'SUGENG WIBOWO', hub_kk: 1 })),
  received(home(4, darma, '14')),
  received(member(5, darma, uuid(12), { nama: 'SUGENG HARTONO', hub_kk: 1 })),
  received(member(6, darma, uuid(13), { nama: 'SUGENG TUA', mutasi: 3, mutasi_tgl: '2026-01-01' })),
);
const { dossiers } = directory;

test('everybody of that name is found, by name, in whatever family; who died is not', () => {
  expect(findPeople(dossiers, 'sugeng', today).map(({ name }) => name)).toEqual(['SUGENG HARTONO', 'SUGENG WIBOWO']);
  expect(findPeople(dossiers, 'aisah', today).map(({ id }) => id)).toEqual([aisyah]);
  expect(findPeople(dossiers, 'zul', today)).toEqual([]);
});

test('names are known by id, of whoever is on this phone', () => {
  const nameOf = personNames(dossiers);
  expect([nameOf(aisyah), nameOf(uuid(13)), nameOf(uuid(99))]).toEqual(['AISYAH PUTRI', 'SUGENG TUA', undefined]);
});

test('who came to the last meetings of the same kind is offered, the most faithful first', () => {
  const held = (jenis: number, hadir?: string[]) => ({
    ...{ record: uuid(1), period: null },
    answers: hadir === undefined ? { jenis } : { jenis, hadir },
  });
  const others = [
    held(1, ['old']),
    held(1, ['ani', 'rini']),
    held(3, ['mbah']),
    held(1, ['rini']),
    held(1),
    held(1, ['rini', 'wati']),
  ];
  const facts: Facts = { today, kode_desa: '36.04.23.2015', forms: {}, others };
  expect(knownFromBefore({ jenis: 1 }, facts, 'hadir')).toEqual(['rini', 'ani', 'wati']);
  expect(knownFromBefore({ jenis: 5 }, facts, 'hadir')).toEqual([]);
});
