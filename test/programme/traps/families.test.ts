import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { findQuestion, questionsOf } from '../../../src/domain/form/form.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { criteria, screeningOf } from '../../../src/forms/kesejahteraan/criteria.ts';
import { businessClass } from '../../../src/forms/umkm/calculations.ts';
import { povertyRule } from '../../../src/programme/follow-up/poverty-rule.ts';
import { dueOn } from '../../../src/programme/follow-up/sla.ts';
import { indicators } from '../../../src/programme/indicators/register.ts';
import { welfareOf } from '../../../src/programme/welfare.ts';
import { boyOf, child, home, recordOf, weighingOf } from '../dossier-of.ts';
import { countedIn, familyOf, headOf, onNovember3, wifeOf } from '../families.ts';
import { formOf } from './form-of.ts';

describe('trap 9: KRS is a risk of families, not a list of stunted children', () => {
  test('a short child puts no family at risk, and a house without a toilet does', () => {
    const proper = recordOf('krs', home('a'), {
      air_minum: 3,
      jamban: 1,
      tinja_akhir: 1,
      istri: child('rini').id,
      anak_lahir_hidup: 1,
    });
    const short = weighingOf('bima', '2026-10-05', { bb_kg: 8.4, tb_cm: 77, cara_ukur: 2 });
    const sound = familyOf('a', wifeOf('rini', { tgl_lahir: '1996-03-12' }), boyOf('bima'), short, proper);
    const poor = familyOf('b', boyOf('bima'), recordOf('krs', home('b'), { air_minum: 3, jamban: 6 }));
    expect(countedIn(['D1'], [sound]).D1?.[0]).toBe(0);
    expect(countedIn(['D1'], [poor]).D1).toEqual([1, 1, 0, 0]);
  });

  test('factors overlap: together they are more than the families at risk', () => {
    const both = familyOf('a', boyOf('bima'), recordOf('krs', home('a'), { air_minum: 9, jamban: 6 }));
    const { D1, D2_air, D2_jamban } = countedIn(['D1', 'D2_air', 'D2_jamban'], [both]);
    expect(D1?.[0]).toBe(1);
    expect((D2_air?.[0] ?? 0) + (D2_jamban?.[0] ?? 0)).toBe(2);
  });

  test('disputed limits are for a kabupaten to settle and are called unconfirmed', () => {
    expect(defaultSettings.krs).toMatchObject({ old_from: 35, old_to: 40, many_from: 4 });
    const doubtful = formOf('krs')
      .structure.calculations.filter(({ unconfirmed }) => unconfirmed)
      .map(({ key }) => key);
    expect(doubtful).toEqual(expect.arrayContaining(['air_layak', 't_tua', 't_banyak']));
  });
});

test('trap 10: unmet need also has the pregnant who wanted it later or not at all', () => {
  const pregnant = (name: string, hamil_diinginkan: number) =>
    familyOf(name, wifeOf(name, { hamil_status: 'ya' }), recordOf('kb', child(name), { hamil_diinginkan }));
  const all = [pregnant('ingin', 1), pregnant('kemudian', 2), pregnant('tidak', 3)];
  expect(countedIn(['E3', 'E3s'], all)).toMatchObject({ E3: [2, 3, 0, 0], E3s: [0, 3, 0, 0] });
});

describe('trap 11: the desil is not ours', () => {
  test('nothing works it out: it is written down as seen, with day and source', () => {
    const form = formOf('kesejahteraan');
    expect(form.structure.calculations.map(({ key }) => key).join(' ')).not.toMatch(/desil/);
    const keys = questionsOf(form.structure).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['desil_dtsen', 'dtsen_status', 'tgl_cek']));
    expect(JSON.stringify(form.texts.id)).not.toMatch(/DTKS/);
  });

  test('a proposal has to be there before the 17th, and goes by way of the musyawarah', () => {
    expect(Object.values(povertyRule.sla)).toEqual(expect.arrayContaining(['musdes']));
    expect(dueOn('musdes', { days: defaultSettings.days, since: '2026-11-03' })).toBe('2026-11-16');
  });
});

describe('trap 12: Kepmensos 262', () => {
  const family = (answers: Answers) =>
    familyOf('a', headOf('a', { pekerjaan: 2 }), recordOf('kesejahteraan', home('a'), { fm_0: 'tidak', ...answers }));
  const screened = (answers: Answers) => screeningOf(welfareOf(family(answers), '2026-11-03'));

  test('asks whether more than half goes for food, and never for seventy per cent', () => {
    const label = formOf('kesejahteraan').texts.id.questions.fm_c?.label ?? '';
    expect(label).toMatch(/lebih dari (separuh|setengah)/);
    expect(label).not.toMatch(/70/);
  });

  test('has eight criteria, and no shelter is enough by itself', () => {
    expect(criteria).toHaveLength(8);
    expect(screened({ fm_0: 'ya' }).hasNoShelter).toBe(true);
    const homeless = family({ fm_0: 'ya' });
    expect(povertyRule.find(onNovember3(homeless))).not.toEqual([]);
  });

  test('sets no number: the figures are a distribution, and no word calls a family worthy or not', () => {
    const ids = indicators.map(({ id }) => id);
    for (const count of [0, 1, 2, 3, 4, 5]) expect(ids).toContain(`I1_${count}`);
    expect(JSON.stringify(formOf('kesejahteraan').texts.id)).not.toMatch(/tidak layak menerima|layak menerima/i);
  });
});

describe('trap 13: how large a business is', () => {
  test('a business that sells is measured by its turnover, one that begins by its capital', () => {
    expect(businessClass({ omzet_bln: 1, modal_awal: 7 })).toBe('ultra_mikro');
    expect(businessClass({ omzet_bln: { missing: 99 }, modal_awal: 5 })).toBe('kecil');
    expect(businessClass({ omzet_bln: { missing: 97 }, modal_awal: 5 })).toBeUndefined();
  });

  test('is asked in monthly bands, and NIB alone is the licence', () => {
    const form = formOf('umkm');
    expect(findQuestion(form.structure, 'omzet_bln')?.type).toBe('select');
    expect(Object.values(form.texts.id.questions.omzet_bln?.options ?? {}).join(' ')).not.toMatch(
      /300 juta|50 miliar per tahun/,
    );
    expect(findQuestion(form.structure, 'nib')?.type).toBe('document');
  });
});
