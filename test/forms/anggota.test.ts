import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { form } from '../../src/forms/anggota/form.ts';
import { said } from './said.ts';

const sugeng = { id: 'sugeng', answers: { nama: 'SUGENG', jk: 1, tgl_lahir: '1985-02-17', hub_kk: 1 } };
const rini = {
  id: 'rini',
  answers: { nama: 'RINI', jk: 2, tgl_lahir: '1990-03-12', hub_kk: 3, nik: '3699235203900004' },
};

function household(...members: { id: string; answers: Answers }[]): Facts {
  return {
    today: '2026-11-03',
    kode_desa: '36.99.23.2015',
    forms: {},
    others: [],
    household: { id: 'rumah 12', answers: {}, members },
  };
}

const facts = household(sugeng, rini);
const asks = (key: string, answers: Answers) => evaluateForm(form, answers, facts).relevant.has(key);
const says = (answers: Answers, known: Facts = facts) => said(form, answers, known);

describe('who is asked what', () => {
  const yearsOld = (years: number): Answers => ({ tgl_lahir: `${2026 - years}-11-03` });
  const almost = (years: number): Answers => ({ tgl_lahir: `${2026 - years}-11-04` });

  test.each([
    [2, 'disabilitas'],
    [5, 'pendidikan'],
    [10, 'status_kawin'],
    [10, 'pekerjaan'],
    [17, 'ktp_el'],
    [18, 'akta_lahir'],
  ])('from %s years on: %s', (years, question) => {
    expect(asks(question, yearsOld(years))).toBe(true);
    expect(asks(question, almost(years))).toBe(false);
  });

  test('the KTP is for those who are 17, and before that for the married', () => {
    expect(asks('ktp_el', { ...yearsOld(16), status_kawin: 1 })).toBe(false);
    expect(asks('ktp_el', { ...yearsOld(16), status_kawin: 2 })).toBe(true);
  });

  test('the mother is asked of children, and of a grown child of the head', () => {
    expect(asks('ibu_kandung_id', almost(18))).toBe(true);
    expect(asks('ibu_kandung_id', yearsOld(18))).toBe(false);
    expect(asks('ibu_kandung_id', { ...yearsOld(30), hub_kk: 4 })).toBe(true);
  });

  test('pregnancy is asked of women who are or were married, from 10 to 54', () => {
    const wife: Answers = { ...yearsOld(30), jk: 2, status_kawin: 2 };
    expect(asks('hamil_status', wife)).toBe(true);
    expect(asks('hamil_status', { ...wife, jk: 1 })).toBe(false);
    expect(asks('hamil_status', { ...wife, status_kawin: 1 })).toBe(false);
    expect(asks('hamil_status', { ...wife, ...yearsOld(54) })).toBe(true);
    expect(asks('hamil_status', { ...wife, ...yearsOld(55) })).toBe(false);
  });

  test('a steady income is asked of whoever works from 15 on', () => {
    expect(asks('penghasilan_tetap', { ...yearsOld(15), pekerjaan: 2 })).toBe(true);
    expect(asks('penghasilan_tetap', { ...yearsOld(15), pekerjaan: 1 })).toBe(false);
    expect(asks('penghasilan_tetap', { ...almost(15), pekerjaan: 2 })).toBe(false);
  });

  test('the NIK is asked of whoever has one, seen or said', () => {
    const ask = [1, 2, 3, 4, 5].map((nik_status) => asks('nik', { nik_status }));
    expect(ask).toEqual([true, true, false, false, false]);
  });

  test('how hard something is, is asked only of what was named', () => {
    const named: Answers = { ...yearsOld(60), disabilitas: ['penglihatan'] };
    expect(asks('disabilitas_penglihatan', named)).toBe(true);
    expect(asks('disabilitas_pendengaran', named)).toBe(false);
    expect(asks('disabilitas_penglihatan', { ...named, disabilitas: [] })).toBe(false);
  });

  test('a change has a date from birth to marriage, and none where all is as before', () => {
    const ask = [1, 2, 3, 4, 5, 6, 7].map((mutasi) => asks('mutasi_tgl', { mutasi }));
    expect(ask).toEqual([false, true, true, true, true, true, false]);
  });

  test('whose birth date is not known is asked it all', () => {
    for (const key of ['status_kawin', 'pekerjaan', 'ktp_el', 'akta_lahir']) {
      expect(asks(key, { tgl_lahir: { missing: 98 } }), key).toBe(true);
    }
  });
});

