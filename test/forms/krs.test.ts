import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { krsFactors, krsVerdict } from '../../src/forms/krs/factors.ts';
import { form } from '../../src/forms/krs/form.ts';
import { said } from './said.ts';

type Member = { id: string; answers: Answers };

const today = '2026-11-03';
const proper: Answers = { air_minum: 3, jamban: 1, kloset: 1, tinja_akhir: 1 };

function person(id: string, answers: Answers): Member {
  return { id, answers: { nama: id.toUpperCase(), keberadaan: 1, ...answers } };
}

function wife(id: string, tgl_lahir: string, more: Answers = {}): Member {
  return person(id, { jk: 2, hub_kk: 3, status_kawin: 2, hamil_status: 'tidak', tgl_lahir, ...more });
}

function childOf(mother: string, tgl_lahir: string): Member {
  return person(`anak ${tgl_lahir}`, { jk: 1, hub_kk: 4, tgl_lahir, ibu_kandung_id: mother });
}

function family(...members: Member[]): Facts {
  return { today, kode_desa: '36.04.23.2015', forms: {}, others: [], household: { id: 'rumah', answers: {}, members } };
}

const limits = defaultSettings.krs;
const calculated = (answers: Answers, facts: Facts) => evaluateForm(form, answers, facts).calculated;
const relevant = (answers: Answers, facts: Facts) => [...evaluateForm(form, answers, facts).relevant];
const factorsOf = (answers: Answers, ...members: Member[]) => krsFactors({ members, answers, on: today, limits });

const rini = wife('rini', '1996-03-12');

describe('whom the programme means', () => {
  const targetsOf = (...members: Member[]) => calculated({}, family(...members)).krs_sasaran;

  test('a couple, a pregnant wife and children under five, each by their own age', () => {
    expect(targetsOf(rini)).toEqual(['pus']);
    expect(targetsOf(wife('siti', '2008-02-20', { hamil_status: 'ya' }))).toEqual(['pus_hamil', 'pus']);
    expect(targetsOf(rini, childOf('rini', '2024-11-04'), childOf('rini', '2024-11-03'))).toEqual([
      'pus',
      'baduta',
      'balita',
    ]);
    expect(targetsOf(person('wulan', { jk: 2, hub_kk: 4, status_kawin: 1, tgl_lahir: '2011-01-01' }))).toEqual([
      'remaja_putri',
    ]);
  });

  test('a wife counts from 15 to 49 completed years, and only while she lives here', () => {
    expect(targetsOf(wife('tua', '1976-11-04'))).toEqual(['pus']);
    expect(targetsOf(wife('tua', '1976-11-03'))).toEqual([]);
    expect(targetsOf(wife('pergi', '1996-03-12', { keberadaan: 3 }))).toEqual([]);
    expect(targetsOf(wife('janda', '1996-03-12', { status_kawin: 4 }))).toEqual([]);
  });

  test('a girl of the house alone makes no family a target, an unlisted family may be one', () => {
    const wulan = person('wulan', { jk: 2, hub_kk: 4, status_kawin: 1, tgl_lahir: '2011-01-01' });
    expect(calculated(proper, family(wulan)).krs).toBe('bukan_sasaran');
    expect(krsVerdict({ members: [], answers: proper, on: today, limits }).isTarget).toBeUndefined();
  });

  test('who is to marry is one for the companions, from nineteen on and until the day; it makes no family a target', () => {
    const sarah = person('sarah', { jk: 2, hub_kk: 4, status_kawin: 1, tgl_lahir: '2005-01-01' });
    const planning = (answers: Answers, who = sarah) => {
      const facts = family(who);
      const household = { id: 'rumah', answers: {}, members: [who], forms: { remaja: { [who.id]: answers } } };
      return calculated(proper, { ...facts, household });
    };
    const plan = { rencana_nikah: 'ya', bulan_nikah: '2027-02-15' } as const;
    expect(planning(plan)).toMatchObject({ krs_sasaran: ['catin'], krs: 'bukan_sasaran' });
    expect(planning({ ...plan, bulan_nikah: { missing: 98 } }).krs_sasaran).toEqual(['catin']);
    expect(planning({ ...plan, bulan_nikah: '2026-11-02' }).krs_sasaran).toEqual([]);
    expect(planning({ ...plan, bulan_nikah: '2026-11-02', bulan_nikah_perkiraan: 'ya' }).krs_sasaran).toEqual([
      'catin',
    ]);
    const child = person('wulan', { jk: 2, hub_kk: 4, status_kawin: 1, tgl_lahir: '2009-01-01' });
    expect(planning(plan, child).krs_sasaran).toEqual(['remaja_putri']);
  });

  test('a man whose birth date nobody knows is no small child when he is the head of the house', () => {
    const karta = person('karta', { jk: 1, hub_kk: 1, status_kawin: 4, tgl_lahir: { missing: 98 } });
    expect(krsVerdict({ members: [karta], answers: {}, on: today, limits }).isTarget).toBe(false);
    const danu = person('danu', { jk: 1, hub_kk: 6, tgl_lahir: { missing: 98 } });
    expect(krsVerdict({ members: [danu], answers: {}, on: today, limits }).isTarget).toBeUndefined();
  });
});

