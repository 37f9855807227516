import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { figureValue, subtractFigures, tallyDossier } from '../../../src/programme/tally.ts';
import { home, recordOf } from '../dossier-of.ts';
import { countedIn, familyOf, headOf, onNovember3, personOf, visitOf } from '../families.ts';

/** Everything that the form asks of somebody who lives alone, and all of it well. */
const well: Answers = {
  ...{ pf_ibadah: 'ya', pf_makan_beragam: 'ya', pf_tabungan: 'ya', pf_sakit: 'tidak' },
  ...{ pf_media_online: 'ya', pf_sosial: 'ya', pf_poktan: [] },
};
const house: Answers = {
  atap: 2,
  dinding: 1,
  lantai: 2,
  penerangan: 1,
  bahan_bakar: 4,
  air_minum: 3,
  jamban: 1,
  tinja_akhir: 1,
};

function aloneOf(name: string, answers: Answers) {
  return familyOf(
    name,
    headOf(name, { status_kawin: 4, jkn: 1, penghasilan_tetap: 1, disabilitas: [] }),
    recordOf('ibangga', home(name), { ...well, ...answers }),
    recordOf('kesejahteraan', home(name), house),
  );
}

test('the mean is over families of whom everything is known', () => {
  const counted = countedIn(
    ['J1'],
    [
      aloneOf('karta', {}),
      // One of six things that apply to self-reliance, and the only one of happiness.
      aloneOf('umar', { pf_tabungan: 'tidak', pf_sosial: 'tidak' }),
      aloneOf('tono', { pf_tabungan: { missing: 98 } }),
      familyOf('baru'),
    ],
  );
  // (100 + 83,3 + 0) ÷ 3 = 61,1, as a whole point.
  expect(counted).toEqual({ J1: [161, 2, 2, 0] });
  expect(figureValue(counted.J1 ?? [0, 0, 0, 0], 'mean')).toBe(80.5);
});

test('what a family adds can be taken out again to the point', () => {
  const { growth } = onNovember3(familyOf('baru'));
  const figures = tallyDossier(aloneOf('umar', { pf_sosial: 'tidak' }), { month: '2026-10', growth }).figures;
  expect(subtractFigures(figures, figures).J1).toEqual([0, 0, 0, 0]);
  expect(Number.isInteger(figures.J1?.[0])).toBe(true);
});

test('families with young people of 10 to 24 are asked for their group', () => {
  const young = (name: string, answers: Answers | undefined, tgl_lahir = '2012-01-05') =>
    familyOf(
      name,
      personOf(name, { hub_kk: 4, tgl_lahir }),
      ...(answers === undefined ? [] : [recordOf('ibangga', home(name), answers)]),
    );
  const counted = countedIn(
    ['G3_bkr'],
    [
      young('ikut', { pf_poktan: ['bkr'] }),
      young('lain', { pf_poktan: ['bkb'] }),
      young('tidak', { pf_poktan: [] }),
      young('belum', undefined),
      young('kecil', { pf_poktan: [] }, '2016-11-01'),
      young('dewasa', { pf_poktan: [] }, '2001-10-31'),
      familyOf('pergi', personOf('pergi', { tgl_lahir: '2012-01-05' }), visitOf('pergi', { hasil_kunjungan: 5 })),
    ],
  );
  expect(counted).toEqual({ G3_bkr: [1, 3, 1, 0] });
});
