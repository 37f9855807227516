import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { findQuestion } from '../../src/domain/form/form.ts';
import { form } from '../../src/forms/remaja/form.ts';
import { said } from './said.ts';

/** Nabila, so many years old on 3 November 2026 and born in June, unmarried. */
function aged(years: number, member: Answers = {}, forms: Facts['forms'] = {}): Facts {
  const answers = { nama: 'NABILA', jk: 2, tgl_lahir: `${2026 - years}-06-15`, status_kawin: 1, ...member };
  return { today: '2026-11-03', kode_desa: '36.04.23.2015', person: { id: 'nabila', answers }, forms, others: [] };
}

const asks = (answers: Answers, facts: Facts) => evaluateForm(form, answers, facts).relevant;
const calculated = (answers: Answers, facts: Facts) => evaluateForm(form, answers, facts).calculated;
const asked = (key: string, ages: readonly number[], member: Answers = {}) =>
  ages.map((years) => asks({}, aged(years, member)).has(key));

describe('what is asked of whom', () => {
  test('the form is for ten to twenty-four', () => {
    expect(asked('merokok', [9, 10, 24, 25])).toEqual([false, true, true, false]);
  });

  test('each question has its ages', () => {
    expect(asked('posyandu_remaja', [10, 18, 19])).toEqual([true, true, false]);
    expect(asked('kegiatan', [14, 15, 24])).toEqual([false, true, true]);
    expect(asked('keterampilan', [14, 15])).toEqual([false, true]);
    expect(asked('rencana_nikah', [15, 16, 24])).toEqual([false, true, true]);
    expect(asked('hb', [11, 12])).toEqual([false, true]);
  });

  test('weight and height of pupils stand in their school form, so only the grown are asked here', () => {
    expect(asked('bb', [18, 19])).toEqual([false, true]);
    expect(asked('tb', [18, 19])).toEqual([false, true]);
  });

  test('boys are asked for no arm, blood, tablets or periods, and a pregnant woman by the midwife’s form', () => {
    for (const key of ['lila', 'hb', 'ttd', 'menstruasi']) {
      expect(asked(key, [17]), key).toEqual([true]);
      expect(asked(key, [17], { jk: 1 }), key).toEqual([false]);
      expect(asked(key, [19], { status_kawin: 2, hamil_status: 'ya' }), key).toEqual([false]);
    }
  });

  test('the married are asked neither for PIK-R nor for a wedding', () => {
    for (const status_kawin of [2, 3, 4]) {
      expect(asked('pikr', [18], { status_kawin })).toEqual([false]);
      expect(asked('rencana_nikah', [18], { status_kawin })).toEqual([false]);
    }
    expect(asked('pikr', [18], { status_kawin: { missing: 98 } })).toEqual([true]);
  });

  test('a married woman is not asked whether her periods have begun', () => {
    expect(asked('menstruasi', [19], { status_kawin: 2 })).toEqual([false]);
    expect(asked('lila', [19], { status_kawin: 2 })).toEqual([true]);
  });

  test('what follows is asked when there is something to follow', () => {
    const nabila = aged(17);
    expect(asks({ ttd: 3 }, nabila).has('ttd_sumber')).toBe(false);
    expect(asks({ ttd: 2 }, nabila).has('ttd_sumber')).toBe(true);
    expect(asks({ menstruasi: 'ya' }, nabila).has('umur_menarche')).toBe(true);
    expect(asks({ hb: 12.4 }, nabila).has('tgl_hb')).toBe(true);
    expect(asks({ hb: { missing: 99 } }, nabila).has('tgl_hb')).toBe(false);
    expect(asks({ rencana_nikah: 'tidak' }, nabila).has('bulan_nikah')).toBe(false);
    expect(asks({ rencana_nikah: 'ya' }, nabila).has('bulan_nikah')).toBe(true);
  });

  test('what is private is asked alone, and blood, periods and smoking may stay open', () => {
    const privately = ['hb', 'tgl_hb', 'menstruasi', 'umur_menarche', 'merokok', 'rencana_nikah', 'bulan_nikah'];
    for (const key of privately) expect(findQuestion(form.structure, key)?.sensitive, key).toBe(true);
    for (const key of ['hb', 'menstruasi', 'umur_menarche', 'merokok']) {
      expect(findQuestion(form.structure, key)?.required, key).toBe('optional');
    }
  });
});

describe('the main activity', () => {
  const knownOf = (facts: Facts) => form.logic.known?.kegiatan?.(facts);

  test('is known of a pupil, a student and a worker, and of nobody else', () => {
    expect(knownOf(aged(16, {}, { sekolah: { status_sekolah: 2, jenjang: 12 } }))).toBe(1);
    expect(knownOf(aged(18, {}, { sekolah: { status_sekolah: 2, jenjang: 18 } }))).toBe(2);
    expect(knownOf(aged(20, { pendidikan: 9, pekerjaan: 1 }))).toBe(2);
    expect(knownOf(aged(20, { pendidikan: 8, pekerjaan: 7 }))).toBe(4);
    expect(knownOf(aged(20, { pendidikan: 8, pekerjaan: 1 }))).toBeUndefined();
  });

  test('the school form has the last word over the list of members', () => {
    expect(knownOf(aged(16, { pendidikan: 7 }, { sekolah: { status_sekolah: 3 } }))).toBeUndefined();
    expect(knownOf(aged(16, { pendidikan: 7 }))).toBe(1);
  });

  test('who looks for work or does none of it is NEET; an open question is no "tidak"', () => {
    const neet = (answers: Answers) => calculated(answers, aged(20)).neet;
    expect([1, 2, 3, 4, 5, 6].map((kegiatan) => neet({ kegiatan }))).toEqual([
      ...['tidak', 'tidak', 'tidak', 'tidak', 'ya', 'ya'],
    ]);
    expect(neet({})).toBeUndefined();
  });
});