describe('water and toilet', () => {
  test.each([
    [1, 'ya'],
    [2, 'ya'],
    [3, 'ya'],
    [4, 'ya'],
    [5, 'ya'],
    [6, 'tidak'],
    [7, 'ya'],
    [8, 'tidak'],
    [9, 'tidak'],
    [10, 'tidak'],
    [11, 'tidak'],
    [13, 'ya'],
  ])('water of code %i is proper: %s', (air_minum, expected) => {
    expect(calculated({ air_minum }, family(rini)).air_layak).toBe(expected);
  });

  test('a toilet is proper when it is used and its waste ends in a septic tank or a plant', () => {
    const proper = (jamban: number, tinja_akhir?: number) =>
      calculated({ jamban, ...(tinja_akhir === undefined ? {} : { tinja_akhir }) }, family(rini)).jamban_layak;
    expect([proper(1, 1), proper(2, 2), proper(3, 1)]).toEqual(['ya', 'ya', 'ya']);
    expect([proper(1, 4), proper(3, 3), proper(4, 1), proper(5), proper(6)]).toEqual(Array(5).fill('tidak'));
    expect(proper(1)).toBeUndefined();
  });

  test('each question is asked where it makes sense', () => {
    const asks = (answers: Answers) => relevant(answers, family());
    expect(asks({ air_minum: 3 })).not.toContain('jarak_tinja');
    for (const air_minum of [4, 5, 6, 7, 8]) expect(asks({ air_minum })).toContain('jarak_tinja');
    expect(asks({ jamban: 3 })).toEqual(expect.arrayContaining(['kloset', 'tinja_akhir']));
    expect(asks({ jamban: 4 })).toContain('tinja_akhir');
    expect(asks({ jamban: 4 })).not.toContain('kloset');
    expect(asks({ jamban: 6 })).not.toContain('tinja_akhir');
  });
});

describe('the four "terlalu"', () => {
  test.each([
    ['2006-11-04', { muda: true, tua: false }],
    ['2006-11-03', { muda: false, tua: false }],
    ['1991-11-04', { muda: false, tua: false }],
    ['1991-11-03', { muda: false, tua: true }],
    ['1985-11-04', { muda: false, tua: true }],
    ['1985-11-03', { muda: false, tua: false }],
  ])('a wife born on %s', (born, expected) => {
    expect(factorsOf({}, wife('rini', born))).toMatchObject(expected);
  });

  test('children listed under their mother tell how near they are, twins being one birth', () => {
    const near = (...births: string[]) =>
      factorsOf(
        { istri: 'rini', anak_lahir_hidup: births.length },
        rini,
        ...births.map((born) => childOf('rini', born)),
      ).dekat;
    expect(near('2020-01-15', '2022-01-14')).toBe(true);
    expect(near('2020-01-15', '2022-01-15')).toBe(false);
    expect(near('2020-01-15', '2020-01-16', '2022-06-01')).toBe(false);
    expect(near('2018-01-15', '2019-06-01', '2023-06-01')).toBe(true);
    expect(near('2020-01-15')).toBe(false);
  });

  test('more than three children are many, whether she says so or the list does', () => {
    const many = (anak_lahir_hidup: Answers[string] | undefined, ...births: string[]) =>
      factorsOf(
        { istri: 'rini', ...(anak_lahir_hidup === undefined ? {} : { anak_lahir_hidup }) },
        rini,
        ...births.map((born) => childOf('rini', born)),
      ).banyak;
    expect(many(4)).toBe(true);
    expect(many(3)).toBe(false);
    expect(many(undefined, '2012-01-01', '2015-01-01', '2018-01-01', '2021-01-01')).toBe(true);
    expect(many(undefined, '2012-01-01')).toBeUndefined();
    expect(many({ missing: 98 })).toBeUndefined();
  });

  test('without a wife of childbearing age none of them is a risk', () => {
    const [grandmother, bima] = [wife('nenek', '1960-01-01'), childOf('ibu di kota', '2024-01-01')];
    expect(factorsOf(proper, grandmother, bima)).toEqual({
      air: false,
      jamban: false,
      muda: false,
      tua: false,
      dekat: false,
      banyak: false,
    });
  });
});

