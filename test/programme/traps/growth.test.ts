import { describe, expect, test } from 'vitest';
import { summaryTexts } from '../../../src/app/texts/id/summary.ts';
import { assessGrowth } from '../../../src/domain/growth/assess-growth.ts';
import { categoryOf } from '../../../src/domain/growth/categories.ts';
import { kbmGrams, kbmTable } from '../../../src/domain/growth/kbm-table.ts';
import { kmsResult } from '../../../src/domain/growth/kms.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { loadUnderFiveTables } from '../../../src/domain/growth/under-five-tables.ts';
import { nutritionRule } from '../../../src/programme/follow-up/nutrition-rule.ts';
import { nutritionIndicators } from '../../../src/programme/indicators/nutrition-indicators.ts';
import { nutritionCategories } from '../../../src/programme/texts/nutrition.ts';
import { boyOf, dossierOf, weighingOf } from '../dossier-of.ts';
import { countedIn, familyOf } from '../families.ts';
import { officesOf } from '../follow-up/offices-of.ts';
import { formOf } from './form-of.ts';

const growth = await loadGrowthTables();
const tables = await loadUnderFiveTables();
const kms = (...kg: readonly (number | undefined)[]) =>
  kmsResult({
    jk: 1,
    tglLahir: '2024-09-05',
    weighings: kg.flatMap((bbKg, at) => (bbKg === undefined ? [] : [{ tanggal: `2026-0${6 + at}-05`, bbKg }])),
  });

describe('trap 5: T is also gaining too little; O and B are not T', () => {
  test('a boy who is heavier by 150 of the 200 grams he needs is T', () => {
    expect(kms(11, 11.15).at(-1)).toMatchObject({ status: 'T', reason: 'naik_kurang_dari_kbm', gainG: 150, kbmG: 200 });
    expect(kms(11, 11.2).at(-1)?.status).toBe('N');
  });

  test('the first weighing is B and one after a missed month O, and neither stands in N/D’', () => {
    expect(kms(11, undefined, 11.4).map(({ status }) => status)).toEqual(['B', 'O']);
    const [bima, dodi] = [boyOf('bima'), boyOf('dodi')];
    const family = familyOf(
      'rt3',
      bima,
      weighingOf('bima', '2026-10-05', { bb_kg: 11 }),
      dodi,
      weighingOf('dodi', '2026-09-05', { bb_kg: 11 }),
      weighingOf('dodi', '2026-10-05', { bb_kg: 11.3 }),
    );
    expect(countedIn(['B3', 'B4'], [family])).toMatchObject({ B3: [1, 2, 0, 0], B4: [1, 1, 0, 1] });
  });

  test('the card ends at 60 months, and needs differ by sex and age', () => {
    const weighings = [{ tanggal: '2026-10-05', bbKg: 16 }];
    expect(kmsResult({ jk: 1, tglLahir: '2021-09-01', weighings })).toEqual([]);
    expect(kbmGrams(kbmTable, 1, 7)).not.toBe(kbmGrams(kbmTable, 2, 7));
    expect(kbmGrams(kbmTable, 1, 1)).not.toBe(kbmGrams(kbmTable, 1, 2));
  });
});

test('trap 6: a child is referred at the first T, within a week, and not only at the second', () => {
  const records = [
    boyOf('bima'),
    weighingOf('bima', '2026-09-05', { bb_kg: 12 }),
    weighingOf('bima', '2026-10-05', { bb_kg: 12.05 }),
  ];
  const [found] = nutritionRule.find({ dossier: dossierOf('rt3', records), today: '2026-10-06', growth });
  expect(found).toMatchObject({ categories: ['T'], since: '2026-10-05', due: '2026-10-12' });
  expect(found && officesOf(nutritionRule, found)).toEqual(['puskesmas']);
});