describe('arm and blood', () => {
  test('an arm below 23,5 cm and a blood value below 12 are said with what to do, and are no diagnosis', () => {
    expect(said(form, { lila: 23.4, hb: 11.9 }, aged(16))).toEqual([
      'info lila: LiLA di bawah 23,5 cm, mungkin kurang energi (KEK). Ajak ke bidan atau puskesmas. Ini bukan diagnosis.',
      'info hb: Hb di bawah 12, mungkin kurang darah (anemia). Ajak ke bidan atau puskesmas. Ini bukan diagnosis.',
    ]);
    expect(said(form, { lila: 23.5, hb: 12 }, aged(16))).toEqual([]);
    expect(calculated({ lila: 23.4, hb: 12 }, aged(16))).toMatchObject({ kek: 'ya', anemia: 'tidak' });
  });

  test('what was not measured is neither yes nor no', () => {
    const { kek, anemia } = calculated({ lila: { missing: 99 }, hb: { missing: 99 } }, aged(16));
    expect([kek, anemia]).toEqual([undefined, undefined]);
  });

  test('a comma left out is offered back, and an old test is called old', () => {
    expect(said(form, { hb: 118, tgl_hb: '2025-08-01' }, aged(16))).toEqual([
      'warn hb: Hb 118. Maksudnya 11,8?',
      'info tgl_hb: Diperiksa lebih dari setahun lalu. Ajak periksa lagi di posyandu remaja.',
    ]);
  });

  test('the first period is not later than today', () => {
    const first = { menstruasi: 'ya', umur_menarche: 15 } as const;
    expect(said(form, first, aged(14))).toEqual([
      'error umur_menarche: Diisi umur 15, padahal sekarang 14 tahun. Periksa lagi.',
    ]);
    expect(said(form, first, aged(14, { tgl_lahir_perkiraan: 'ya' }))[0]).toMatch(/^warn umur_menarche/);
    expect(said(form, first, aged(15))).toEqual([]);
  });

  test('the body mass of the grown is that of adults', () => {
    const category = (bb: number) => calculated({ bb, tb: 160 }, aged(20)).imt_kategori;
    expect([43, 45, 47.4, 64, 66, 70].map(category)).toEqual([
      ...['sangat_kurus', 'kurus', 'normal', 'normal', 'gemuk', 'obesitas'],
    ]);
    expect(calculated({ bb: 64, tb: 160 }, aged(20)).imt).toBe(25);
  });
});

describe('marriage', () => {
  test('married before nineteen is a child’s marriage, by the member’s own answers', () => {
    const child = (years: number, status_kawin: number) => calculated({}, aged(years, { status_kawin })).kawin_anak;
    expect([child(18, 2), child(17, 3), child(18, 1), child(19, 2)]).toEqual(['ya', 'ya', 'tidak', 'tidak']);
    expect(calculated({}, aged(17, { status_kawin: { missing: 97 } })).kawin_anak).toBeUndefined();
  });

  test('a plan makes a catin; under nineteen on the day the supervisor is to know', () => {
    const plan = (bulan_nikah: string) => ({ rencana_nikah: 'ya', bulan_nikah });
    expect(calculated(plan('2027-02-15'), aged(20)).catin).toBe('ya');
    expect(calculated({ rencana_nikah: 'tidak' }, aged(20)).catin).toBe('tidak');
    expect(calculated({}, aged(20)).catin).toBeUndefined();
    expect(calculated(plan('2027-02-15'), aged(20, { status_kawin: 2 })).catin).toBe('tidak');
    expect(said(form, plan('2027-06-14'), aged(18))).toEqual([
      'info rencana_nikah: Umur menikah paling muda 19 tahun. Dengarkan dulu, lalu hubungi supervisor hari ini.',
    ]);
    expect(said(form, plan('2027-06-15'), aged(18))).toEqual([]);
  });

  test('a month that has passed or is far away is asked about', () => {
    const plan = (bulan_nikah: string) => said(form, { rencana_nikah: 'ya', bulan_nikah }, aged(21));
    expect(plan('2026-09-15')).toEqual([
      'warn bulan_nikah: Bulan ini sudah lewat. Kalau sudah menikah, perbarui data anggota.',
    ]);
    expect(plan('2026-10-15')).toEqual([]);
    expect(plan('2028-02-15')).toEqual(['warn bulan_nikah: Lebih dari setahun lagi. Periksa tahunnya.']);
  });

  test('what Elsimil looks at is gathered of a catin alone', () => {
    const catin = { rencana_nikah: 'ya', bulan_nikah: '2027-02-15', bb: 41, tb: 160, hb: 11, lila: 22, merokok: 3 };
    expect(calculated(catin, aged(19)).catin_risiko).toEqual(['umur', 'imt', 'anemia', 'kek', 'merokok']);
    expect(calculated({ ...catin, bb: 52, hb: 12.5, lila: 25, merokok: 0 }, aged(22)).catin_risiko).toEqual([]);
    expect(calculated({ ...catin, rencana_nikah: 'tidak' }, aged(22)).catin_risiko).toBeUndefined();
  });
});
