import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { aidReviewRule } from '../../../src/programme/follow-up/aid-review-rule.ts';
import type { FollowUpRule } from '../../../src/programme/follow-up/follow-up.ts';
import { frailRule } from '../../../src/programme/follow-up/frail-rule.ts';
import { houseRule } from '../../../src/programme/follow-up/house-rule.ts';
import { insuranceRule } from '../../../src/programme/follow-up/insurance-rule.ts';
import { povertyRule } from '../../../src/programme/follow-up/poverty-rule.ts';
import { child, home, recordOf } from '../dossier-of.ts';
import { familyOf, headOf, onNovember3, personOf, visitOf } from '../families.ts';
import { officesOf } from './offices-of.ts';

const sound: Answers = {
  ...{ fm_0: 'tidak', lantai: 2, dinding: 1, fm_f: 'tidak', jamban: 1, tinja_akhir: 1, air_minum: 3 },
  ...{ penerangan: 1, daya: 2, fm_b: 'tidak', fm_c: 'tidak', fm_d: 'tidak', luas_lantai_m2: 40, bansos: [] },
};
const poor: Answers = {
  ...sound,
  ...{ lantai: 8, dinding: 4, jamban: 6, penerangan: 4, fm_b: 'ya', fm_c: 'ya', fm_d: 'tidak' },
};
const welfare = (answers: Answers) => recordOf('kesejahteraan', home('karta'), answers, { visited_on: '2026-10-20' });
const karta = headOf('karta', {
  pekerjaan: 2,
  jkn: 2,
  tgl_lahir: '1950-01-01',
  disabilitas: [],
  nik: '3699010101500001',
});

function viewOf(...records: ReturnType<typeof recordOf>[]) {
  return onNovember3(familyOf('karta', ...records));
}

describe('miskin', () => {
  const found = (answers: Answers, visit: Answers = {}) =>
    povertyRule.find(viewOf(karta, welfare(answers), visitOf('karta', visit)));
  const categories = (answers: Answers) => found(answers).flatMap((one) => one.categories);

  test('six criteria and in no list: a sheet for the office, before the seventeenth', () => {
    expect(found({ ...poor, dtsen_status: 2, tgl_cek: '2026-10-15', rumah_status: 3 })).toEqual([
      {
        subject: home('karta'),
        opened_by: '',
        since: '2026-10-20',
        due: '2026-11-16',
        categories: ['kriteria'],
        values: {
          ...{ kepala: 'KARTA', alamat: 'Gang Mawar', rt: '003', hp: '081234567890', jiwa: 1, jumlah: 6 },
          kriteria:
            'Pernah khawatir atau sampai tidak makan, Makan lebih dari separuh pengeluaran, Lantai tanah atau plesteran, Dinding belum layak, Tanpa jamban sendiri atau bersama, Listrik 450 VA atau bukan listrik',
          ...{ rumah: 3, lantai: 8, dinding: 4, bansos: 'Tidak ada', dtsen: 2, tgl_cek: '2026-10-15' },
        },
        may_be_sent: true,
        next_change: null,
      },
    ]);
  });

  test('who is listed is not proposed; whom nobody looked up is looked up first, by the desa', () => {
    expect(categories({ ...poor, dtsen_status: 1, desil_dtsen: 2 })).toEqual([]);
    expect(categories({ ...poor, dtsen_status: 3 })).toEqual(['belum_dicek']);
    expect(categories(poor)).toEqual(['belum_dicek']);
    const office = (one: string) => officesOf(povertyRule, { categories: [one] });
    expect(['tanpa_rumah', 'kriteria', 'belum_dicek'].map(office)).toEqual([['dinsos'], ['dinsos'], []]);
  });

  test('once the desa has decided nothing waits for the musyawarah, until the family is asked about anew', () => {
    const decided = (on: string) => recordOf('usulan', home('karta'), { usul: 1, tgl_usul: on }, { visited_on: on });
    const waits = (on: string) => {
      const view = viewOf(karta, welfare({ ...poor, dtsen_status: 2 }), decided(on), visitOf('karta', {}));
      return povertyRule.find(view).length;
    };
    expect(waits('2026-10-28')).toBe(0);
    expect(waits('2026-09-28')).toBe(1);
  });

  test('without shelter it takes no count; with four criteria there is no case', () => {
    expect(categories({ fm_0: 'ya', dtsen_status: 2 })).toEqual(['tanpa_rumah']);
    expect(categories({ ...poor, fm_b: 'tidak', fm_c: 'tidak', dtsen_status: 2 })).toEqual([]);
    expect(categories({ ...poor, fm_b: 'tidak', dtsen_status: 2 })).toEqual(['kriteria']);
  });

  test('a household that refused is listed for the desa and not passed on; the kepala desa may read', () => {
    const refused = found({ ...poor, dtsen_status: 2 }, { persetujuan: 2 });
    expect(refused.map(({ may_be_sent }) => may_be_sent)).toEqual([false]);
    expect(povertyRule.readers).toEqual(['kepala_desa']);
    expect(found({ ...poor, dtsen_status: 2 }, { hasil_kunjungan: 5 })).toEqual([]);
  });
});