describe('trap 7: what the limits of z mean', () => {
  test('exactly -2 is normal, and gizi buruk belongs to weight for height', () => {
    expect(categoryOf('tbu', -2)).toBe('normal');
    expect(categoryOf('tbu', -2.01)).toBe('pendek');
    expect(categoryOf('bbtb', -3.01)).toBe('gizi_buruk');
    expect(categoryOf('bbu', -3.01)).not.toBe('gizi_buruk');
    expect(categoryOf('bbu', 1.01)).toMatch(/risiko/);
  });

  test('standing under two years is corrected by 0.7 cm, and lying over two as well', () => {
    const lengthOf = (ageDays: number, lenheiCm: number, position: 'L' | 'H') =>
      assessGrowth(tables, { jk: 1, ageDays, lengthCm: lenheiCm, position }).clenhei;
    expect(lengthOf(600, 80, 'H')).toBeCloseTo(80.7, 6);
    expect(lengthOf(900, 90, 'L')).toBeCloseTo(89.3, 6);
    expect(lengthOf(600, 80, 'L')).toBe(80);
  });

  test('the denominator is who was measured with a z that can be, not every child', () => {
    const family = familyOf(
      'rt3',
      boyOf('bima'),
      weighingOf('bima', '2026-10-05', { bb_kg: 12.4, tb_cm: 88, cara_ukur: 2 }),
      boyOf('misread'),
      weighingOf('misread', '2026-10-05', { bb_kg: 12.4, tb_cm: 60, cara_ukur: 2 }),
      boyOf('absent'),
    );
    expect(countedIn(['C1', 'B1'], [family])).toMatchObject({ C1: [0, 1, 1, 1], B1: [2, 3, 1, 0] });
  });
});

describe('trap 8: what a kader measured is "terduga"', () => {
  test('on every list', () => {
    for (const code of ['pendek', 'sangat_pendek', 'gizi_buruk', 'gizi_kurang'] as const) {
      expect(nutritionCategories[code]).toMatch(/^Terduga/);
    }
  });

  test('in the figure’s own words, and no printed page calls it official', () => {
    const c1 = nutritionIndicators.find(({ id }) => id === 'C1');
    expect(`${c1?.label} ${c1?.population} ${c1?.formula}`).toMatch(/terduga|diukur/i);
    expect(summaryTexts.unofficial).toMatch(/bukan angka resmi/i);
  });
});

describe('trap 14: vitamin A is given in February and August, and the book is not the card', () => {
  const penimbangan = formOf('penimbangan');
  const asked = (tgl_ukur: string) => {
    const person = { id: 'bima', answers: { jk: 1, tgl_lahir: '2024-09-05' } };
    const facts = {
      today: tgl_ukur,
      kode_desa: '36.04.23.2015',
      period: tgl_ukur.slice(0, 7),
      person,
      forms: {},
      others: [],
    };
    return penimbangan.logic.relevance.waktu_vit_a?.({ tgl_ukur, hadir: 1 }, facts);
  };

  test('it is asked in those two months alone', () => {
    expect(['2026-02-05', '2026-08-05'].map(asked)).toEqual([true, true]);
    expect(['2026-01-05', '2026-03-05', '2026-10-05'].map(asked)).toEqual([false, false, false]);
  });

  test('K of SKDN asks for the mother-and-child book, A3 for the identity card', () => {
    expect(formOf('balita').texts.id.questions.punya_buku_kia?.label).toMatch(/Buku KIA/);
    expect(formOf('kia').texts.id.title).toMatch(/Kartu anak/);
  });
});

test('trap 17: consent for a child is a parent’s or guardian’s, and whoever brings it is often neither', () => {
  const records = (persetujuan_wali_hub: number) => [
    boyOf('bima'),
    weighingOf('bima', '2026-09-05', { bb_kg: 12 }),
    weighingOf('bima', '2026-10-05', { bb_kg: 12 }),
    {
      ...weighingOf('bima', '2026-10-05', {}),
      record: 'kunjungan',
      form: 'kunjungan',
      period: null,
      subject: { kind: 'household' as const, id: 'keluarga-rt3' },
      answers: { persetujuan: 1, persetujuan_wali_hub },
    },
  ];
  const maySend = (relation: number) =>
    nutritionRule.find({ dossier: dossierOf('rt3', records(relation)), today: '2026-10-06', growth })[0]?.may_be_sent;
  expect([1, 2, 3].map(maySend)).toEqual([true, true, true]);
  expect(maySend(4)).toBe(false);
});
