import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { examples } from '../../src/forms/kia/example.ts';
import { form } from '../../src/forms/kia/form.ts';
import { hasPhoto, kiaKategori, warnaLatarFoto } from '../../src/forms/kia/kategori.ts';
import { said } from './said.ts';

function dimas(answers: Answers = {}, akta: Answers = {}): Facts {
  const person = { id: 'dimas', answers: { nama: 'DIMAS', tgl_lahir: '2019-03-27', ...answers } };
  const household = { id: 'rumah 12', answers: { punya_kk: 2 }, members: [person] };
  return { today: '2026-11-03', kode_desa: '36.99.23.2015', person, household, forms: { akta }, others: [] };
}

const asks = (answers: Answers, facts: Facts = dimas()) => [...evaluateForm(form, answers, facts).relevant];
const says = (answers: Answers, facts: Facts = dimas()) => said(form, answers, facts);
const young = dimas({ tgl_lahir: '2021-11-04' });

describe('who is asked what', () => {
  test('the card is for the unmarried under 17, and asked of whom nobody knows the age', () => {
    const isAsked = (answers: Answers) => asks({}, dimas(answers)).includes('kia_status');
    expect([isAsked({ tgl_lahir: '2009-11-04' }), isAsked({ tgl_lahir: '2009-11-03' })]).toEqual([true, false]);
    expect(isAsked({ tgl_lahir: '2010-11-04', status_kawin: 2 })).toBe(false);
    expect(isAsked({ tgl_lahir: { missing: 98 } })).toBe(true);
  });

  test('whether it has a photo is asked from the fifth birthday on, of a card that is there', () => {
    expect(asks({ kia_status: 2 })).toContain('kia_berfoto');
    expect(asks({ kia_status: 2 }, young)).not.toContain('kia_berfoto');
    expect(asks({ kia_status: 2 }, dimas({ tgl_lahir: '2021-11-03' }))).toContain('kia_berfoto');
    expect(asks({ kia_status: 3 })).not.toContain('kia_berfoto');
  });

  test('what it takes is asked where a card is wanted: none, lost, or without a photo at five', () => {
    const wants = (answers: Answers, facts?: Facts) => asks(answers, facts).includes('syarat_akta');
    expect([wants({ kia_status: 3 }), wants({ kia_status: 5 }), wants({ kia_status: 4 })]).toEqual([true, true, false]);
    expect([wants({ kia_status: 1, kia_berfoto: 'tidak' }), wants({ kia_status: 1, kia_berfoto: 'ya' })]).toEqual([
      true,
      false,
    ]);
    expect(wants({ kia_status: 1, kia_berfoto: { missing: 98 } })).toBe(false);
    expect(wants({ kia_status: 2 }, young)).toBe(false);
  });

  test('photographs and the school are for children of five and older', () => {
    expect(asks({ kia_status: 3 })).toEqual(expect.arrayContaining(['syarat_foto', 'sekolah_nama']));
    expect(asks({ kia_status: 3 }, young)).not.toContain('syarat_foto');
    expect(asks({ kia_status: 3 }, young)).not.toContain('sekolah_nama');
  });
});

test('what the family and the certificate have said is not asked again', () => {
  const knows = (key: string) => form.logic.known?.[key]?.(dimas({}, { akta_status: 3, ortu_ktp: 2 }));
  expect(['syarat_akta', 'syarat_kk', 'syarat_ktp_ortu'].map(knows)).toEqual([3, 2, 2]);
  expect(form.logic.known?.syarat_akta?.(dimas({}, { akta_status: { missing: 98 } }))).toBeUndefined();
});