describe('the NIK', () => {
  const aisyah: Answers = { nik_status: 1, jk: 2, tgl_lahir: '2025-08-15' };
  const nik = (number: string, more: Answers = {}) => says({ ...aisyah, ...more, nik: number });

  test('that fits needs no word', () => {
    expect(nik('3699235508250001')).toEqual([]);
  });

  test('that differs from the birth date shows both and is let through', () => {
    expect(nik('3699235408250001')).toEqual([
      'warn nik: Di NIK 14-08-25, isian 15-08-25. Kalau kartu memang begitu, lanjutkan.',
    ]);
  });

  test('of the other sex is let through', () => {
    expect(nik('3699231508250001')).toEqual([
      'warn nik: Jenis kelamin di NIK berbeda dengan isian. Kalau kartu memang begitu, lanjutkan.',
    ]);
  });

  test('of another region is normal', () => {
    expect(nik('3604235508250001')).toEqual([
      'info nik: NIK pertama terdaftar di daerah lain. Ini biasa, NIK tidak ikut pindah.',
    ]);
  });

  test('of 15 digits, of serial 0000 or of a 13th month is none', () => {
    expect(nik('369923550825000')).toEqual(['error nik: NIK harus 16 angka, baru 15.']);
    expect(nik('3699235508250000')[0]).toMatch(/^error nik: NIK tidak mungkin berakhir 0000/);
    expect(nik('3699235513250001')[0]).toMatch(/^error nik: Angka ke-9 dan 10/);
  });

  test('of a guessed birth date is not held against the day', () => {
    expect(nik('3699235408250001', { tgl_lahir_perkiraan: 'ya' })).toEqual([]);
  });

  test('that another member has is noticed', () => {
    expect(says({ ...rini.answers, nik_status: 1 })).toContain(
      'warn nik: NIK ini sama dengan NIK RINI. Cocokkan kartunya. Boleh tetap disimpan.',
    );
    const herself: Facts = { ...facts, person: rini };
    expect(says({ ...rini.answers, nik_status: 1 }, herself)).toEqual([]);
  });
});

describe('the household', () => {
  test('has one head', () => {
    expect(says({ hub_kk: 1 })).toEqual([
      'warn hub_kk: SUGENG sudah dicatat sebagai kepala keluarga. Satu keluarga satu kepala.',
    ]);
    expect(says({ hub_kk: 1 }, { ...facts, person: sugeng })).toEqual([]);
    expect(says({ hub_kk: 4 }, household(rini))).toEqual([
      'warn hub_kk: Belum ada kepala keluarga di daftar ini. Catat kepala keluarganya juga.',
    ]);
  });

  test('has a new head once the old one died', () => {
    const late = { ...sugeng, answers: { ...sugeng.answers, mutasi: 3 } };
    expect(says({ hub_kk: 1 }, household(late, rini))).toEqual([]);
  });

  test('notices a wife who is a man', () => {
    expect(says({ jk: 1, hub_kk: 3 })[0]).toMatch(/^warn hub_kk: Hubungan dan jenis kelamin/);
    expect(says({ jk: 2, hub_kk: 3 })).toEqual([]);
  });
});

describe('the mother', () => {
  const childOf = (ibu_kandung_id: string, tgl_lahir: string) => says({ tgl_lahir, hub_kk: 4, ibu_kandung_id });

  test('is a woman on the list, or lives elsewhere', () => {
    expect(childOf('rini', '2025-08-14')).toEqual([]);
    expect(childOf('00', '2025-08-14')).toEqual([]);
    expect(childOf('sugeng', '2025-08-14')[0]).toMatch(/^error ibu_kandung_id: SUGENG dicatat laki-laki/);
  });

  test('is 13 years older, is looked at again from 8 on, and is not believed below', () => {
    expect(childOf('rini', '2003-03-12')).toEqual([]);
    expect(childOf('rini', '2003-03-11')[0]).toMatch(/^warn ibu_kandung_id: .*berjarak 12 tahun/);
    expect(childOf('rini', '1998-03-12')[0]).toMatch(/^warn/);
    expect(childOf('rini', '1998-03-11')[0]).toMatch(/^error ibu_kandung_id: .*berjarak 7 tahun/);
    expect(childOf('rini', '1989-01-01')).toEqual([
      'error ibu_kandung_id: Ibu lahir sesudah anaknya. Periksa tanggal lahir keduanya.',
    ]);
  });

  test('is not oneself', () => {
    const answers: Answers = { tgl_lahir: '2025-08-14', hub_kk: 4, ibu_kandung_id: 'aisyah' };
    expect(says(answers, { ...facts, person: { id: 'aisyah', answers } })[0]).toMatch(/^error ibu_kandung_id/);
  });

  test('who corrects her birth date is held against her children', () => {
    const aisyah = { id: 'aisyah', answers: { nama: 'AISYAH', tgl_lahir: '2025-08-14', ibu_kandung_id: 'rini' } };
    const known: Facts = { ...household(sugeng, rini, aisyah), person: rini };
    expect(says({ tgl_lahir: '1990-03-12' }, known)).toEqual([]);
    expect(says({ tgl_lahir: '2015-03-12' }, known)[0]).toMatch(/^warn tgl_lahir: .*berjarak 10 tahun/);
  });
});

