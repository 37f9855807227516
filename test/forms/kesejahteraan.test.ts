import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { findQuestion } from '../../src/domain/form/form.ts';
import { criteria, criteriaMet, meets, meetsMany, screeningOf } from '../../src/forms/kesejahteraan/criteria.ts';
import { form } from '../../src/forms/kesejahteraan/form.ts';
import { areaPerPerson, isUnfit, type Welfare } from '../../src/forms/kesejahteraan/house.ts';
import { hasSteadyIncome } from '../../src/forms/kesejahteraan/income.ts';
import { form as krs } from '../../src/forms/krs/form.ts';
import { whoFills } from '../../src/forms/who-fills.ts';
import { said } from './said.ts';

const today = '2026-11-03';

function person(id: string, answers: Answers = {}) {
  return { id, answers: { keberadaan: 1, tgl_lahir: '1988-05-20', ...answers } };
}

const head = (pekerjaan: Answers[string] = 2, more: Answers = {}) =>
  person('sugeng', { hub_kk: 1, pekerjaan, ...more });

function familyOf(answers: Answers, { krs: ofKrs = {}, members = [head()] }: Partial<Welfare> = {}): Welfare {
  return { answers, krs: ofKrs, members, on: today };
}

function facts(members = [head()], forms: Facts['forms'] = {}): Facts {
  const household = { id: 'rumah', answers: {}, members };
  return { today, kode_desa: '36.04.23.2015', household, forms, others: [] };
}

const relevant = (answers: Answers, about = facts()) => [...evaluateForm(form, answers, about).relevant];

/** Nothing that the decree looks for. */
const sound: Answers = {
  ...{ fm_0: 'tidak', lantai: 2, dinding: 1, fm_f: 'tidak', jamban: 1, penerangan: 1, daya: 2 },
  ...{ fm_b: 'tidak', fm_c: 'tidak', fm_d: 'tidak' },
};
const poor: Answers = {
  ...{ fm_0: 'tidak', lantai: 8, dinding: 4, jamban: 6, penerangan: 4 },
  ...{ fm_b: 'ya', fm_c: 'ya', fm_d: 'ya' },
};

