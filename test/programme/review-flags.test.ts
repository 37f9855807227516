import { expect, test } from 'vitest';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../src/programme/dossier.ts';
import { type FlaggedRevision, reviewFlags, reviewWeight } from '../../src/programme/review-flags.ts';
import { boyOf, child, dossierOf, home, recordOf, weighingOf } from './dossier-of.ts';

const growth = await loadGrowthTables();
const twins: ReadonlySet<string> = new Set();

function revisionOf(record: DossierRecord, other: Partial<FlaggedRevision> = {}): FlaggedRevision {
  return {
    record: record.record,
    form: record.form,
    subject: record.subject,
    parents: [],
    visited_on: record.visited_on,
    started_at: '2026-10-05T02:00:00.000Z',
    saved_at: '2026-10-05T02:05:00.000Z',
    clock_offset_ms: 400,
    ...other,
  };
}

const visit = (answers: object) => recordOf('kunjungan', home('rt3'), { hasil_kunjungan: 1, ...answers });
const bima = boyOf('bima', { nik: '3699230509240001' });
const weighed = weighingOf('bima', '2026-10-05', { bb_kg: 12.4, tb_cm: 88, cara_ukur: 2 });

function flagsOf(
  record: DossierRecord,
  others: readonly DossierRecord[] = [],
  revision: Partial<FlaggedRevision> = {},
) {
  return reviewFlags(revisionOf(record, revision), dossierOf('rt3', [bima, record, ...others]), { growth, twins });
}

test('an ordinary weighing, visit and person raise nothing', () => {
  expect(flagsOf(weighed)).toEqual([]);
  expect(flagsOf(visit({ persetujuan_wali_hub: 2 }))).toEqual([]);
  expect(reviewFlags(revisionOf(bima), dossierOf('rt3', [bima]), { growth, twins })).toEqual([]);
});

test('an implausible length is named before anything else', () => {
  const misread = weighingOf('bima', '2026-10-05', { bb_kg: 12.4, tb_cm: 60, cara_ukur: 2 });

  expect(flagsOf(misread, [], { clock_offset_ms: -2 * 86_400_000 })).toEqual(['ukuran_tidak_wajar', 'jam_hp_salah']);
});

test('a pupil whose measures cannot be is named too', () => {
  const person = boyOf('dimas', { tgl_lahir: '2016-05-20' });
  const school = (bb: number) =>
    recordOf('sekolah', child('dimas'), { status_sekolah: 2, bb, tb: 138.5, tgl_ukur: '2026-10-05' });
  expect(flagsOf(school(12), [person])).toEqual(['ukuran_tidak_wajar']);
  expect(flagsOf(school(32), [person])).toEqual([]);
});

test('school and youth are child data of whoever is under eighteen', () => {
  const carer = visit({ persetujuan_wali_hub: 4 });
  const flags = (form: string, tgl_lahir: string) =>
    flagsOf(recordOf(form, child('nabila'), { kegiatan: 1 }), [carer, boyOf('nabila', { tgl_lahir })]);
  for (const form of ['sekolah', 'remaja']) {
    expect(flags(form, '2010-06-15')).toEqual(['izin_wali_tertunda']);
    expect(flags(form, '2008-06-15')).toEqual([]);
  }
});

test('a clock that is a day off is not yet wrong, more than a day is', () => {
  expect(flagsOf(weighed, [], { clock_offset_ms: 86_400_000 })).toEqual([]);
  expect(flagsOf(weighed, [], { clock_offset_ms: 86_400_001 })).toEqual(['jam_hp_salah']);
  expect(flagsOf(weighed, [], { clock_offset_ms: null })).toEqual([]);
});

test('child data are flagged while only a carer who is no guardian has agreed', () => {
  const carer = visit({ persetujuan_wali_hub: 4 });
  const grandmother = recordOf('anggota', child('karta'), { tgl_lahir: '1955-02-01', keberadaan: 1 });

  expect(flagsOf(weighed, [carer])).toEqual(['izin_wali_tertunda']);
  for (const form of ['balita', 'akta', 'kia', 'kasus_stunting'])
    expect(flagsOf(recordOf(form, child('bima'), {}), [carer])).toEqual(['izin_wali_tertunda']);
  expect(flagsOf(grandmother, [carer])).toEqual([]);
  const mother = { ...visit({ persetujuan_wali_hub: 2 }), record: 'kunjungan 2', visited_on: '2026-10-20' };
  expect(flagsOf(weighed, [carer, mother])).toEqual([]);
});

