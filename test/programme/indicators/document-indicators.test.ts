import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import { tallyDossier } from '../../../src/programme/tally.ts';
import { child, dossierOf, recordOf } from '../dossier-of.ts';

const growth = await loadGrowthTables();
const unknown = { missing: 98 } as const;

type Papers = { akta?: Answers; kia?: Answers; kiaOn?: string };

/** A child of the household with what its two forms say; a form that nobody filled in is left out. */
function childWith(name: string, person: Answers, { akta, kia, kiaOn = '2026-10-05' }: Papers = {}): DossierRecord[] {
  return [
    recordOf('anggota', child(name), { nama: name, keberadaan: 1, hub_kk: 4, ...person }),
    ...(akta === undefined ? [] : [recordOf('akta', child(name), akta)]),
    ...(kia === undefined ? [] : [recordOf('kia', child(name), kia, { visited_on: kiaOn })]),
  ];
}

const seven: Answers = { tgl_lahir: '2019-03-27' };
const three: Answers = { tgl_lahir: '2023-03-27' };

/** Ages as of 31 October 2026. */
const rt3 = dossierOf('rt3', [
  // Certificate shown; card with a photo.
  ...childWith('bima', seven, { akta: { akta_status: 1 }, kia: { kia_status: 1, kia_berfoto: 'ya' } }),
  // Certificate claimed; card without a photo at seven.
  ...childWith('dodi', seven, { akta: { akta_status: 2 }, kia: { kia_status: 2, kia_berfoto: 'tidak' } }),
  // Three years old: a card without a photo is good. The certificate is being made.
  ...childWith('raka', three, { akta: { akta_status: 4 }, kia: { kia_status: 1 } }),
  // Neither: ready for nothing.
  ...childWith('fikri', seven, { akta: { akta_status: 3 }, kia: { kia_status: 3 } }),
  // Ready: no card, certificate there.
  ...childWith('galih', seven, { akta: { akta_status: 1 }, kia: { kia_status: 3 } }),
  // Lost: no card, and not counted as one that never had one.
  ...childWith('alif', seven, { akta: { akta_status: 1 }, kia: { kia_status: 5 } }),
  // Seen at four, five since 20 October: expired although nobody asked again.
  ...childWith('zidan', { tgl_lahir: '2021-10-20' }, { akta: { akta_status: 1 }, kia: { kia_status: 1 } }),
  // The mother does not know; nobody knows whether the card has a photo.
  ...childWith('naufal', seven, { akta: { akta_status: unknown }, kia: { kia_status: 2, kia_berfoto: unknown } }),
  // Nobody asked about papers yet.
  ...childWith('yusuf', three),
  // Seventeen: a child still, but no card.
  ...childWith('hafiz', { tgl_lahir: '2009-10-31', status_kawin: 1 }, { akta: { akta_status: 2 } }),
  // Married at sixteen: a child still, but no card.
  ...childWith('siti', { tgl_lahir: '2010-05-01', status_kawin: 2 }, { akta: { akta_status: 3 } }),
  // Sixteen, and whether married nobody says.
  ...childWith('tono', { tgl_lahir: '2010-05-01', status_kawin: unknown }, { kia: { kia_status: 3 } }),
  // Of the age nothing is known, but somebody asked for the certificate of a child.
  ...childWith('danu', { tgl_lahir: unknown }, { akta: { akta_status: 1 } }),
  // Not of these: grown up on the last day of October, abroad, dead in September, not yet born, weighed here as a guest.
  ...childWith('rizki', { tgl_lahir: '2008-10-31' }, { akta: { akta_status: 1 } }),
  ...childWith('farel', { ...seven, keberadaan: 3 }, { akta: { akta_status: 3 } }),
  ...childWith('reza', { ...seven, mutasi: 3, mutasi_tgl: '2026-09-20' }, { akta: { akta_status: 3 } }),
  ...childWith('akbar', { tgl_lahir: '2026-11-02' }, { akta: { akta_status: 3 } }),
  ...childWith('tamu', three, { akta: { akta_status: 3 } }),
  recordOf('balita', child('tamu'), { bukan_warga: 'ya' }),
]);

