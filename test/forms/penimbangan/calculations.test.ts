import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { evaluateForm } from '../../../src/domain/form/evaluate-form.ts';
import type { EarlierAnswers, Facts } from '../../../src/domain/form/facts.ts';
import { growthEngineVersion } from '../../../src/domain/growth/assess-growth.ts';
import { growthOf } from '../../../src/forms/penimbangan/assess-weighing.ts';
import { form } from '../../../src/forms/penimbangan/form.ts';
import { suggestSteps } from '../../../src/forms/penimbangan/suggest-steps.ts';
import { aisyah, born, earlier, november } from './aisyah.ts';

const calculated = (answers: Answers, facts: Facts = november) => evaluateForm(form, answers, facts).calculated;

test('300 g at 14 months is N', () => {
  const facts = { ...november, others: earlier(['2026-10-04', 7.9]) };
  expect(calculated({ ...aisyah, bb_kg: 8.2 }, facts)).toMatchObject({
    umur_bln: 14,
    naik_bb: 'N',
    naik_gram: 300,
    kbm_gram: 200,
    dua_t: 'tidak',
    bgm: 'tidak',
  });
});

test('gaining too little is T although the child is heavier', () => {
  const facts = { ...november, others: earlier(['2026-10-04', 8.05]) };
  expect(calculated({ ...aisyah, bb_kg: 8.2 }, facts)).toMatchObject({
    naik_bb: 'T',
    naik_bb_alasan: 'naik_kurang_dari_kbm',
    naik_gram: 150,
    tindakan_usulan: ['konseling', 'pmt', 'rujuk_puskesmas'],
  });
});

test('twice T in a row is 2T', () => {
  const facts = { ...november, others: earlier(['2026-08-04', 8], ['2026-09-04', 8.1], ['2026-10-04', 8.1]) };
  expect(calculated({ ...aisyah, bb_kg: 8.2 }, facts)).toMatchObject({ naik_bb: 'T', dua_t: 'ya' });
});

test('a first weighing is B, one after a missed month O', () => {
  expect(calculated({ ...aisyah, bb_kg: 8.2 })).toMatchObject({ naik_bb: 'B' });
  const facts = { ...november, others: earlier(['2026-08-04', 8]) };
  expect(calculated({ ...aisyah, bb_kg: 8.2 }, facts)).toMatchObject({ naik_bb: 'O' });
});

test('a month in which the child was absent is a missed month', () => {
  const absent: EarlierAnswers = {
    record: 'okt',
    period: '2026-10',
    answers: { tgl_ukur: '2026-10-04', hadir: 2, bb_kg: 8 },
  };
  expect(calculated({ ...aisyah, bb_kg: 8.2 }, { ...november, others: [absent] })).toMatchObject({ naik_bb: 'B' });
});

test('a short child is suspected, referred, and not diagnosed', () => {
  const result = calculated({ ...aisyah, bb_kg: 8.2, tb_cm: 69, cara_ukur: 1 });
  expect(result).toMatchObject({ cat_tbu: 'pendek', cat_bbu: 'normal', cat_bbtb: 'gizi_baik' });
  expect(result.tindakan_usulan).toContain('rujuk_puskesmas');
  expect(form.texts.id.calculations.cat_tbu?.options?.pendek).toBe('Terduga pendek');
});

test('a child below the red line is BGM', () => {
  expect(calculated({ ...aisyah, bb_kg: 6.1 })).toMatchObject({ bgm: 'ya', cat_bbu: 'sangat_kurang' });
});

test('with swollen feet no weight-based score is given, and the child is referred', () => {
  const result = calculated({ ...aisyah, bb_kg: 8.2, edema: 'ya', tb_cm: 74, cara_ukur: 1 });
  expect(result).not.toHaveProperty('zs_bbu');
  expect(result).toHaveProperty('zs_tbu');
  expect(result.tindakan_usulan).toContain('rujuk_puskesmas');
});

test('an implausible weight stands nowhere on the card', () => {
  const result = calculated({ ...aisyah, bb_kg: 3.4 });
  expect(result).toHaveProperty('zs_bbu');
  expect(result).not.toHaveProperty('bgm');
  expect(result.tindakan_usulan).toEqual([]);
});