describe('sanggah', () => {
  const found = (answers: Answers) => aidReviewRule.find(viewOf(karta, welfare(answers), visitOf('karta')));

  test('no criterion and help in money or food is for the musyawarah alone', () => {
    expect(found({ ...sound, bansos: ['pkh'] })).toMatchObject([{ categories: ['mampu'], due: '2026-11-16' }]);
    expect(aidReviewRule).toMatchObject({ offices: [], readers: ['kepala_desa'] });
  });

  test('a subsidy, an open criterion or one that is met says nothing', () => {
    expect(found({ ...sound, bansos: ['lpg', 'pbi_jk'] })).toEqual([]);
    expect(found({ ...sound, bansos: ['pkh'], fm_d: { missing: 98 } })).toEqual([]);
    expect(found({ ...sound, bansos: ['pkh'], lantai: 6 })).toEqual([]);
    expect(found({ ...sound, bansos: { missing: 97 } })).toEqual([]);
  });
});

describe('jkn', () => {
  const people = [
    karta,
    personOf('wati', { hub_kk: 3, jkn: 4, tgl_lahir: '1955-01-01', nik: '3699014101550001' }),
    personOf('dimas', { hub_kk: 6, jkn: 5, tgl_lahir: '2016-12-24' }),
    personOf('farel', { hub_kk: 4, jkn: 4, keberadaan: 2, tgl_lahir: '1980-01-01' }),
    personOf('danu', { hub_kk: 4, jkn: { missing: 98 }, tgl_lahir: '1980-01-01' }),
  ];
  const found = (visit: Answers = {}) => insuranceRule.find(viewOf(...people, visitOf('karta', visit)));

  test('residents without a card that is good, each by name', () => {
    expect(found().map(({ subject, categories, values }) => [subject, categories, values.nama])).toEqual([
      [child('wati'), ['tidak_punya'], 'WATI'],
      [child('dimas'), ['nonaktif'], 'DIMAS'],
    ]);
  });

  test('an adult goes with the household’s word, a child with a guardian’s', () => {
    const sent = (visit: Answers = {}) => found(visit).map(({ may_be_sent }) => may_be_sent);
    expect(sent()).toEqual([true, false]);
    expect(sent({ persetujuan_wali_hub: 2 })).toEqual([true, true]);
    expect(sent({ persetujuan: 2, persetujuan_wali_hub: 2 })).toEqual([false, false]);
    // From eighteen on he speaks for himself.
    expect(found()[1]?.next_change).toBe('2034-12-24');
  });
});

