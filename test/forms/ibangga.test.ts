import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts, FamilyForms } from '../../src/domain/form/facts.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import type { Family } from '../../src/forms/ibangga/family.ts';
import { form } from '../../src/forms/ibangga/form.ts';
import { joinsGroup } from '../../src/forms/ibangga/groups.ts';
import { classOf, ibanggaOf } from '../../src/forms/ibangga/index-of.ts';
import { dimensions } from '../../src/forms/ibangga/mapping.ts';
import { said } from './said.ts';

const today = '2026-11-03';
const home = 'rumah';

function person(id: string, answers: Answers = {}) {
  return { id, answers: { keberadaan: 1, jkn: 1, disabilitas: [], tgl_lahir: '1988-05-20', ...answers } };
}

const sugeng = person('sugeng', { hub_kk: 1, status_kawin: 2, buku_nikah: 1, penghasilan_tetap: 1 });
const rini = person('rini', { hub_kk: 3, status_kawin: 2, buku_nikah: 2 });
const dimas = person('dimas', { hub_kk: 4, tgl_lahir: '2016-01-05', pendidikan: 3 });

const soundHouse: FamilyForms = {
  akta: { dimas: { akta_status: 1 } },
  krs: { [home]: { air_minum: 5, jamban: 1, tinja_akhir: 1 } },
  kesejahteraan: { [home]: { fm_0: 'tidak', atap: 2, dinding: 1, lantai: 2, penerangan: 1, bahan_bakar: 4 } },
};

/** Everything well, as far as the form asks for it. */
const well: Answers = {
  ...{ pf_ibadah: 'ya', pf_makan_beragam: 'ya', pf_tabungan: 'ya', pf_sakit: 'tidak', pf_media_online: 'ya' },
  ...{ pf_interaksi: 'ya', pf_asuh_bersama: 'ya', pf_rekreasi: 'ya', pf_sosial: 'ya', pf_poktan: [] },
  ...{ pf_konflik_a: 'tidak', pf_konflik_b: 'tidak', pf_konflik_c: 'tidak', pf_konflik_d: 'tidak' },
};

const limits = defaultSettings.krs;

function familyOf(more: Partial<Family> = {}): Family {
  return {
    household: home,
    members: [sugeng, rini, dimas],
    answers: well,
    forms: soundHouse,
    on: today,
    limits,
    ...more,
  };
}

function facts(members = [sugeng, rini, dimas], forms: FamilyForms = {}): Facts {
  return {
    today,
    kode_desa: '36.04.23.2015',
    household: { id: home, answers: {}, members, forms },
    forms: {},
    others: [],
  };
}

const relevant = (answers: Answers, about = facts()) => [...evaluateForm(form, answers, about).relevant];

describe('the index', () => {
  test('has 17 variables, six, seven and four', () => {
    expect(Object.values(dimensions).map((variables) => variables.length)).toEqual([6, 7, 4]);
  });

  test('is a hundred where everything holds, and nothing until everything is known', () => {
    expect(ibanggaOf(familyOf())).toMatchObject({ index: 100, class: 'tangguh' });
    const { pf_tabungan: _, ...open } = well;
    expect(ibanggaOf(familyOf({ answers: open }))).toMatchObject({
      dimensions: { ketentraman: 100, kemandirian: undefined, kebahagiaan: 100 },
      index: undefined,
      class: undefined,
    });
    expect(ibanggaOf(familyOf({ answers: { ...well, pf_tabungan: { missing: 98 } } })).index).toBeUndefined();
  });

  test('is the mean of three dimensions, each the share of its variables', () => {
    // Three of six, four of seven, one of four.
    const answers = {
      ...well,
      ...{ pf_ibadah: 'tidak', pf_konflik_a: 'ya', pf_tabungan: 'tidak', pf_makan_beragam: 'tidak' },
      ...{ pf_media_online: 'tidak', pf_interaksi: 'tidak', pf_rekreasi: 'tidak', pf_sosial: 'tidak' },
    };
    const uninsured = [sugeng, person('rini', { ...rini.answers, jkn: 5 }), dimas];
    const { dimensions: parts, index } = ibanggaOf(familyOf({ answers, members: uninsured }));
    expect(parts.ketentraman).toBe(50);
    expect(parts.kemandirian).toBeCloseTo(57.142, 2);
    expect(parts.kebahagiaan).toBe(25);
    expect(index).toBeCloseTo(44.047, 2);
  });

  test('below 40 is rentan, above 70 tangguh, and both limits are between', () => {
    expect([0, 39.9, 40, 70, 70.1, 100].map(classOf)).toEqual([
      'rentan',
      'rentan',
      'berkembang',
      'berkembang',
      'tangguh',
      'tangguh',
    ]);
  });
});

