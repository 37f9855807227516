import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import type { FollowUpRule } from '../../../src/programme/follow-up/follow-up.ts';
import { krsRule } from '../../../src/programme/follow-up/krs-rule.ts';
import { visitRule } from '../../../src/programme/follow-up/visit-rule.ts';
import { child, dossierOf, home, recordOf } from '../dossier-of.ts';

const growth = await loadGrowthTables();

function viewOf(records: readonly DossierRecord[], today = '2026-11-03') {
  return { dossier: dossierOf('rt3', records), today, growth };
}

const house = (answers: Answers = {}) =>
  recordOf('keluarga', home('rt3'), { rt: '003', alamat: 'Gang Mawar', ...answers });
const rini = (tgl_lahir: string) =>
  recordOf('anggota', child('rini'), {
    ...{ nama: 'RINI', jk: 2, hub_kk: 3, status_kawin: 2, hamil_status: 'tidak', keberadaan: 1 },
    ...{ keluarga_id: 'keluarga-rt3', tgl_lahir },
  });
const visit = (tgl_kunjungan: string, answers: Answers = {}) =>
  recordOf(
    'kunjungan',
    home('rt3'),
    { tgl_kunjungan, hasil_kunjungan: 1, persetujuan: 1, ...answers },
    { record: `kunjungan ${tgl_kunjungan}`, visited_on: tgl_kunjungan },
  );
const krs = (answers: Answers) => recordOf('krs', home('rt3'), answers, { visited_on: '2026-10-20' });

describe('krs', () => {
  const found = (records: readonly DossierRecord[], today?: string) => krsRule.find(viewOf(records, today));

  test('a family is listed once with every factor that is known, and with what its house has', () => {
    const answers = {
      air_minum: 9,
      jamban: 6,
      istri: child('rini').id,
      anak_lahir_hidup: 1,
      pendampingan: 'ya',
      frekuensi: 2,
    };
    expect(found([house(), rini('1988-03-12'), visit('2026-10-20'), krs(answers)])).toEqual([
      {
        subject: home('rt3'),
        opened_by: '',
        since: '2026-10-20',
        due: '2026-11-19',
        categories: ['air', 'jamban', 'tua'],
        values: {
          ...{ kepala: 'RINI', alamat: 'Gang Mawar', rt: '003', sasaran: 'pasangan usia subur', istri: 'RINI (38 th)' },
          ...{ air_minum: 9, jamban: 6, pendampingan: 'ya', frekuensi: 2 },
          faktor: 'Air minum belum layak, Jamban belum layak, Istri terlalu tua',
        },
        may_be_sent: true,
        // She is 41 then, and no longer too old by the programme's own limit.
        next_change: '2029-03-12',
      },
    ]);
  });

  test('the companions learn of a daughter’s wedding, until it is over', () => {
    const daughter = { nama: 'SARAH', jk: 2, hub_kk: 4, status_kawin: 1, keberadaan: 1, tgl_lahir: '2005-01-01' };
    const sarah = recordOf('anggota', child('sarah'), { ...daughter, keluarga_id: 'keluarga-rt3' });
    const plan = recordOf('remaja', child('sarah'), { rencana_nikah: 'ya', bulan_nikah: '2027-02-15' });
    const records = [house(), rini('1988-03-12'), krs({ air_minum: 9 }), sarah, plan];
    expect(found(records)).toMatchObject([
      { values: { sasaran: 'pasangan usia subur, calon pengantin' }, next_change: '2027-02-16' },
    ]);
    expect(found(records, '2027-02-16')).toMatchObject([{ values: { sasaran: 'pasangan usia subur' } }]);
  });

  test('age alone puts a family on the list, before anybody asked about its house', () => {
    expect(found([house(), rini('2008-02-20')]).map(({ categories }) => categories)).toEqual([['muda']]);
  });

  test('the centre is told the day on which a birthday may put the family on the list', () => {
    const records = [house(), rini('1992-01-15'), krs({ air_minum: 3, jamban: 1, tinja_akhir: 1 })];
    expect(found(records)).toEqual([]);
    expect(krsRule.next_find?.(viewOf(records))).toBe('2027-01-15');
    expect(found(records, '2027-01-14')).toEqual([]);
    expect(found(records, '2027-01-15').map(({ categories }) => categories)).toEqual([['tua']]);
  });

  test('who moved away, or lacks nothing, or is no target, is not on it', () => {
    const poor = krs({ air_minum: 9, jamban: 6 });
    expect(found([house(), rini('1996-03-12'), poor, visit('2026-10-25', { hasil_kunjungan: 5 })])).toEqual([]);
    expect(found([house({ niat_menetap: 'tidak' }), rini('1996-03-12'), poor])).toEqual([]);
    expect(found([house(), rini('1960-03-12'), poor])).toEqual([]);
    expect(found([rini('1996-03-12'), poor])).toEqual([]);
  });
});

describe('kunjungan', () => {
  const found = (...records: DossierRecord[]) =>
    visitRule.find(viewOf([house(), ...records])).map(({ categories, since }) => [...categories, since]);

  test('a family is on the list until a filled-in visit of the year', () => {
    expect(found()).toEqual([['belum', '2026-10-05']]);
    expect(found(visit('2025-11-20'))).toEqual([['belum', '2026-10-05']]);
    expect(found(visit('2026-02-02'))).toEqual([]);
    expect(found(visit('2026-02-02', { hasil_kunjungan: 2 }))).toEqual([]);
  });

  test('a visit that waits on this phone has been made all the same', () => {
    expect(found({ ...visit('2026-11-02'), received: false })).toEqual([]);
  });

  test('the last try of the year says why there is nothing yet', () => {
    expect(found(visit('2026-05-04', { hasil_kunjungan: 3 }))).toEqual([['tidak_bertemu', '2026-05-04']]);
    expect(found(visit('2026-05-04', { hasil_kunjungan: 3 }), visit('2026-06-01', { hasil_kunjungan: 4 }))).toEqual([
      ['menolak', '2026-06-01'],
    ]);
    expect(found(visit('2026-05-04', { hasil_kunjungan: 2, persetujuan: 2 }))).toEqual([['menolak', '2026-05-04']]);
  });

  test('who moved away or does not stay is not waited for', () => {
    expect(found(visit('2026-05-04', { hasil_kunjungan: 5 }))).toEqual([]);
    expect(visitRule.find(viewOf([house({ niat_menetap: 'tidak' })]))).toEqual([]);
    expect(visitRule.find(viewOf([rini('1990-01-01')]))).toEqual([]);
  });

  test('at the turn of the year everybody is waited for again', () => {
    const surveyed = [house(), visit('2026-02-02')];
    expect(visitRule.next_find?.(viewOf(surveyed))).toBe('2027-01-01');
    expect(visitRule.find(viewOf(surveyed, '2027-01-01')).map(({ since }) => since)).toEqual(['2027-01-01']);
  });
});

test.each([
  ['krs', krsRule],
  ['kunjungan', visitRule],
] as [string, FollowUpRule][])('%s: every value has its column, and every category its words', (_, rule) => {
  const records = [
    house({ patokan: 'Sebelah musala' }),
    rini('2008-02-20'),
    krs({ air_minum: 9 }),
    visit('2025-11-20'),
  ];
  const keys = rule.columns.map(({ key }) => key);
  const cases = rule.find(viewOf(records));
  expect(cases).toHaveLength(1);
  for (const { values, categories } of cases) {
    expect(Object.keys(values).filter((key) => !keys.includes(key))).toEqual([]);
    for (const code of categories) expect(rule.categories[code]).toBeTruthy();
  }
});
