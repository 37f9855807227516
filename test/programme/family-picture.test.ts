import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { familyPicture } from '../../src/programme/family-picture.ts';
import { home, recordOf } from './dossier-of.ts';
import { familyOf, headOf } from './families.ts';

const today = '2026-11-03';
const house: Answers = {
  ...{ fm_0: 'tidak', lantai: 8, dinding: 4, jamban: 1, tinja_akhir: 1, air_minum: 3, atap: 2, bahan_bakar: 4 },
  ...{ penerangan: 1, daya: 2, fm_b: 'ya', fm_c: 'tidak', fm_d: 'tidak', luas_lantai_m2: 40, bansos: [] },
};
const welfare = (answers: Answers = house) => recordOf('kesejahteraan', home('karta'), answers);
const resilience = (answers: Answers = {}) =>
  recordOf('ibangga', home('karta'), {
    ...{ pf_ibadah: 'ya', pf_makan_beragam: 'ya', pf_tabungan: 'tidak', pf_sakit: 'tidak', pf_media_online: 'ya' },
    ...{ pf_interaksi: 'ya', pf_asuh_bersama: 'ya', pf_rekreasi: 'ya', pf_sosial: 'ya', pf_konflik: [], ...answers },
  });
const karta = headOf('karta', {
  ...{ pekerjaan: 2, penghasilan_tetap: 1, jkn: 2, tgl_lahir: '1950-01-01', disabilitas: [], status_kawin: 4 },
});
const pictureOf = (...records: Parameters<typeof familyOf>[1][]) =>
  familyPicture(familyOf('karta', karta, ...records), today);

describe('the picture of a family', () => {
  test('is none before anybody has asked', () => {
    expect(pictureOf()).toEqual({ ibangga: undefined, welfare: undefined });
  });

  test('names the criteria that are met out of eight, and how many are known', () => {
    expect(pictureOf(welfare()).welfare).toEqual({
      ...{ met: ['fm_b', 'fm_e', 'fm_f'], known: 8, all: 8, hasNoShelter: false },
    });
    const { fm_b: _, fm_c: __, ...open } = house;
    expect(pictureOf(welfare(open)).welfare).toMatchObject({ met: ['fm_e', 'fm_f'], known: 6, all: 8 });
  });

  test('has an index and a class only once everything that applies is known', () => {
    const { ibangga } = pictureOf(welfare(), resilience());
    expect(ibangga?.known).toBe(ibangga?.all);
    expect(ibangga?.class).toBe('tangguh');
    expect(ibangga?.index).toBeGreaterThan(70);
    expect(ibangga?.dimensions.map(({ dimension }) => dimension)).toEqual([
      ...['ketentraman', 'kemandirian', 'kebahagiaan'],
    ]);
    const open = pictureOf(welfare(), resilience({ pf_tabungan: { missing: 97 } })).ibangga;
    expect(open).toMatchObject({ class: undefined, index: undefined, all: ibangga?.all });
    expect(open?.known).toBe((ibangga?.all ?? 0) - 1);
    expect(open?.dimensions.map(({ dimension }) => dimension)).toEqual(['ketentraman', 'kebahagiaan']);
  });
});