describe('what other records answer', () => {
  const variable = (code: keyof ReturnType<typeof ibanggaOf>['variables'], more: Partial<Family>) =>
    ibanggaOf(familyOf(more)).variables[code];
  const withRini = (answers: Answers) => [sugeng, person('rini', { ...rini.answers, ...answers }), dimas];

  test('marriage books, certificates, insurance and divorce are read', () => {
    expect(variable('buku_nikah', { members: withRini({ buku_nikah: 4 }) })).toBe(false);
    expect(variable('buku_nikah', { members: withRini({ buku_nikah: { missing: 98 } }) })).toBeUndefined();
    expect(variable('buku_nikah', { members: [dimas] })).toBe('none');
    expect(variable('akta', { forms: {} })).toBeUndefined();
    expect(variable('akta', { forms: { akta: { dimas: { akta_status: 3 } } } })).toBe(false);
    expect(variable('akta', { members: [sugeng] })).toBe('none');
    expect(variable('jkn', { members: withRini({ jkn: 4 }) })).toBe(false);
    expect(variable('jkn', { members: withRini({ jkn: 4, keberadaan: 3 }) })).toBe(true);
    expect(variable('tanpa_cerai', { members: [person('ani', { hub_kk: 1, status_kawin: 3 })] })).toBe(false);
    expect(variable('tanpa_cerai', { members: [] })).toBeUndefined();
  });

  test('the house is read from the forms about it, and not known until all of it is', () => {
    const house = (answers: Answers) => ({
      forms: { ...soundHouse, kesejahteraan: { [home]: { ...soundHouse.kesejahteraan?.[home], ...answers } } },
    });
    expect(variable('rumah', {})).toBe(true);
    expect(variable('rumah', house({ lantai: 8 }))).toBe(false);
    expect(variable('rumah', house({ bahan_bakar: 10 }))).toBe(false);
    expect(variable('rumah', house({ fm_0: 'ya' }))).toBe(false);
    expect(variable('rumah', house({ atap: { missing: 98 } }))).toBeUndefined();
    expect(variable('rumah', { forms: { ...soundHouse, krs: { [home]: { air_minum: 9, jamban: 1 } } } })).toBe(false);
    expect(variable('rumah', { forms: {} })).toBeUndefined();
  });

  test('school is what the form about it says, else what the child’s own page does', () => {
    const atSchool = (status_sekolah: number) => ({ forms: { ...soundHouse, sekolah: { dimas: { status_sekolah } } } });
    expect([1, 2, 3].map((status) => variable('sekolah', atSchool(status)))).toEqual([false, true, false]);
    const finished = person('dimas', { tgl_lahir: '2016-01-05', hub_kk: 4, pendidikan: 4 });
    expect(variable('sekolah', { members: [sugeng, finished] })).toBeUndefined();
    expect(variable('sekolah', { members: [sugeng, finished], answers: { ...well, pf_sekolah: 'tidak' } })).toBe(false);
    expect(variable('sekolah', { members: [sugeng, rini] })).toBe('none');
  });

  test('somebody hampered, or ill for long, is enough', () => {
    const blind = person('karta', { disabilitas: ['penglihatan'], disabilitas_penglihatan: 1 });
    const slightly = person('karta', { disabilitas: ['penglihatan'], disabilitas_penglihatan: 3 });
    expect(variable('sehat', { members: [sugeng, blind] })).toBe(false);
    expect(variable('sehat', { members: [sugeng, slightly] })).toBe(true);
    expect(variable('sehat', { answers: { ...well, pf_sakit: 'ya' } })).toBe(false);
    const unasked = person('karta', { disabilitas: { missing: 98 } });
    expect(variable('sehat', { members: [sugeng, unasked] })).toBeUndefined();
    expect(variable('sehat', { members: [sugeng, unasked], answers: { ...well, pf_disabilitas: 'tidak' } })).toBe(true);
  });

  test('one conflict of four is one; nobody answers for who lives alone', () => {
    for (const part of ['a', 'b', 'c', 'd'])
      expect(variable('rukun', { answers: { ...well, [`pf_konflik_${part}`]: 'ya' } })).toBe(false);
    expect(variable('rukun', { answers: { ...well, pf_konflik_c: { missing: 97 } } })).toBeUndefined();
    const { pf_konflik_b: _, ...unasked } = well;
    expect(variable('rukun', { members: [person('wati'), dimas], answers: unasked })).toBe(true);
    expect(variable('rukun', { members: [person('karta')] })).toBe('none');
    expect(variable('interaksi', { members: [person('karta')] })).toBe('none');
    expect(variable('asuh', { members: [sugeng, rini] })).toBe('none');
  });
});

