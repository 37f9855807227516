import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { marriedWithinYear } from '../../../src/programme/child-marriage.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import { indicators } from '../../../src/programme/indicators/register.ts';
import { tallyDossier } from '../../../src/programme/tally.ts';
import { child, dossierOf, recordOf } from '../dossier-of.ts';

const growth = await loadGrowthTables();
const unknown = { missing: 98 } as const;

type Said = { sekolah?: Answers; remaja?: Answers; on?: string };

/** Somebody of the household, so old on 31 October 2026, and what the two forms say. */
function young(
  name: string,
  years: number,
  person: Answers = {},
  { sekolah, remaja, on = '2026-10-05' }: Said = {},
): DossierRecord[] {
  const usual = { nama: name, keberadaan: 1, hub_kk: 4, jk: 1, tgl_lahir: `${2026 - years}-05-20`, status_kawin: 1 };
  return [
    recordOf('anggota', child(name), { ...usual, ...person }),
    ...(sekolah === undefined ? [] : [recordOf('sekolah', child(name), sekolah, { visited_on: on })]),
    ...(remaja === undefined ? [] : [recordOf('remaja', child(name), remaja, { visited_on: on })]),
  ];
}

function figuresOf(records: readonly DossierRecord[], month = '2026-10') {
  return tallyDossier(dossierOf('rt3', records), { month, growth }).figures;
}

const pupil: Answers = { status_sekolah: 2, jenjang: 4, kelas: 3 };

describe('schooling', () => {
  const rt3 = [
    // Kindergarten: one goes, one stays at home, of one nobody asked.
    ...young('rara', 5, {}, { sekolah: { status_sekolah: 2, jenjang: 1 } }),
    ...young('rani', 6, {}, { sekolah: { status_sekolah: 1 } }),
    ...young('rafa', 5),
    // Seven to twelve: two pupils, one who left, one who never came, one at a pesantren, one of whom nobody knows.
    ...young('bima', 7, {}, { sekolah: pupil }),
    ...young('dodi', 12, {}, { sekolah: pupil }),
    ...young('fikri', 11, {}, { sekolah: { status_sekolah: 3, jenjang: 4, kelas: 4 } }),
    ...young('galih', 9, {}, { sekolah: { status_sekolah: 1, ats_alasan: 6 } }),
    ...young('hafiz', 12, {}, { sekolah: { status_sekolah: 3, jenjang: 4, kelas: 5, ats_alasan: 12 } }),
    ...young('alif', 8, {}, { sekolah: { status_sekolah: unknown } }),
    // Thirteen to fifteen: one pupil, one who finished SD and went no further.
    ...young('zidan', 13, {}, { sekolah: { status_sekolah: 2, jenjang: 8, kelas: 7 } }),
    ...young('naufal', 14, {}, { sekolah: { status_sekolah: 3, jenjang: 4, kelas: 13 } }),
    // Sixteen to eighteen: one pupil, one who left SMK, one who has finished SMA, one whose class nobody knows.
    ...young('reza', 16, {}, { sekolah: { status_sekolah: 2, jenjang: 12, kelas: 11 } }),
    ...young('yusuf', 17, {}, { sekolah: { status_sekolah: 3, jenjang: 14, kelas: 11 } }),
    ...young('tono', 18, {}, { sekolah: { status_sekolah: 3, jenjang: 12, kelas: 13 } }),
    ...young('danu', 18, {}, { sekolah: { status_sekolah: 3, jenjang: 12, kelas: unknown } }),
    // Not of these: nineteen, abroad, gone.
    ...young('farel', 19, {}, { sekolah: { status_sekolah: 3, jenjang: 8, kelas: 8 } }),
    ...young('rizki', 10, { keberadaan: 3 }, { sekolah: { status_sekolah: 1 } }),
    ...young('akbar', 10, { mutasi: 4, mutasi_tgl: '2026-09-20' }, { sekolah: { status_sekolah: 1 } }),
  ];

  test('of RT 3 is counted as a kader counts it by hand', () => {
    expect(figuresOf(rt3)).toMatchObject({
      F3: [1, 2, 1, 0],
      // Bima and Dodi of four; Alif is missing, Hafiz is to be verified.
      F1_7: [2, 4, 1, 1],
      F1_13: [1, 2, 0, 0],
      // Whether Danu finished does not matter here: he is not at school.
      F1_16: [1, 4, 0, 0],
      // Of nine known: Fikri and Yusuf left, Galih never came, Naufal went no further. Alif and Danu are missing.
      F2: [4, 9, 2, 1],
      F2_do: [2, 9, 2, 1],
      F2_bpb: [1, 9, 2, 1],
      F2_ltm: [1, 9, 2, 1],
    });
  });

  test('moves with the birthday: a child of six at home is out of school the month it turns seven', () => {
    const rani = young('rani', 6, { tgl_lahir: '2019-11-20' }, { sekolah: { status_sekolah: 1 } });
    expect(figuresOf(rani)).toMatchObject({ F2: [0, 0, 0, 0], F3: [0, 1, 0, 0] });
    expect(figuresOf(rani, '2026-11')).toMatchObject({ F2_bpb: [1, 1, 0, 0], F3: [0, 0, 0, 0] });
  });

  test('that was asked in October is nothing that September knew', () => {
    expect(figuresOf(young('bima', 8, {}, { sekolah: pupil }), '2026-09').F1_7).toEqual([0, 0, 1, 0]);
  });

  test('of somebody without an age or a known home is missing', () => {
    const ageless = young('bima', 8, { tgl_lahir: unknown }, { sekolah: pupil });
    expect(figuresOf(ageless)).toMatchObject({ F1_7: [0, 0, 1, 0], F2: [0, 0, 1, 0] });
    expect(figuresOf(young('bima', 8, { keberadaan: unknown }, { sekolah: pupil })).F1_7).toEqual([0, 0, 1, 0]);
  });

  test('is no health matter, and small counts are told; those of girls and groups are not', () => {
    const masks = (letter: string) =>
      new Set(indicators.filter(({ id }) => id.startsWith(letter)).map(({ masks_small }) => masks_small));
    expect([masks('F'), masks('G')]).toEqual([new Set([false]), new Set([true])]);
  });
});