test('two answers to the same question are for a person to settle', () => {
  const conflicts = {
    bb_kg: [
      { revision: 'satu', value: 12.4 },
      { revision: 'dua', value: 12.7 },
    ],
  };

  expect(flagsOf({ ...weighed, conflicts })).toEqual(['jawaban_berbeda']);
});

test('a NIK that says another birthday is a reason to look at the card', () => {
  const odd = boyOf('dodi', { nik: '3699230609240002' });

  expect(flagsOf(odd)).toEqual(['nik_tidak_cocok']);
});

test('a visit filled in within a minute is asked about, a repair of one answer is not', () => {
  const quick = { saved_at: '2026-10-05T02:00:59.000Z' };

  expect(flagsOf(visit({}), [], quick)).toEqual(['terlalu_cepat']);
  expect(flagsOf(visit({}), [], { ...quick, parents: ['sebelumnya'] })).toEqual([]);
  expect(flagsOf(weighed, [], { saved_at: '2026-10-05T02:00:06.000Z' })).toEqual([]);
});

test('a tap for a child that did not come, and a guest listed with four answers, are not asked about', () => {
  const atOnce = { saved_at: '2026-10-05T02:00:00.000Z' };
  const absent = weighingOf('bima', '2026-10-05', { hadir: 2 });
  const guest = recordOf('anggota', child('intan'), { nama: 'INTAN', jk: 2, tgl_lahir: '2025-08-14' });

  expect(flagsOf(absent, [], atOnce)).toEqual([]);
  expect(flagsOf(weighed, [], atOnce)).toEqual(['terlalu_cepat']);
  expect(flagsOf(guest, [], atOnce)).toEqual([]);
});

test('heavier flags bring a revision further up the queue', () => {
  expect(reviewWeight(['ukuran_tidak_wajar'])).toBeGreaterThan(reviewWeight(['terlalu_cepat', 'nik_tidak_cocok']));
  expect(reviewWeight([])).toBe(0);
});

const said = (answers: object) => [visit(answers)];

test('a child whose parents said no is looked at first, and their own visit is not', () => {
  const refused = { persetujuan: 1, persetujuan_wali_hub: { missing: 97 } };
  expect(flagsOf(weighed, said(refused))).toEqual(['data_anak_ditolak']);
  expect(flagsOf(visit(refused))).toEqual([]);
});

test('what cannot be is named even where it was saved, and an unusual answer within the limits is not', () => {
  const long = recordOf('keluarga', home('rt3'), { rt: '003', rw: '001', lama_tinggal_bln: 5000 });
  expect(flagsOf(long)).toEqual(['nilai_tidak_wajar']);
  expect(flagsOf(recordOf('keluarga', home('rt3'), { rt: '003', rw: '001', lama_tinggal_bln: 800 }))).toEqual([]);
});

test('a certificate that is there in one form and not in the other is to be looked at', () => {
  const person = boyOf('bima', { akta_lahir: 1 });
  const none = recordOf('akta', child('bima'), { akta_status: 3 });
  const flags = (akta: DossierRecord) =>
    reviewFlags(revisionOf(akta), dossierOf('rt3', [person, akta]), { growth, twins });
  expect(flags(none)).toEqual(['jawaban_bertentangan']);
  expect(flags(recordOf('akta', child('bima'), { akta_status: 2 }))).toEqual([]);
  expect(flags(recordOf('akta', child('bima'), { akta_status: 4 }))).toEqual([]);
});

test('a house far from its desa is noticed, unless the point itself is rough or nobody knows where the desa is', () => {
  const centre = { latitude: -6.16, longitude: 106.21 };
  const at = (lokasi: string, where: typeof centre | undefined = centre) =>
    reviewFlags(revisionOf(visit({ lokasi })), dossierOf('rt3', [visit({ lokasi })]), { growth, twins, centre: where });
  expect(at('-6.161000,106.212000,8')).toEqual([]);
  expect(at('-6.120100,106.150300,8')).toEqual([]);
  expect(at('-6.002500,106.011100,8')).toEqual(['lokasi_jauh']);
  expect(at('-6.002500,106.011100,900')).toEqual([]);
  const unknown = { growth, twins };
  expect(
    reviewFlags(
      revisionOf(visit({ lokasi: '-6.0,106.0,8' })),
      dossierOf('rt3', [visit({ lokasi: '-6.0,106.0,8' })]),
      unknown,
    ),
  ).toEqual([]);
});