describe('rentan', () => {
  const found = (...records: ReturnType<typeof recordOf>[]) => frailRule.find(viewOf(...records, visitOf('karta')));
  const blind = { disabilitas: ['penglihatan'], disabilitas_penglihatan: 1 };

  test('an old man alone in his house, and nobody else', () => {
    expect(found(karta)).toMatchObject([
      {
        subject: child('karta'),
        categories: ['lansia_sendiri'],
        values: { umur: 76, keadaan: 'Lansia tinggal sendiri' },
      },
    ]);
    expect(found(karta, personOf('wati', { tgl_lahir: '1955-01-01' }))).toEqual([]);
    expect(found(karta, personOf('farel', { keberadaan: 2 }))).toHaveLength(1);
    expect(found(headOf('tono'))).toEqual([]);
  });

  test('a hampering disability in a family without help', () => {
    const wati = personOf('wati', { tgl_lahir: '1990-01-01', ...blind });
    const listed = (bansos: Answers[string], ...more: (typeof karta)[]) =>
      found(karta, wati, welfare({ bansos }), ...more).map(({ categories, values }) => [categories, values.kesulitan]);
    expect(listed(['lpg'])).toEqual([[['disabilitas'], 'Melihat']]);
    expect(listed(['pemda'])).toEqual([]);
    expect(listed(['pkh'])).toEqual([]);
    expect(listed({ missing: 98 })).toEqual([]);
    const slight = personOf('wati', { tgl_lahir: '1990-01-01', ...blind, disabilitas_penglihatan: 3 });
    expect(found(karta, slight, welfare({ bansos: [] }))).toEqual([]);
  });

  test('the sixtieth birthday may put somebody on the list; health is not the kepala desa’s', () => {
    const view = viewOf(headOf('umar', { tgl_lahir: '1966-12-24' }));
    expect(frailRule.find(view)).toEqual([]);
    expect(frailRule.next_find(view)).toBe('2026-12-24');
    expect(frailRule.find({ ...view, today: '2026-12-24' })).toHaveLength(1);
    expect(frailRule.readers).toEqual([]);
  });
});

describe('rumah', () => {
  const krs = (answers: Answers) => recordOf('krs', home('karta'), answers, { visited_on: '2026-09-01' });
  const found = (...records: ReturnType<typeof recordOf>[]) =>
    houseRule.find(viewOf(karta, ...records, visitOf('karta')));

  test('what a house lacks, for the plan that the desa makes until September', () => {
    expect(found(welfare({ ...poor, air_minum: 9, luas_lantai_m2: 7 }))).toMatchObject([
      {
        due: '2027-09-30',
        categories: ['air', 'jamban', 'lantai', 'dinding', 'sempit'],
        values: { kepala: 'KARTA', rt: '003', lantai: 8, dinding: 4, air: 9, jamban: 6, luas: 7 },
      },
    ]);
    expect(found(welfare(sound))).toEqual([]);
  });

  test('water and toilet are those of the form about the house, where it was filled in', () => {
    expect(found(krs({ air_minum: 9, jamban: 1, tinja_akhir: 1 })).flatMap(({ categories }) => categories)).toEqual([
      'air',
    ]);
    expect(found(krs({ air_minum: 3, jamban: 1, tinja_akhir: 1 }), welfare({ air_minum: 9 }))).toEqual([]);
  });

  test('the office learns the house and what it lacks, and nothing of the family’s risks', () => {
    expect(houseRule.offices).toMatchObject([{ code: 'pupr' }]);
    for (const key of ['no_kk', 'nik', 'istri', 'faktor']) expect(houseRule.offices[0]?.columns).not.toContain(key);
  });
});

test.each([povertyRule, aidReviewRule, insuranceRule, frailRule, houseRule] as FollowUpRule[])(
  '$id: every value has its column, and every category its words',
  (rule) => {
    const views = [
      viewOf(karta, welfare({ ...poor, air_minum: 9, dtsen_status: 2 }), visitOf('karta')),
      viewOf(karta, welfare({ ...sound, bansos: ['pkh'] }), visitOf('karta')),
      viewOf(headOf('tono', { jkn: 4 }), visitOf('karta')),
    ];
    const cases = views.flatMap((view) => rule.find(view));
    const keys = rule.columns.map(({ key }) => key);
    expect(cases.length).toBeGreaterThan(0);
    for (const { values, categories } of cases) {
      expect(Object.keys(values).filter((key) => !keys.includes(key))).toEqual([]);
      for (const code of categories) expect(rule.categories[code]).toBeTruthy();
    }
  },
);