describe('ages and dates', () => {
  test('a marriage before 19 is looked at again', () => {
    expect(says({ tgl_lahir: '2009-11-03', status_kawin: 2 })[0]).toMatch(/^warn status_kawin: Kawin, umur 17 tahun/);
    expect(says({ tgl_lahir: '2007-11-03', status_kawin: 2 })).toEqual([]);
  });

  test('nobody marries later than today', () => {
    const answers: Answers = { tgl_lahir: '1990-03-12', status_kawin: 2, usia_kawin1: 63 };
    expect(says(answers)[0]).toMatch(/^error usia_kawin1: Kawin pertama umur 63 tahun/);
    expect(says({ ...answers, tgl_lahir_perkiraan: 'ya' })[0]).toMatch(/^warn/);
  });

  test('nobody is older than 115', () => {
    expect(says({ tgl_lahir: '1910-11-03' })[0]).toMatch(/^error tgl_lahir: Umur 116 tahun/);
    expect(says({ tgl_lahir: '1911-11-03' })).toEqual([]);
  });

  test('nobody moves before birth', () => {
    expect(says({ tgl_lahir: '2025-08-14', mutasi: 3, mutasi_tgl: '2025-08-13' })[0]).toMatch(/^error mutasi_tgl/);
    expect(says({ tgl_lahir: '2025-08-14', mutasi: 2, mutasi_tgl: '2025-08-14' })).toEqual([]);
  });

  test('a name with a digit is let through', () => {
    expect(says({ nama: 'R1NI' })[0]).toMatch(/^warn nama/);
  });
});

describe('somebody who may be written down already', () => {
  const elsewhere = { nik: () => 'RT 004', person: () => 'RT 004', kk: () => undefined };
  const nik = '3699235203900004';

  test('a NIK that somebody elsewhere has is told with the RT alone', () => {
    expect(says({ nama: 'WATI', nik_status: 1, nik, hub_kk: 9 }, { ...household(sugeng), elsewhere })).toContain(
      'warn nik: NIK ini sudah dipakai seseorang di RT 004. Cocokkan kartunya. Boleh tetap disimpan.',
    );
  });

  test('at home the other one has a name, and is not told twice', () => {
    const told = says({ nama: 'WATI', nik_status: 1, nik, hub_kk: 9 }, { ...facts, elsewhere });
    expect(told.filter((one) => one.includes('NIK ini'))).toHaveLength(1);
    expect(told.some((one) => one.includes('RINI'))).toBe(true);
  });

  test('so is a name with its birth date', () => {
    expect(says({ nama: 'WATI', tgl_lahir: '1990-03-12', hub_kk: 9 }, { ...facts, elsewhere })).toContain(
      'warn tgl_lahir: Nama dan tanggal lahir ini sudah dicatat di RT 004. Orangnya sama? Jangan dicatat dua kali.',
    );
  });

  test('nobody is merged into himself', () => {
    const known = { ...facts, person: { id: 'wati', answers: {} } };
    expect(says({ nama: 'WATI', digabung_ke: 'wati', hub_kk: 9 }, known)).toContain(
      'error digabung_ke: Data tidak bisa digabung ke dirinya sendiri.',
    );
  });
});

test('where somebody went is asked of those who moved out', () => {
  expect(asks('pindah_ke', { mutasi: 4 })).toBe(true);
  for (const mutasi of [1, 2, 3, 5, 6, 7]) expect(asks('pindah_ke', { mutasi })).toBe(false);
});