test('a guessed birth date gives no z-score before 24 months, and gives one after', () => {
  const guessed = { tgl_lahir_perkiraan: 'ya' };
  expect(calculated({ ...aisyah, bb_kg: 8.2, tb_cm: 74 }, born('2025-08-15', guessed))).not.toHaveProperty('zs_bbu');
  expect(calculated({ ...aisyah, bb_kg: 11, tb_cm: 84 }, born('2024-10-15', guessed))).toHaveProperty('zs_bbu');
});

test('before the tables are loaded N and T are known already, z-scores are not', () => {
  const { growth: _, ...without } = { ...november, others: earlier(['2026-10-04', 7.9]) };
  const result = calculated({ ...aisyah, bb_kg: 8.2 }, without);
  expect(result).toMatchObject({ naik_bb: 'N' });
  expect(result).not.toHaveProperty('zs_bbu');
});

test('an absent child is to be visited', () => {
  expect(calculated({ ...aisyah, hadir: 2 }).tindakan_usulan).toEqual(['kunjungan_rumah']);
  expect(calculated({ ...aisyah, hadir: 5 })).not.toHaveProperty('tindakan_usulan');
});

test('exactly -2.00 is normal and sends nobody anywhere, -2.01 does', () => {
  const steps = (len: number) =>
    suggestSteps({
      status: 'N',
      line: 'di_antara',
      growth: { engine: '', reference: 'who2006', c9mo: false, z: { len }, flags: { len: false }, categories: {} },
      lila: undefined,
      edema: false,
    });
  expect(steps(-2)).toEqual([]);
  expect(steps(-2.01)).toEqual(['konseling', 'rujuk_puskesmas']);
});

test('the same answers about another child are worked out anew', () => {
  const answers: Answers = { ...aisyah, bb_kg: 8.2 };
  expect(growthOf(answers, november)?.z.wei).not.toBe(growthOf(answers, born('2026-02-14'))?.z.wei);
});

test('what was gained over months stands beside the KBM, by the tables of Permenkes', () => {
  // A girl of 14 months: table 17 from 11 to 14 months 122 g, table 20 from 12 to 14 months 1,5 cm.
  const facts = { ...november, others: earlier(['2026-07-20', 8.1, 70], ['2026-09-04', 8.15, 72.5]) };
  expect(calculated({ ...aisyah, bb_kg: 8.2, tb_cm: 73.9, cara_ukur: 1 }, facts)).toMatchObject({
    ...{ naik_berat_permenkes: 'kurang', naik_berat_g: 100, naik_berat_min_g: 122, naik_berat_bulan: 3 },
    ...{ naik_panjang_cm: 1.4, naik_panjang_bulan: 2, naik_panjang_permenkes: expect.any(String) },
  });
});

test('a child that was measured standing before is compared as if it had lain', () => {
  const [before] = earlier(['2026-09-04', 8.1, 72]);
  const standing = before && { ...before, answers: { ...before.answers, cara_ukur: 2 } };
  const facts = { ...november, others: standing === undefined ? [] : [standing] };
  expect(calculated({ ...aisyah, tb_cm: 73.9, cara_ukur: 1 }, facts)).toMatchObject({ naik_panjang_cm: 1.2 });
});

test('of a guessed birth date, and above 24 months, no gain over months is told', () => {
  const others = earlier(['2026-07-20', 8.1, 70]);
  const facts = { ...born('2025-08-15', { tgl_lahir_perkiraan: 'ya' }), others };
  expect(calculated({ ...aisyah, bb_kg: 8.2 }, facts)).not.toHaveProperty('naik_berat_g');
  expect(calculated({ ...aisyah, bb_kg: 8.2 }, { ...born('2024-09-01'), others })).not.toHaveProperty('naik_berat_g');
});

test('the version of the engine stands beside every score', () => {
  expect(calculated({ ...aisyah, bb_kg: 8.2 })).toMatchObject({ versi_hitung: growthEngineVersion });
  expect(calculated({ ...aisyah, hadir: 2 })).not.toHaveProperty('versi_hitung');
});

test('from five on the reference for schoolchildren goes on: no card and no weight for height any more', () => {
  const result = calculated({ ...aisyah, bb_kg: 12.4, tb_cm: 108, cara_ukur: 2 }, born('2021-09-01'));
  expect(result).toMatchObject({ zs_tbu: expect.any(Number), zs_imtu: expect.any(Number), cat_imtu: 'gizi_buruk' });
  for (const key of ['zs_bbtb', 'bgm', 'cat_tbu', 'cat_bbtb']) expect(result).not.toHaveProperty(key);
});