describe('what is asked', () => {
  test('only what no other record answers', () => {
    const asked = relevant({});
    for (const key of ['pf_penghasilan', 'pf_sekolah', 'pf_disabilitas']) expect(asked).not.toContain(key);
    const open = relevant(
      {},
      facts([person('ani', { disabilitas: { missing: 98 } }), person('reza', { tgl_lahir: '2010-01-01' })]),
    );
    for (const key of ['pf_penghasilan', 'pf_sekolah', 'pf_disabilitas', 'pf_asuh_bersama'])
      expect(open).toContain(key);
  });

  test('who lives alone is not asked about quarrels, and without a couple nobody about sleeping apart', () => {
    const alone = relevant({}, facts([person('karta')]));
    for (const key of ['pf_konflik_a', 'pf_konflik_b', 'pf_konflik_d', 'pf_interaksi', 'pf_asuh_bersama'])
      expect(alone).not.toContain(key);
    const mother = relevant({}, facts([person('wati', { status_kawin: 4 }), dimas]));
    expect(mother).toContain('pf_konflik_a');
    expect(mother).not.toContain('pf_konflik_b');
  });

  test('a referral is asked for only where somebody was hurt, and every such question stands alone and may be refused', () => {
    expect(relevant({ pf_konflik_d: 'tidak' })).not.toContain('pf_konflik_rujuk');
    expect(relevant({ pf_konflik_d: 'ya' })).toContain('pf_konflik_rujuk');
    const questions = form.structure.sections.flatMap((section) => section.questions);
    const secret = questions.filter(({ key }) => key.startsWith('pf_konflik'));
    expect(secret).toHaveLength(5);
    for (const { sensitive, missing } of secret) expect([sensitive, missing?.includes(97)]).toEqual([true, true]);
    expect(said(form, { pf_konflik_d: 'ya' }, facts())).toEqual([
      'info pf_konflik_d: Dengarkan, jangan menyalahkan, jangan menceritakan. Bila bahaya sekarang, hubungi SAPA 129.',
    ]);
  });
});

describe('groups', () => {
  const joins = (group: Parameters<typeof joinsGroup>[0], answers: Answers, forms: FamilyForms = {}) =>
    joinsGroup(group, { answers, forms });

  test('the family says which it takes part in; not asked is not "no"', () => {
    expect(joins('bkb', { pf_poktan: ['bkb'] })).toBe(true);
    expect(joins('bkr', { pf_poktan: ['bkb'] })).toBe(false);
    expect(joins('bkb', { pf_poktan: { missing: 98 } })).toBeUndefined();
    expect(joins('bkb', {})).toBeUndefined();
  });

  test('a business or a young person may have said so already', () => {
    const forms = { umkm: { warung: { uppka: 'ya' } }, remaja: { reza: { pikr: 1 }, wulan: { pikr: 2 } } };
    expect((['uppka', 'pikr', 'bkr', 'bkl'] as const).map((group) => joins(group, {}, forms))).toEqual([
      true,
      true,
      undefined,
      undefined,
    ]);
    expect(form.logic.known?.pf_poktan?.(facts([sugeng], forms))).toEqual(['pikr', 'uppka']);
    expect(form.logic.known?.pf_poktan?.(facts())).toBeUndefined();
  });
});
