import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import { tallyDossier } from '../../../src/programme/tally.ts';
import { child, dossierOf, home, recordOf } from '../dossier-of.ts';

const growth = await loadGrowthTables();
const unknown = { missing: 98 } as const;

function figuresOf(records: readonly DossierRecord[], month = '2026-10') {
  return tallyDossier(dossierOf('rt3', records), { month, growth }).figures;
}

const someone = (name: string, answers: Answers) =>
  recordOf('anggota', child(name), { nama: name, keberadaan: 1, tgl_lahir: '1990-03-12', ...answers });

test('identity cards are counted as a kader counts them by hand', () => {
  const { A6 } = figuresOf([
    // Shown, claimed, recorded and not printed: have one. Under way, none: do not.
    someone('sugeng', { ktp_el: 1 }),
    someone('rini', { ktp_el: 2 }),
    someone('umar', { ktp_el: 5 }),
    someone('wati', { ktp_el: 4 }),
    someone('tono', { ktp_el: 3 }),
    // Does not know; was not asked; nobody knows whether he lives here; married at sixteen.
    someone('karta', { ktp_el: unknown }),
    someone('siti', {}),
    someone('danu', { ktp_el: 1, keberadaan: unknown }),
    someone('ani', { tgl_lahir: '2010-05-01', status_kawin: 2, ktp_el: 3 }),
    // Seventeen on the last day of the month.
    someone('hafiz', { tgl_lahir: '2009-10-31', status_kawin: 1, ktp_el: 1 }),
    // Asked without a birth date; and one of whom neither age nor card was asked.
    someone('mbah', { tgl_lahir: unknown, ktp_el: 1 }),
    someone('bayi', { tgl_lahir: unknown }),
    // Not of these: seventeen on 1 November, abroad, dead.
    someone('bima', { tgl_lahir: '2009-11-01', status_kawin: 1 }),
    someone('farel', { keberadaan: 3, ktp_el: 3 }),
    someone('reza', { mutasi: 3, mutasi_tgl: '2026-09-20', ktp_el: 3 }),
  ]);
  expect(A6).toEqual([4, 7, 4, 0]);
});

test('a card of the family is good where it says the address at which the family lives', () => {
  const A7 = (answers: Answers) => figuresOf([recordOf('keluarga', home('rt3'), answers)]).A7;
  expect(A7({ punya_kk: 1, kk_sesuai_domisili: 1 })).toEqual([1, 1, 0, 0]);
  expect(A7({ punya_kk: 2, kk_sesuai_domisili: 2 })).toEqual([0, 1, 0, 0]);
  expect(A7({ punya_kk: 3 })).toEqual([0, 1, 0, 0]);
  expect(A7({ punya_kk: 1, kk_sesuai_domisili: unknown })).toEqual([0, 0, 1, 0]);
  expect(A7({ punya_kk: unknown })).toEqual([0, 0, 1, 0]);
  expect(A7({ niat_menetap: 'tidak', punya_kk: 3 })).toEqual([0, 0, 0, 0]);
});

const head = (answers: Answers = {}) => someone('sugeng', { jk: 1, hub_kk: 1, status_kawin: 2, ...answers });
const wife = (name: string, answers: Answers = {}) => someone(name, { jk: 2, hub_kk: 3, status_kawin: 2, ...answers });
const books = (...records: DossierRecord[]) => figuresOf(records).A8;

test('a couple counts once, and the book that one of the two has is theirs', () => {
  expect(books(head({ buku_nikah: 1 }), wife('rini', { buku_nikah: 1 }))).toEqual([1, 1, 0, 0]);
  expect(books(head({ buku_nikah: unknown }), wife('rini', { buku_nikah: 2 }))).toEqual([1, 1, 0, 0]);
  expect(books(head({ buku_nikah: 3 }), wife('rini'))).toEqual([0, 1, 0, 0]);
  expect(books(head(), wife('rini', { buku_nikah: 4 }))).toEqual([0, 1, 0, 0]);
  expect(books(head(), wife('rini'))).toEqual([0, 0, 1, 0]);
});

test('a second wife, a married daughter’s couple and one whose husband is abroad are couples of their own', () => {
  const second = wife('wati', { buku_nikah: 3 });
  expect(books(head({ buku_nikah: unknown }), wife('rini', { buku_nikah: 1 }), second)).toEqual([1, 2, 0, 0]);
  const daughter = someone('siti', { jk: 2, hub_kk: 4, status_kawin: 2, buku_nikah: 3 });
  const hers = someone('umar', { jk: 1, hub_kk: 5, status_kawin: 2, buku_nikah: 3 });
  expect(books(head({ buku_nikah: 1 }), wife('rini', { buku_nikah: 1 }), daughter, hers)).toEqual([1, 2, 0, 0]);
  expect(books(head({ keberadaan: 3, buku_nikah: 3 }), wife('rini', { buku_nikah: 1 }))).toEqual([1, 1, 0, 0]);
  expect(books(head({ status_kawin: 4 }))).toEqual([0, 0, 0, 0]);
});