test('the papers of RT 3 are counted as a kader counts them by hand', () => {
  expect(tallyDossier(rt3, { month: '2026-10', growth }).figures).toMatchObject({
    // Have: Bima, Dodi, Galih, Alif, Zidan, Hafiz. Not: Raka, Fikri, Siti. Not known: Naufal, Yusuf, Tono, Danu.
    A1: [6, 9, 4, 0],
    // Shown: Bima, Galih, Alif, Zidan.
    A1v: [4, 9, 4, 0],
    // Have: Bima, Dodi, Raka, Zidan, Naufal. Not: Fikri, Galih, Alif. Not known: Yusuf, Tono, Danu.
    A3: [5, 8, 3, 0],
    // Good: Bima, Raka. Of Naufal’s nobody knows.
    A4: [2, 7, 4, 0],
    // Galih. Fikri's certificate comes first.
    A5: [1, 8, 3, 0],
  });
});

test('a month earlier Zidan’s card was good, Rizki a child, and Hafiz of an age for a card', () => {
  const saved = { ...rt3, records: rt3.records.map((record) => ({ ...record, visited_on: '2026-09-05' })) };
  const { A1, A4 } = tallyDossier(saved, { month: '2026-09', growth }).figures;
  expect(A1).toEqual([7, 10, 4, 0]);
  expect(A4).toEqual([3, 7, 5, 0]);
});

test('what was saved in October is nothing that September knew', () => {
  const { A1, A4 } = tallyDossier(rt3, { month: '2026-09', growth }).figures;
  expect([A1, A4]).toEqual([
    [0, 0, 13, 0],
    [0, 0, 11, 0],
  ]);
});

test('without a visit every child is missing, and none "tidak"', () => {
  const bare = dossierOf('umar', childWith('bima', seven));
  const { A1, A3, A5 } = tallyDossier(bare, { month: '2026-10', growth }).figures;
  expect([A1, A3, A5]).toEqual([
    [0, 0, 1, 0],
    [0, 0, 1, 0],
    [0, 0, 1, 0],
  ]);
});

test('a birth was recorded in time when the certificate was issued by day 60', () => {
  const A2 = (person: Answers, akta?: Answers) => {
    const papers = akta === undefined ? {} : { akta };
    return tallyDossier(dossierOf('rt3', childWith('bima', person, papers)), { month: '2026-10', growth }).figures.A2;
  };
  const march: Answers = { tgl_lahir: '2026-03-01' };
  const issued = (akta_tgl_terbit: Answers[string]) => ({ akta_status: 1, akta_tgl_terbit });
  expect(A2(march, issued('2026-04-30'))).toEqual([1, 1, 0, 0]);
  expect(A2(march, issued('2026-05-01'))).toEqual([0, 1, 0, 0]);
  // None, or under way, after day 60 is late whatever comes.
  expect([3, 4].map((akta_status) => A2(march, { akta_status }))).toEqual([
    [0, 1, 0, 0],
    [0, 1, 0, 0],
  ]);
  expect(A2(march, { akta_status: 2 })).toEqual([0, 0, 1, 0]);
  expect(A2(march, issued(unknown))).toEqual([0, 0, 1, 0]);
  expect(A2(march)).toEqual([0, 0, 1, 0]);
  expect(A2({ ...march, tgl_lahir_perkiraan: 'ya' }, issued('2026-04-30'))).toEqual([0, 0, 0, 1]);
  // On 31 October: 60 and 61 days old, 365 and 366.
  const none = { akta_status: 3 };
  expect(A2({ tgl_lahir: '2026-09-01' }, none)).toEqual([0, 0, 0, 0]);
  expect(A2({ tgl_lahir: '2026-08-31' }, none)).toEqual([0, 1, 0, 0]);
  expect(A2({ tgl_lahir: '2025-10-31' }, none)).toEqual([0, 1, 0, 0]);
  expect(A2({ tgl_lahir: '2025-10-30' }, none)).toEqual([0, 0, 0, 0]);
});

test('certificates of children below five are told apart', () => {
  // Raka's is being made, Zidan is five since 20 October; of Yusuf and Danu nobody knows.
  expect(tallyDossier(rt3, { month: '2026-10', growth }).figures.A1_4).toEqual([0, 1, 2, 0]);
});
