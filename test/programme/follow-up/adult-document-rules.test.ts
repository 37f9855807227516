import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import type { FollowUpView } from '../../../src/programme/follow-up/follow-up.ts';
import { ktpRule } from '../../../src/programme/follow-up/ktp-rule.ts';
import { marriageRule } from '../../../src/programme/follow-up/marriage-rule.ts';
import { registrationRule } from '../../../src/programme/follow-up/registration-rule.ts';
import { child, dossierOf, home, recordOf } from '../dossier-of.ts';
import { expectNamedDays } from './named-days.ts';
import { officesOf } from './offices-of.ts';

const growth = await loadGrowthTables();
const today = '2026-11-03';
const unknown = { missing: 98 } as const;

const address = { rt: '003', rw: '001', alamat: 'Gang Masjid', no_rumah: '12', punya_kk: 1, no_kk: '3699230907110003' };
const house = (answers: Answers = {}) => recordOf('keluarga', home('rt3'), { ...address, ...answers });
const visit = (answers: Answers = {}) =>
  recordOf('kunjungan', home('rt3'), { persetujuan: 1, persetujuan_wali_hub: 2, no_hp: '081234567890', ...answers });
const someone = (name: string, answers: Answers, visited_on = '2026-10-05') =>
  recordOf(
    'anggota',
    child(name),
    { nama: name.toUpperCase(), keberadaan: 1, jk: 1, tgl_lahir: '1990-03-12', ...answers },
    { visited_on },
  );

function view(records: readonly DossierRecord[], on = today): FollowUpView {
  return { dossier: dossierOf('rt3', [house(), visit(), ...records]), today: on, growth };
}

describe('who must have an identity card and has none', () => {
  const categories = (...people: DossierRecord[]) => ktpRule.find(view(people)).map((one) => one.categories[0]);

  test('stands on the list with what Disdukcapil needs to record him', () => {
    const tono = someone('tono', { ktp_el: 3, nik: '3699231203900004' });
    expect(ktpRule.find(view([tono]))).toEqual([
      {
        subject: child('tono'),
        opened_by: '',
        since: '2026-10-05',
        due: '2026-11-04',
        categories: ['belum'],
        values: {
          ...{ nama: 'TONO', nik: '3699231203900004', tgl_lahir: '1990-03-12', umur: 36, jk: 1 },
          ...{ no_kk: '3699230907110003', alamat: 'Gang Masjid no. 12', rw: '001', rt: '003', hp: '081234567890' },
        },
        may_be_sent: true,
        next_change: '2027-03-12',
      },
    ]);
  });

  test('is recorded at home where it is hard to go out', () => {
    const blind = { ktp_el: 3, disabilitas: ['penglihatan'], disabilitas_penglihatan: 1 };
    const [found] = ktpRule.find(view([someone('karta', blind)]));
    expect(found).toMatchObject({ categories: ['rekam_di_rumah'], values: { kesulitan: 'Melihat' } });
    expect(categories(someone('karta', { ...blind, disabilitas_penglihatan: 3 }))).toEqual(['belum']);
  });

  test('is nobody who has one, waits for the print, is a child, or lives elsewhere', () => {
    expect(categories(...[1, 2, 4, 5].map((ktp_el) => someone(`p${ktp_el}`, { ktp_el })))).toEqual([]);
    expect(categories(someone('rafi', { tgl_lahir: '2012-03-12', status_kawin: 1, ktp_el: 3 }))).toEqual([]);
    expect(categories(someone('farel', { keberadaan: 3, ktp_el: 3 }))).toEqual([]);
    expect(categories(someone('siti', { ktp_el: unknown }))).toEqual([]);
    expect(categories(someone('ani', { tgl_lahir: '2010-05-01', status_kawin: 2, ktp_el: 3 }))).toEqual(['belum']);
  });

  test('comes of age between two visits: the kader is told on the birthday, the office is not yet', () => {
    const hafiz = someone('hafiz', { tgl_lahir: '2009-11-20', status_kawin: 1 }, '2026-06-02');
    expect(ktpRule.find(view([hafiz], '2026-11-19'))).toEqual([]);
    expect(ktpRule.next_find(view([hafiz], '2026-11-19'))).toBe('2026-11-20');
    const [found] = ktpRule.find(view([hafiz], '2026-11-20'));
    expect(found).toMatchObject({ categories: ['genap_17'], since: '2026-11-20' });
    expect(found && officesOf(ktpRule, found)).toEqual([]);
    const asked = someone('hafiz', { tgl_lahir: '2009-11-20', status_kawin: 1 }, '2026-11-22');
    expect(ktpRule.find(view([asked], '2026-11-23'))).toEqual([]);
  });

  test('is passed on with the word of the household, below 18 with that of a guardian', () => {
    const sent = (answers: Answers, answered: Answers) =>
      ktpRule
        .find({ ...view([]), dossier: dossierOf('rt3', [visit(answered), someone('x', { ktp_el: 3, ...answers })]) })
        .map(({ may_be_sent }) => may_be_sent);
    expect(sent({}, { persetujuan_wali_hub: 4 })).toEqual([true]);
    expect(sent({ tgl_lahir: '2009-03-12' }, { persetujuan_wali_hub: 4 })).toEqual([false]);
    expect(sent({ tgl_lahir: '2009-03-12' }, {})).toEqual([true]);
  });
});