describe('blood of girls', () => {
  const girl = (name: string, years: number, hb: Answers[string]) => young(name, years, { jk: 2 }, { remaja: { hb } });

  test('is a share of those who were tested; the others are missing, and boys are not meant', () => {
    expect(
      figuresOf([
        ...girl('nabila', 16, 11.9),
        ...girl('sarah', 19, 12),
        ...girl('wulan', 14, { missing: 99 }),
        ...young('salsa', 10, { jk: 2 }),
        ...girl('putri', 20, 10),
        ...young('rizal', 16, {}, { remaja: { hb: 10 } }),
        ...young('kim', 15, { jk: unknown }, { remaja: { hb: 10 } }),
      ]).G1,
    ).toEqual([1, 2, 3, 0]);
  });
});

describe('child marriage', () => {
  const wulan = (years: number, more: Answers): Answers => ({
    jk: 2,
    tgl_lahir: `${2026 - years}-05-20`,
    status_kawin: 2,
    ...more,
  });
  const within = (person: Answers) => marriedWithinYear(person, '2026-10-31');

  test('at today’s age was within the year, two years younger was not, one year younger may be either', () => {
    expect(within(wulan(17, { usia_kawin1: 17 }))).toBe(true);
    expect(within(wulan(17, { usia_kawin1: 16 }))).toBeUndefined();
    expect(within(wulan(17, { usia_kawin1: 15 }))).toBe(false);
    expect(within(wulan(17, { usia_kawin1: unknown }))).toBeUndefined();
  });

  test('a dated change tells the day, where it fits the age', () => {
    const dated = (mutasi_tgl: string) => within(wulan(17, { usia_kawin1: 16, mutasi: 6, mutasi_tgl }));
    expect([dated('2025-11-01'), dated('2026-05-19'), dated('2025-10-31')]).toEqual([true, true, false]);
    // At that day she was seventeen already: another change than the wedding.
    expect(dated('2026-06-01')).toBeUndefined();
    expect(within(wulan(17, { usia_kawin1: unknown, mutasi: 6, mutasi_tgl: '2026-06-01' }))).toBe(true);
  });

  test('the divorced were married too, the unmarried and those who never said were not counted', () => {
    expect(within(wulan(17, { status_kawin: 3, usia_kawin1: 17 }))).toBe(true);
    expect(within(wulan(17, { status_kawin: 1 }))).toBe(false);
    expect(within(wulan(17, { status_kawin: unknown }))).toBeUndefined();
  });

  test('counts girls of fifteen to eighteen', () => {
    const bride = (name: string, years: number, more: Answers = {}) =>
      young(name, years, { jk: 2, status_kawin: 2, usia_kawin1: years, ...more });
    expect(
      figuresOf([
        ...bride('wulan', 17),
        ...bride('siti', 14),
        ...bride('ani', 18, { jk: 1 }),
        ...young('nabila', 16, { jk: 2 }),
        ...young('sarah', 15, { jk: 2, status_kawin: unknown }),
      ]).G2,
    ).toEqual([1, 2, 1, 0]);
  });
});

test('PIK-R is a share of the unmarried of ten to twenty-four; who was once takes no part', () => {
  const remaja = (name: string, years: number, pikr: Answers[string], person: Answers = {}) =>
    young(name, years, person, { remaja: { pikr } });
  expect(
    figuresOf([
      ...remaja('nabila', 16, 1),
      ...remaja('rizal', 11, 2),
      ...remaja('sarah', 24, 3),
      ...remaja('salsa', 25, 1),
      ...remaja('wulan', 19, 1, { status_kawin: 2 }),
      ...remaja('dinda', 15, { missing: 97 }),
      ...young('tio', 20),
      ...remaja('ayu', 18, 1, { status_kawin: unknown }),
    ]).G3_pikr,
  ).toEqual([1, 3, 3, 0]);
});
