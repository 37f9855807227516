import { expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import { findingNames, findingSentence, stepNames } from '../../src/programme/texts/id.ts';
import { weighingsOf } from '../../src/programme/weighings.ts';
import { boyOf, child, dossierOf, weighingOf } from './dossier-of.ts';

const growth = await loadGrowthTables();

/** Bima, 25 months in October, with one weighing a month, the last one then. */
function bimas(...months: readonly Answers[]) {
  const records = months.map((answers, at) =>
    weighingOf('bima', `2026-${String(11 - months.length + at).padStart(2, '0')}-05`, answers),
  );
  return weighingsOf(dossierOf('rt3', [boyOf('bima'), ...records]), child('bima').id, growth);
}

function said(...months: readonly Answers[]) {
  const words = bimas(...months).at(-1)?.words;
  return {
    names: words?.findings.map(({ code }) => findingNames[code]),
    sentence: words?.findings[0] && findingSentence(words.findings[0]),
    step: words?.step && stepNames[words.step],
  };
}

const tall = { tb_cm: 88, cara_ukur: 2 };

test('a child that gained enough is to be weighed again next month', () => {
  expect(said({ bb_kg: 11.9 }, { bb_kg: 12.1 }, { bb_kg: 12.4, ...tall })).toEqual({
    names: ['Naik', 'Normal'],
    sentence: 'Naik 300 g, cukup. Bulan depan timbang lagi.',
    step: 'Bulan depan timbang lagi',
  });
});

test('a child that is heavier but gained too little is referred this week', () => {
  expect(said({ bb_kg: 11.9 }, { bb_kg: 12.1 }, { bb_kg: 12.2, ...tall })).toEqual({
    names: ['Tidak naik cukup', 'Normal'],
    sentence: 'Naik 100 g, perlu 200 g. Rujuk ke puskesmas minggu ini.',
    step: 'Rujuk minggu ini',
  });
});

test('twice without enough is referred within three days', () => {
  const twice = said({ bb_kg: 12.1 }, { bb_kg: 12.1 }, { bb_kg: 10.9, ...tall });

  expect(twice.names?.[0]).toBe('Dua kali tidak naik');
  expect(twice.sentence).toBe('Dua kali tidak naik. Turun 1,2 kg, perlu naik 200 g. Rujuk dalam 3 hari.');
  expect(twice.step).toBe('Rujuk dalam 3 hari');
});

test('a short child is terduga pendek, for the puskesmas to confirm', () => {
  expect(said({ bb_kg: 10.6, tb_cm: 80, cara_ukur: 2 })).toEqual({
    names: ['Terduga pendek', 'Pertama'],
    sentence: 'Terduga pendek. Rujuk untuk dipastikan puskesmas. Ini bukan diagnosis.',
    step: 'Rujuk untuk dipastikan puskesmas',
  });
});

test('below the red line and sangat pendek are for this week', () => {
  const { names, step } = said({ bb_kg: 8.4, tb_cm: 77, cara_ukur: 2 });

  expect(names).toEqual(['Di bawah garis merah', 'Terduga sangat pendek', 'Gizi kurang', 'Pertama']);
  expect(step).toBe('Rujuk minggu ini');
});

test.each([
  ['gizi buruk by weight for height', { bb_kg: 9.6, ...tall }, 'Gizi buruk'],
  ['a thin arm', { bb_kg: 12.4, lila_cm: 11.4, ...tall }, 'Gizi buruk'],
  ['swollen feet', { bb_kg: 12.4, edema: 'ya', ...tall }, 'Edema'],
])('%s is for today', (_, answers, name) => {
  expect(said(answers)).toMatchObject({ step: 'Rujuk hari ini', names: expect.arrayContaining([name]) });
});

test('a misread tape asks to measure again and says nothing else about length', () => {
  const { names, step } = said({ bb_kg: 12.4, tb_cm: 60, cara_ukur: 2 });

  expect(names).toEqual(['Ukur ulang', 'Pertama']);
  expect(step).toBe('Ukur ulang');
});

test('a weight that cannot be right is not called a gain', () => {
  expect(said({ bb_kg: 12.1 }, { bb_kg: 38, ...tall }).names).toEqual(['Ukur ulang']);
});

test('above the orange line is referred this week, below it only watched', () => {
  expect(said({ bb_kg: 14.4, tb_cm: 92, cara_ukur: 2 }).step).toBe('Rujuk minggu ini');
  expect(said({ bb_kg: 13.6, ...tall })).toMatchObject({
    names: ['Risiko lebih', 'Pertama'],
    step: 'Rujuk bila di atas garis oranye',
  });
});

test('a month without weighing leaves the next one O, and the absent month without any word', () => {
  const [, absent, back] = bimas({ bb_kg: 12 }, { hadir: 2 }, { bb_kg: 12.4, ...tall });

  expect(absent?.words).toEqual({ findings: [], step: null });
  expect(back?.words.findings.map(({ code }) => code)).toEqual(['O', 'normal']);
});

test('what was typed for a child that was not there counts for nothing', () => {
  const [first] = bimas({ hadir: 6, bb_kg: 8, edema: 'ya' });

  expect(first).toMatchObject({ edema: false });
  expect(first?.growth).toBeUndefined();
  expect(first?.kms).toBeUndefined();
});

test('beside the day-based reading stands the one of the monthly tables', () => {
  const [first] = bimas({ bb_kg: 12.4, ...tall });

  expect(first?.growth?.categories.tbu).toBe('normal');
  expect(first?.permenkes).toEqual({ tbu: 'normal', bbu: 'normal', bbtb: 'gizi_baik', imtu: 'gizi_baik' });
});

test('a child whose birth date is a guess under 24 months has a KMS but no z-score', () => {
  const yusuf = boyOf('yusuf', { tgl_lahir: '2025-02-15', tgl_lahir_perkiraan: 'ya' });
  const [first] = weighingsOf(
    dossierOf('rt3', [yusuf, weighingOf('yusuf', '2026-10-05', { bb_kg: 9, tb_cm: 70 })]),
    child('yusuf').id,
    growth,
  );

  expect(first?.growth).toBeUndefined();
  expect(first?.kms?.status).toBe('B');
});

test('until the child itself is known a weighing stays a weight', () => {
  const [first] = weighingsOf(
    dossierOf('rt3', [weighingOf('citra', '2026-10-05', { bb_kg: 9 })]),
    child('citra').id,
    growth,
  );

  expect(first).toMatchObject({ weight_kg: 9, words: { findings: [], step: null } });
});