describe('couples without a marriage certificate', () => {
  const sugeng = (answers: Answers = {}) =>
    someone('sugeng', { hub_kk: 1, status_kawin: 2, buku_nikah: 3, usia_kawin1: 24, ...answers });
  const rini = (answers: Answers = {}) =>
    someone('rini', {
      jk: 2,
      hub_kk: 3,
      status_kawin: 2,
      buku_nikah: 3,
      tgl_lahir: '1993-05-01',
      usia_kawin1: 20,
      ...answers,
    });
  const find = (...records: DossierRecord[]) => marriageRule.find(view(records));

  test('stand on the list of the KUA once, with the year in which they married', () => {
    const found = find(sugeng({ nik: '3699231203900004' }), rini());
    expect(found).toMatchObject([
      {
        subject: child('rini'),
        categories: ['belum'],
        due: '2027-01-03',
        may_be_sent: true,
        values: {
          suami: 'SUGENG',
          nik_suami: '3699231203900004',
          istri: 'RINI',
          tahun_kawin: 2013,
          hp: '081234567890',
        },
      },
    ]);
    expect(found[0] && officesOf(marriageRule, found[0])).toEqual(['kemenag', 'disdukcapil']);
  });

  test('come first where a child of theirs waits for its certificate', () => {
    const dimas = recordOf('anggota', child('dimas'), {
      ...{ nama: 'DIMAS', tgl_lahir: '2019-03-27', hub_kk: 4, keberadaan: 1, ibu_kandung_id: child('rini').id },
    });
    const without = recordOf('akta', child('dimas'), { akta_status: 3 });
    expect(find(sugeng(), rini(), dimas, without)[0]?.categories).toEqual(['akta_menunggu']);
    expect(find(sugeng(), rini(), dimas)[0]?.categories).toEqual(['belum']);
  });

  test('are none where one of the two has the book, it is under way, or nobody knows', () => {
    expect(find(sugeng(), rini({ buku_nikah: 1 }))).toEqual([]);
    expect(find(sugeng(), rini({ buku_nikah: 4 }))).toEqual([]);
    expect(find(sugeng({ buku_nikah: unknown }), rini({ buku_nikah: unknown }))).toEqual([]);
  });

  test('of whom one is a child stand on no open list until both are of age', () => {
    const young = rini({ tgl_lahir: '2008-01-10', usia_kawin1: 17 });
    expect(find(sugeng(), young)).toEqual([]);
    expect(marriageRule.next_find(view([sugeng(), young]))).toBe('2027-01-10');
    expect(marriageRule.find(view([sugeng(), young], '2027-01-10'))).toHaveLength(1);
  });
});