describe('the eight criteria', () => {
  test('a sound house of a working head meets none, the poorest one all of them', () => {
    expect(criteriaMet(screeningOf(familyOf(sound)))).toBe(0);
    expect(screeningOf(familyOf(poor, { members: [head(1)] })).met).toEqual(criteria);
  });

  test.each([
    ['fm_e', 'lantai', { 6: true, 8: true, 2: false, 5: false, 7: false, 9: undefined }],
    ['fm_f', 'dinding', { 1: undefined, 2: true, 3: true, 4: true, 5: true, 6: true, 7: undefined }],
    ['fm_g', 'jamban', { 1: false, 2: false, 3: false, 4: true, 5: false, 6: true }],
  ] as const)('%s is read off %s, and left open where the code does not tell', (criterion, key, expected) => {
    const found = Object.keys(expected).map((code) => [code, meets(criterion, familyOf({ [key]: Number(code) }))]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test('electricity: 450 VA or none is little; without a meter it is asked', () => {
    const power = (answers: Answers) => meets('fm_h', familyOf(answers));
    expect([1, 2, 3, 4, 5].map((daya) => power({ penerangan: 1, daya }))).toEqual([true, false, false, false, false]);
    expect(power({ penerangan: 4 })).toBe(true);
    expect(power({ penerangan: 2 })).toBeUndefined();
    expect(power({ penerangan: 2, fm_h: 'ya' })).toBe(true);
    expect(power({ penerangan: 1, daya: { missing: 98 } })).toBeUndefined();
  });

  test('work is the head’s, a pension is no lack of it, and of a head who died nobody knows', () => {
    const work = (one: ReturnType<typeof head>) => meets('fm_a', familyOf({}, { members: [one] }));
    expect([1, 2, 9].map((code) => work(head(code)))).toEqual([true, false, false]);
    expect(work(head({ missing: 98 }))).toBeUndefined();
    expect(work(head(2, { mutasi: 3, mutasi_tgl: '2026-01-01' }))).toBeUndefined();
    expect(meets('fm_a', familyOf({ fm_a: 'ya' }, { members: [] }))).toBe(true);
  });

  test('the toilet that the house’s form has recorded counts before the one here', () => {
    expect(meets('fm_g', familyOf({ jamban: 6 }, { krs: { jamban: 1 } }))).toBe(false);
  });

  test('five are enough to know that it is many; a few open ones leave it open', () => {
    const many = (answers: Answers) => meetsMany(screeningOf(familyOf(answers)));
    expect(many(sound)).toBe(false);
    expect(many({ ...poor, fm_d: { missing: 98 }, fm_c: { missing: 97 } })).toBe(true);
    expect(many({ ...poor, fm_b: 'tidak', fm_c: 'tidak', fm_d: { missing: 98 } })).toBeUndefined();
    expect(criteriaMet(screeningOf(familyOf({ ...poor, fm_d: { missing: 98 } })))).toBeUndefined();
  });
});

describe('what is asked', () => {
  test('who has no shelter is asked nothing about a house', () => {
    const asked = relevant({ fm_0: 'ya' });
    for (const key of ['rumah_status', 'luas_lantai_m2', 'lantai', 'air_minum', 'jamban', 'penerangan', 'bahan_bakar'])
      expect(asked).not.toContain(key);
    expect(asked).toEqual(expect.arrayContaining(['aset', 'fm_b', 'bansos', 'dtsen_status']));
  });

  test('water and toilet are asked only where the house’s form has not', () => {
    expect(relevant({})).toEqual(expect.arrayContaining(['air_minum', 'jamban']));
    const asked = relevant({}, facts([head()], { krs: { air_minum: 5, jamban: 1 } }));
    for (const key of ['air_minum', 'jamban', 'kloset', 'tinja_akhir', 'fm_g']) expect(asked).not.toContain(key);
    expect(relevant({ jamban: 4 })).toContain('tinja_akhir');
    expect(relevant({ jamban: 4 })).not.toContain('kloset');
  });

  test('and the house’s form takes over what was answered here', () => {
    const about = facts([head()], { kesejahteraan: { air_minum: 9, jamban: 6 } });
    expect(krs.logic.known?.air_minum?.(about)).toBe(9);
    expect(krs.logic.known?.jamban?.(about)).toBe(6);
  });

  test('a criterion is asked only where the fact above it leaves it open', () => {
    const asked = (answers: Answers) => relevant(answers).filter((key) => /^fm_[a-h]$/.test(key));
    expect(asked(sound)).toEqual(['fm_f', 'fm_b', 'fm_c', 'fm_d']);
    expect(asked(poor)).toEqual(['fm_b', 'fm_c', 'fm_d']);
    expect(asked({ lantai: 9, dinding: 7, jamban: { missing: 98 }, penerangan: 3 })).toEqual([
      'fm_e',
      'fm_f',
      'fm_g',
      'fm_h',
      'fm_b',
      'fm_c',
      'fm_d',
    ]);
    expect(relevant({}, facts([]))).toContain('fm_a');
  });

  test('the last month is asked of each help that was named, and may be this one', () => {
    expect(relevant({ bansos: ['pkh', 'lpg'] }).filter((key) => key.startsWith('bansos_'))).toEqual([
      'bansos_pkh',
      'bansos_lpg',
    ]);
    const months = { bansos: ['pkh', 'pip'], bansos_pkh: '2026-11-15', bansos_pip: '2026-12-15' };
    expect(said(form, months, facts())).toEqual([
      'error bansos_pip: Terakhir Program Indonesia Pintar (PIP) lewat dari hari ini. Periksa lagi.',
    ]);
  });

  test('a desil is copied only of who is listed, and what the desa proposes is not the kader’s question', () => {
    expect(relevant({ dtsen_status: 1 })).toEqual(expect.arrayContaining(['desil_dtsen', 'tgl_cek', 'sumber']));
    expect(relevant({ dtsen_status: 2 })).toEqual(expect.arrayContaining(['tgl_cek', 'sumber']));
    expect(relevant({ dtsen_status: 2 })).not.toContain('desil_dtsen');
    expect(relevant({ dtsen_status: 3 })).not.toContain('tgl_cek');
    expect(findQuestion(form.structure, 'usul')).toBeUndefined();
    expect(whoFills('usulan')).toEqual(['supervisor', 'admin']);
  });
});

describe('what is worked out', () => {
  const child = person('aisyah', { tgl_lahir: '2020-01-01', hub_kk: 4 });

  test('room a person counts those who live here', () => {
    const away = person('farel', { keberadaan: 2 });
    expect(areaPerPerson(familyOf({ luas_lantai_m2: 20 }, { members: [head(), child, away] }))).toBe(10);
    expect(areaPerPerson(familyOf({ luas_lantai_m2: 20 }, { members: [] }))).toBeUndefined();
    const unknown = person('danu', { keberadaan: { missing: 98 } });
    expect(areaPerPerson(familyOf({ luas_lantai_m2: 20 }, { members: [head(), unknown] }))).toBeUndefined();
  });

  test('a house is unfit by its floor, its walls or its size; of an open one nobody says that it is sound', () => {
    const fit = { lantai: 2, dinding: 1, luas_lantai_m2: 8 };
    expect(isUnfit(familyOf(fit))).toBe(false);
    expect(isUnfit(familyOf({ ...fit, luas_lantai_m2: 7.9 }))).toBe(true);
    expect([7, 8].map((lantai) => isUnfit(familyOf({ lantai })))).toEqual([true, true]);
    expect([4, 6].map((dinding) => isUnfit(familyOf({ dinding })))).toEqual([true, true]);
    expect(isUnfit(familyOf({ lantai: 2 }))).toBeUndefined();
  });

  test('one adult with a steady income is enough, and a working child is none', () => {
    const income = (...members: ReturnType<typeof person>[]) => hasSteadyIncome({ members, on: today });
    const steady = person('rini', { pekerjaan: 7, penghasilan_tetap: 1 });
    expect(income(head(1), steady)).toBe(true);
    expect(income(head(2, { penghasilan_tetap: 3 }), child)).toBe(false);
    expect(income(head(2))).toBeUndefined();
    expect(income(head(1), person('reza', { tgl_lahir: '2010-01-01', pekerjaan: 7, penghasilan_tetap: 1 }))).toBe(
      false,
    );
    expect(income()).toBeUndefined();
  });

  test('the form says all of it', () => {
    const { calculated } = evaluateForm(form, { ...poor, luas_lantai_m2: 20 }, facts([head(1), child, person('rini')]));
    expect(calculated).toMatchObject({
      luas_per_kapita: 6.7,
      luas_kurang: 'ya',
      rumah_tak_layak: 'ya',
      kriteria_miskin: criteria,
      kriteria_jumlah: 8,
      kriteria_diketahui: 8,
    });
  });
});

describe('what the kader is told', () => {
  test('a count and never a verdict', () => {
    expect(said(form, sound, facts())).toEqual(['info fm_d: Memenuhi 0 dari 8 kriteria. Ini bukan penetapan.']);
    const { lantai: _, ...open } = sound;
    expect(said(form, open, facts())).toEqual([
      'info fm_d: Sejauh ini memenuhi 0 dari 8 kriteria, 1 belum terjawab. Ini bukan penetapan.',
    ]);
  });

  test('food that costs more than everything, an old rank, and a card that the state pays', () => {
    const told = said(
      form,
      { pengeluaran_bln: 2, pengeluaran_makan: 3, bansos: [], dtsen_status: 1, tgl_cek: '2026-08-03' },
      facts([head(2, { jkn: 1 })]),
    );
    expect(told).toEqual([
      'warn pengeluaran_makan: Pengeluaran makan lebih besar dari semua pengeluaran. Periksa lagi.',
      'info bansos: Ada anggota dengan BPJS yang dibayar pemerintah. Pilih juga BPJS (PBI).',
      'info tgl_cek: Sudah 3 bulan atau lebih. Peringkat diperbarui tiap 3 bulan, cek lagi bila bisa.',
    ]);
  });

  test('a desil is one to ten', () => {
    expect(said(form, { dtsen_status: 1, desil_dtsen: 11 }, facts())).toEqual([
      'error desil_dtsen: Desil DTSEN paling besar 10. Periksa lagi.',
    ]);
  });
});