describe('the category', () => {
  const of = (kia: Answers, months: number | undefined, akta_status?: Answers[string]) =>
    kiaKategori(kia, { months, monthsThen: months, akta_status });

  test('a card without a photo is good until the fifth birthday and expired from it on', () => {
    expect([of({ kia_status: 1 }, 59), of({ kia_status: 1, kia_berfoto: 'tidak' }, 60)]).toEqual([1, 2]);
    expect(of({ kia_status: 2, kia_berfoto: 'ya' }, 60)).toBe(1);
  });

  test('a card that was seen at four expires at five without anybody asking again', () => {
    const seenAtFour = { months: 60, monthsThen: 55, akta_status: 1 };
    expect(kiaKategori({ kia_status: 1 }, seenAtFour)).toBe(2);
    expect(kiaKategori({ kia_status: 1 }, { ...seenAtFour, months: 59 })).toBe(1);
    expect([hasPhoto({}, 55), hasPhoto({}, 60), hasPhoto({ kia_berfoto: { missing: 98 } }, 55)]).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });

  test('without a card it depends on the certificate, and a lost card is none', () => {
    expect([1, 2, 3, 4].map((akta) => of({ kia_status: 3 }, 80, akta))).toEqual([3, 3, 4, 4]);
    expect(of({ kia_status: 5 }, 80, 1)).toBe(3);
    expect(of({ kia_status: 3 }, 80, { missing: 98 })).toBeUndefined();
  });

  test('from sixteen and a half on a new card is not worth the way, a good one stays good', () => {
    expect([of({ kia_status: 3 }, 197, 1), of({ kia_status: 3 }, 198, 1), of({ kia_status: 5 }, 198, 3)]).toEqual([
      3, 5, 5,
    ]);
    expect(of({ kia_status: 1, kia_berfoto: 'ya' }, 198)).toBe(1);
    expect(of({ kia_status: 1, kia_berfoto: 'tidak' }, 198)).toBe(5);
  });

  test('is not known while a card is made, or where the photo or the age is not known', () => {
    expect(of({ kia_status: 4 }, 80, 1)).toBeUndefined();
    expect(of({ kia_status: 1, kia_berfoto: { missing: 98 } }, 80)).toBeUndefined();
    expect(of({ kia_status: 1 }, undefined)).toBeUndefined();
    expect(of({ kia_status: { missing: 97 } }, 80, 1)).toBeUndefined();
  });

  test('every one of them stands in the examples', () => {
    const found = examples.map(({ answers, facts }) => evaluateForm(form, answers, facts).calculated.kia_kategori);
    expect(found).toEqual([1, 1, 2, 3, 4, 5, undefined]);
  });

  test('what the form akta says counts before what was copied from it', () => {
    const later = dimas({}, { akta_status: 1 });
    const { calculated } = evaluateForm(form, { kia_status: 3, syarat_akta: 3 }, later);
    expect(calculated.kia_kategori).toBe(3);
    expect(says({ kia_status: 3, syarat_akta: 3 }, later)).toContain(
      'warn syarat_akta: Di formulir akta jawabannya lain, dan itu yang dihitung. Cocokkan keduanya.',
    );
  });
});

describe('what the kader reads', () => {
  test('the photograph’s background is red for an odd year of birth and blue for an even one', () => {
    expect([warnaLatarFoto('2019-03-27'), warnaLatarFoto('2020-03-27'), warnaLatarFoto({ missing: 98 })]).toEqual([
      'merah',
      'biru',
      undefined,
    ]);
    expect(says({ kia_status: 3, syarat_foto: 3 }, dimas({}, {}))).toEqual([
      'info syarat_foto: Latar foto merah, karena lahir tahun 2019 (ganjil). Cocokkan dengan Disdukcapil setempat.',
    ]);
  });

  test('a card without a photo at seven is to be replaced', () => {
    expect(says({ kia_status: 1, kia_berfoto: 'tidak' })).toEqual([
      'info kia_berfoto: Kartu tanpa foto habis pada ulang tahun ke-5. Perlu diganti dengan yang berfoto.',
    ]);
  });

  test('who has no card hears what comes first', () => {
    expect(says({ kia_status: 3 }, dimas({}, { akta_status: 1 }))[0]).toMatch(/Sudah bisa dibuat/);
    expect(says({ kia_status: 3 }, dimas({}, { akta_status: 3 }))[0]).toMatch(/Aktanya dibuat dulu/);
    expect(says({ kia_status: 3 }, dimas({ tgl_lahir: '2010-05-03' }, { akta_status: 1 }))[0]).toMatch(/rekam KTP-el/);
    expect(says({ kia_status: 3 })).toEqual([]);
  });

  test('a card may be good for years, and its last day is held against the birth date', () => {
    const until = (kia_berlaku_sampai: string, kia_berfoto: string) =>
      says({ kia_status: 1, kia_berfoto, kia_berlaku_sampai }).filter((line) => line.includes('kia_berlaku_sampai'));
    expect(until('2036-03-26', 'ya')).toEqual([]);
    expect(until('2036-03-27', 'ya')).toEqual([]);
    expect(until('2034-03-26', 'ya')[0]).toMatch(/^warn .*berlaku sampai 26-03-2036/);
    expect(until('2024-03-27', 'tidak')[0]).toMatch(/^info .*sudah lewat/);
    expect(says({ kia_status: 1, kia_berlaku_sampai: '2026-11-04' }, young)).toEqual([]);
  });
});