describe('numbers and cards that do not fit', () => {
  const find = (...records: DossierRecord[]) => registrationRule.find(view(records));
  const told = (...records: DossierRecord[]) =>
    find(...records).map(({ subject, categories, values }) => [subject.id, categories, values.keterangan]);

  test('the same NIK twice in a family is told of both, and who moved away is not asked', () => {
    const nik = '3699231203900004';
    const twin = someone('umar', { nik });
    expect(told(someone('tono', { nik }), twin)).toEqual([
      [child('tono').id, ['nik_kembar'], 'sama dengan UMAR'],
      [child('umar').id, ['nik_kembar'], 'sama dengan TONO'],
    ]);
    expect(told(someone('tono', { nik }), someone('umar', { nik, mutasi: 4, mutasi_tgl: '2026-09-01' }))).toEqual([]);
  });

  test('a birth date or sex that the NIK says otherwise is to be held against the card; a guessed one is not', () => {
    const nik = '3699231403900004';
    expect(told(someone('tono', { nik }))).toEqual([
      [child('tono').id, ['nik_lahir_beda'], 'di NIK 14-03-90, isian 12-03-90'],
    ]);
    expect(told(someone('tono', { nik, tgl_lahir_perkiraan: 'ya' }))).toEqual([]);
    expect(told(someone('rini', { nik: '3699231203900004', jk: 2 }))[0]?.[1]).toEqual(['nik_jk_beda']);
  });

  test('a year after the birth a person without a NIK is on the list', () => {
    const baby = someone('bayi', { nik_status: 3, tgl_lahir: '2025-11-10' });
    expect(find(baby)).toEqual([]);
    expect(registrationRule.next_find(view([baby]))).toBe('2026-11-10');
    expect(registrationRule.find(view([baby], '2026-11-10'))).toMatchObject([{ categories: ['belum_nik'] }]);
  });

  test('a card whose head died or left, or that says another address, is the family’s case', () => {
    const head = (answers: Answers) => someone('sugeng', { hub_kk: 1, ...answers });
    expect(told(head({ mutasi: 3, mutasi_tgl: '2026-09-01' }))).toEqual([
      [home('rt3').id, ['kepala_pindah'], 'SUGENG meninggal'],
    ]);
    expect(told(head({ mutasi: 4 }), someone('rini', { hub_kk: 1, jk: 2 }))).toEqual([]);
    const elsewhere = { ...house({ kk_sesuai_domisili: 3 }) };
    const found = registrationRule.find({ ...view([]), dossier: dossierOf('rt3', [elsewhere, visit()]) });
    expect(found).toMatchObject([{ subject: home('rt3'), categories: ['kk_beda_alamat'], may_be_sent: true }]);
    const without = dossierOf('rt3', [house({ punya_kk: 3, kk_sesuai_domisili: 3 }), visit()]);
    expect(registrationRule.find({ ...view([]), dossier: without })).toEqual([]);
  });
});

test('what an unchanged dossier says changes on no day that the rules did not name', () => {
  const people = [
    someone('hafiz', { tgl_lahir: '2009-11-20', status_kawin: 1 }, '2026-06-02'),
    someone('tono', { ktp_el: 3, tgl_lahir: '2009-01-10' }),
    someone('sugeng', { hub_kk: 1, status_kawin: 2, buku_nikah: 3 }),
    someone('rini', { jk: 2, hub_kk: 3, status_kawin: 2, buku_nikah: 3, tgl_lahir: '2008-01-10' }),
    someone('bayi', { nik_status: 3, tgl_lahir: '2026-02-10' }),
    someone('kembar', { nik: '3699231203900004' }),
    someone('ganda', { nik: '3699231203900004' }),
  ];
  for (const rule of [ktpRule, marriageRule, registrationRule]) expectNamedDays(rule, view(people));
});
