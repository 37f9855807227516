import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { indicators } from '../../../src/programme/indicators/register.ts';
import { home, recordOf } from '../dossier-of.ts';
import { countedIn, familyOf, headOf, personOf, visitOf, wifeOf } from '../families.ts';

const distribution = ['I1_0', 'I1_1', 'I1_2', 'I1_3', 'I1_4', 'I1_5'] as const;

/** Meets none of the eight, unless told otherwise. */
const sound: Answers = {
  ...{ fm_0: 'tidak', lantai: 2, dinding: 1, fm_f: 'tidak', jamban: 1, tinja_akhir: 1, air_minum: 3 },
  ...{ penerangan: 1, daya: 2, fm_b: 'tidak', fm_c: 'tidak', fm_d: 'tidak', luas_lantai_m2: 40, bansos: [] },
};
const poor: Answers = {
  ...sound,
  ...{ lantai: 8, dinding: 4, jamban: 6, penerangan: 4, fm_b: 'ya', fm_c: 'ya', fm_d: 'ya' },
};

function welfareOf(name: string, answers: Answers, head: Answers = {}) {
  const usual = { pekerjaan: 2, penghasilan_tetap: 3, jkn: 4 };
  return familyOf(name, headOf(name, { ...usual, ...head }), recordOf('kesejahteraan', home(name), answers));
}

test('each family stands once in the distribution, five and more together, and an open one nowhere', () => {
  const counted = countedIn(distribution, [
    welfareOf('sugeng', sound),
    welfareOf('umar', { ...sound, lantai: 6, penerangan: 2, fm_h: 'ya' }),
    welfareOf('karta', poor),
    // Five are known, which is enough; of the other three nobody knows.
    welfareOf('darma', { ...poor, fm_b: { missing: 98 }, fm_c: { missing: 97 } }),
    welfareOf('tono', { ...sound, fm_d: { missing: 98 } }),
    familyOf('baru'),
  ]);
  expect(counted).toEqual({
    I1_0: [1, 4, 2, 0],
    I1_1: [0, 4, 2, 0],
    I1_2: [1, 4, 2, 0],
    I1_3: [0, 4, 2, 0],
    I1_4: [0, 4, 2, 0],
    I1_5: [2, 4, 2, 0],
  });
});

test('a family with many criteria and no help is a gap; subsidies are no help for the poor', () => {
  const counted = countedIn(
    ['I2'],
    [
      welfareOf('tanpa', poor),
      welfareOf('subsidi', { ...poor, bansos: ['lpg', 'listrik'] }),
      welfareOf('pkh', { ...poor, bansos: ['pkh'] }),
      // A card that the state pays is help, whoever forgot to name it.
      welfareOf('pbi', poor, { jkn: 1 }),
      welfareOf('diam', { ...poor, bansos: { missing: 97 } }),
      welfareOf('mampu', sound),
      familyOf('baru'),
    ],
  );
  expect(counted).toEqual({ I2: [2, 4, 2, 0] });
});

test('one adult with a steady income is enough', () => {
  const counted = countedIn(
    ['I3'],
    [
      welfareOf('musiman', {}, { penghasilan_tetap: 3 }),
      welfareOf('tetap', {}, { penghasilan_tetap: 1 }),
      familyOf('berdua', headOf('a', { pekerjaan: 1 }), wifeOf('b', { pekerjaan: 7, penghasilan_tetap: 1 })),
      familyOf('belum', headOf('c', { pekerjaan: 1 }), wifeOf('d')),
      familyOf('baru'),
    ],
  );
  expect(counted).toEqual({ I3: [1, 3, 2, 0] });
});

test('a house is unfit by floor, walls or room', () => {
  const counted = countedIn(
    ['I4'],
    [
      welfareOf('layak', sound),
      welfareOf('tanah', { lantai: 8 }),
      welfareOf('bambu', { dinding: 6 }),
      familyOf(
        'sempit',
        headOf('e'),
        personOf('f', { hub_kk: 4, tgl_lahir: '2020-01-01' }),
        recordOf('kesejahteraan', home('sempit'), { ...sound, luas_lantai_m2: 15 }),
      ),
      welfareOf('sebagian', { lantai: 2 }),
    ],
  );
  expect(counted).toEqual({ I4: [3, 4, 1, 0] });
});

test('a family that moved away is in none of them', () => {
  const gone = familyOf(
    'pergi',
    headOf('pergi', { pekerjaan: 1 }),
    recordOf('kesejahteraan', home('pergi'), poor),
    visitOf('pergi', { hasil_kunjungan: 5 }),
  );
  const ids = indicators.map(({ id }) => id).filter((id) => id.startsWith('I'));
  expect(ids).toHaveLength(9);
  for (const figure of Object.values(countedIn(ids, [gone]))) expect(figure).toEqual([0, 0, 0, 0]);
});

test('a desil counts among families at risk as it was seen; who is in no list has none', () => {
  const atRisk = (name: string, dtsen: Answers) =>
    familyOf(
      name,
      wifeOf(name),
      recordOf('krs', home(name), { air_minum: 9, jamban: 6 }),
      recordOf('kesejahteraan', home(name), dtsen),
    );
  const counted = countedIn(
    ['D2_desil'],
    [
      atRisk('satu', { dtsen_status: 1, desil_dtsen: 1 }),
      atRisk('empat', { dtsen_status: 1, desil_dtsen: 4 }),
      atRisk('lima', { dtsen_status: 1, desil_dtsen: 5 }),
      atRisk('luar', { dtsen_status: 2 }),
      atRisk('belum', { dtsen_status: 3 }),
      atRisk('buram', { dtsen_status: 1, desil_dtsen: { missing: 98 } }),
    ],
  );
  expect(counted).toEqual({ D2_desil: [2, 3, 2, 1] });
});