describe('what is asked of a wife', () => {
  const two = [rini, childOf('rini', '2019-08-14'), childOf('rini', '2022-08-14')];

  test('nothing that the list of members tells already', () => {
    expect(form.logic.known?.istri?.(family(...two))).toBe('rini');
    expect(form.logic.known?.anak_lahir_hidup?.(family(...two))).toBe(2);
    const asked = relevant({ istri: 'rini', anak_lahir_hidup: 2 }, family(...two));
    expect(asked).toEqual(expect.arrayContaining(['istri', 'anak_lahir_hidup']));
    expect(asked).not.toContain('tgl_lahir_anak_terakhir');
    expect(asked).not.toContain('anak_berdekatan');
  });

  test('the spacing, when a child of hers is not on the list', () => {
    expect(relevant({ istri: 'rini', anak_lahir_hidup: 3 }, family(...two))).toContain('anak_berdekatan');
    const far = { istri: 'rini', anak_lahir_hidup: 3, anak_berdekatan: 'tidak' };
    expect(calculated(far, family(...two)).t_dekat).toBe('tidak');
    expect(calculated({ ...far, anak_berdekatan: 'ya' }, family(...two)).t_dekat).toBe('ya');
    expect(calculated({ ...far, anak_berdekatan: { missing: 98 } }, family(...two)).t_dekat).toBeUndefined();
  });

  test('the last birth, when none of her children is on the list', () => {
    expect(relevant({ istri: 'rini', anak_lahir_hidup: 1 }, family(rini))).toContain('tgl_lahir_anak_terakhir');
    expect(relevant({ istri: 'rini', anak_lahir_hidup: 0 }, family(rini))).not.toContain('tgl_lahir_anak_terakhir');
    expect(form.logic.known?.anak_lahir_hidup?.(family(rini))).toBeUndefined();
  });

  test('a second wife in her own place, whose answers stay hers when the order changes', () => {
    const mimin = wife('mimin', '1983-05-01');
    const answers: Answers = { istri: 'rini', anak_lahir_hidup: 5, istri_2: 'mimin', anak_lahir_hidup_2: 1 };
    expect(relevant({}, family(mimin, rini))).toEqual(expect.arrayContaining(['istri', 'istri_2']));
    expect(relevant({}, family(rini))).not.toContain('istri_2');
    expect(factorsOf(answers, mimin, rini).banyak).toBe(true);
    expect(factorsOf(answers, mimin, person('rini', { jk: 2, keberadaan: 3 })).banyak).toBe(false);
  });

  test('a household without such a wife nothing', () => {
    expect(
      evaluateForm(form, {}, family(person('karta', { jk: 1, hub_kk: 1, tgl_lahir: '1950-01-01' }))).sections,
    ).toEqual(['rumah']);
  });
});

test('a family is at risk by one factor, and known not to be only when all six are answered', () => {
  const wifeSaid: Answers = { istri: 'rini', anak_lahir_hidup: 1, tgl_lahir_anak_terakhir: '2020-01-01' };
  expect(calculated({ ...proper, ...wifeSaid }, family(rini)).krs).toBe('tidak');
  expect(calculated({ ...wifeSaid, jamban: 6 }, family(rini)).krs).toBe('ya');
  expect(calculated(wifeSaid, family(rini)).krs).toBeUndefined();
  expect(calculated({ ...proper, ...wifeSaid, air_minum: { missing: 98 } }, family(rini)).krs).toBeUndefined();
  expect(calculated({}, family(wife('siti', '2008-02-20'))).krs).toBe('ya');
});

test('only a family at risk is asked whether it is accompanied', () => {
  expect(evaluateForm(form, { jamban: 6 }, family(rini)).unanswered).toContain('pendampingan');
  expect(relevant({ jamban: 6, pendampingan: 'ya' }, family(rini))).toContain('frekuensi');
  expect(relevant({ jamban: 6, pendampingan: 'tidak' }, family(rini))).not.toContain('frekuensi');
  expect(relevant({ jamban: 6 }, family(person('karta', { jk: 1, hub_kk: 1, tgl_lahir: '1950-01-01' })))).not.toContain(
    'pendampingan',
  );
});

test('what does not fit the list of members is said, and only the same wife twice is impossible', () => {
  const facts = family(rini, childOf('rini', '2019-08-14'), childOf('rini', '2022-08-14'), wife('mimin', '1983-05-01'));
  expect(said(form, { istri: 'rini', anak_lahir_hidup: 1 }, facts)).toEqual([
    'warn anak_lahir_hidup: Di isian 1 anak, di daftar anggota 2. Cocokkan lagi.',
  ]);
  expect(said(form, { istri: 'rini', istri_2: 'rini' }, facts)).toEqual([
    'error istri_2: RINI sudah ditulis di bagian sebelumnya. Pilih istri yang lain.',
  ]);
  expect(said(form, { air_minum: 4, jarak_tinja: 1 }, facts)).toEqual([
    'info jarak_tinja: Kurang dari 10 m dari penampungan tinja. Air minum dimasak dulu sampai mendidih.',
  ]);
});
