import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { growthEngineVersion } from '../../../src/domain/growth/assess-growth.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import { aktaRule } from '../../../src/programme/follow-up/akta-rule.ts';
import { nutritionRule } from '../../../src/programme/follow-up/nutrition-rule.ts';
import { boyOf, child, dossierOf, home, recordOf, weighingOf } from '../dossier-of.ts';
import { officesOf } from './offices-of.ts';

const growth = await loadGrowthTables();

function casesOf(records: readonly DossierRecord[], today = '2026-11-03') {
  return nutritionRule.find({ dossier: dossierOf('rt3', records), today, growth });
}

const consent = (persetujuan_wali_hub: number) =>
  recordOf('kunjungan', home('rt3'), { persetujuan: 1, persetujuan_wali_hub, no_hp: '081234567890' });
const dodi = boyOf('dodi', { nik: '3699230509240001' });
const master = (answers: Answers = {}) => recordOf('balita', child('dodi'), { posyandu_id: 'melati', ...answers });
const short = weighingOf('dodi', '2026-10-05', { bb_kg: 10.6, tb_cm: 80, cara_ukur: 2, sakit: ['diare'] });

test('a short boy is on the list with his measures and where he lives', () => {
  const rini = recordOf('anggota', child('rini'), { nama: 'RINI', jk: 2, hub_kk: 3, keluarga_id: 'keluarga-rt3' });
  const house = recordOf('keluarga', home('rt3'), { rt: '003', rw: '012', alamat: 'Jalan Sawah Lega', no_rumah: '12' });
  const mothered = boyOf('dodi', { nik: '3699230509240001', ibu_kandung_id: child('rini').id });
  const before = weighingOf('dodi', '2026-08-05', { bb_kg: 10.3 });
  const [found] = casesOf([house, rini, mothered, master(), consent(2), before, short]);
  expect(found).toEqual({
    subject: child('dodi'),
    opened_by: short.record,
    since: '2026-10-05',
    due: '2026-10-19',
    categories: ['pendek'],
    values: {
      nama: 'dodi',
      nik: '3699230509240001',
      jk: 1,
      tgl_lahir: '2024-09-05',
      umur_bln: 25,
      nama_ortu: 'RINI',
      hp: '081234567890',
      alamat: 'Jalan Sawah Lega no. 12',
      rt: '003',
      rw: '012',
      posyandu: 'melati',
      tgl_ukur: '2026-10-05',
      bb: 10.6,
      tb: 80,
      tgl_tb: '2026-10-05',
      zs_bbu: expect.any(Number),
      zs_tbu: expect.any(Number),
      zs_bbtb: expect.any(Number),
      kategori: 'Terduga pendek',
      riwayat_bb: '05-08-2026: 10,3',
      sakit: 'Diare',
      versi: growthEngineVersion,
    },
    may_be_sent: true,
    // He is 60 months old then and no balita any more.
    next_change: '2029-09-05',
  });
});

test('without a guardian’s word a case is listed and not passed on, and the list says why', () => {
  const sent = (...records: DossierRecord[]) => {
    const [found] = casesOf([dodi, short, ...records]);
    return [found?.may_be_sent, found?.values.izin];
  };
  expect(sent(consent(1))).toEqual([true, undefined]);
  expect(sent(consent(4))).toEqual([false, 'waiting']);
  expect(sent()).toEqual([false, 'not_asked']);
});

test('the puskesmas gets the first T already, and everything graver; a measure in doubt is for the kader', () => {
  const officeFor = (...weighings: DossierRecord[]) =>
    casesOf([dodi, consent(2), ...weighings]).map((found) => [found.categories, officesOf(nutritionRule, found)]);
  const [august, september] = [
    weighingOf('dodi', '2026-08-05', { bb_kg: 11.4 }),
    weighingOf('dodi', '2026-09-05', { bb_kg: 11.4 }),
  ];
  expect(officeFor(august, september)).toEqual([[['T'], ['puskesmas']]]);
  expect(officeFor(august, september, weighingOf('dodi', '2026-10-05', { bb_kg: 11.3 }))).toEqual([
    [['2T'], ['puskesmas']],
  ]);
  expect(officeFor(weighingOf('dodi', '2026-10-05', { bb_kg: 8.6 }))).toEqual([[['BGM'], ['puskesmas']]]);
  expect(officeFor(weighingOf('dodi', '2026-10-05', { bb_kg: 12, tb_cm: 60, cara_ukur: 2 }))).toEqual([
    [['tidak_wajar'], []],
  ]);
  expect(officesOf(aktaRule, { categories: ['A'] })).toEqual(['disdukcapil']);
});

test('a weight that fell is for three days, one that stood still for a week', () => {
  const [august, still] = [
    weighingOf('dodi', '2026-08-05', { bb_kg: 11.4 }),
    weighingOf('dodi', '2026-09-05', { bb_kg: 11.4 }),
  ];
  expect(casesOf([dodi, august, still])).toMatchObject([{ categories: ['T'], due: '2026-09-12' }]);
  const lost = weighingOf('dodi', '2026-09-05', { bb_kg: 11.3 });
  expect(casesOf([dodi, august, lost])).toMatchObject([{ categories: ['turun'], due: '2026-09-08' }]);
});

test('where the monthly tables of Permenkes read another category, it stands beside the one that is counted', () => {
  // 25 months and 26 days: by day below -2 SD (81,7 cm is the line at 25 months), by the table of 25 months not.
  const late = boyOf('dodi', { tgl_lahir: '2024-09-10' });
  const weighing = weighingOf('dodi', '2026-11-02', { bb_kg: 11, tb_cm: 81.8, cara_ukur: 2 });
  const [found] = casesOf([late, weighing]);
  expect(found?.categories).toContain('pendek');
  expect(found?.values.permenkes).toBe('PB/U atau TB/U: Normal');
  expect(casesOf([dodi, short])[0]?.values).not.toHaveProperty('permenkes');
});

test('additional food goes first to the thin, then to the light, then to those who did not gain', () => {
  // Boys of 25 months: BB/TB -2 SD 10,6 kg at 88 cm and -3 SD 9,8; BB/U -2 SD 9,8 kg.
  const turn = (...weighings: DossierRecord[]) => casesOf([dodi, ...weighings]).map(({ values }) => values.pmt);
  expect(turn(weighingOf('dodi', '2026-10-05', { bb_kg: 10.2, tb_cm: 88, cara_ukur: 2 }))).toEqual([1]);
  expect(turn(weighingOf('dodi', '2026-10-05', { bb_kg: 9.6, tb_cm: 80, cara_ukur: 2 }))).toEqual([2]);
  const still = ['2026-09-05', '2026-10-05'].map((date) => weighingOf('dodi', date, { bb_kg: 12.1 }));
  expect(turn(...still)).toEqual([3]);
  expect(turn(weighingOf('dodi', '2026-10-05', { bb_kg: 12, edema: 'ya' }))).toEqual([undefined]);
  expect(turn(short)).toEqual([undefined]);
});

test('who died or moved out, or is 60 months old, is on the list no longer; a guest is', () => {
  expect(casesOf([boyOf('dodi', { mutasi: 4, mutasi_tgl: '2026-10-20' }), short])).toEqual([]);
  expect(casesOf([dodi, short], '2029-09-04')).toHaveLength(1);
  expect(casesOf([dodi, short], '2029-09-05')).toEqual([]);
  expect(casesOf([boyOf('dodi', { keberadaan: 2 }), master({ bukan_warga: 'ya' }), short])[0]?.values.tamu).toBe('ya');
});

test('the puskesmas is told which kader weighed the child', () => {
  const revision = { id: 'r1', visited_on: '2026-10-05', author: null, receipt: null, received_at: '2026-10-05' };
  const [found] = casesOf([dodi, { ...short, history: [{ ...revision, author_name: 'Sari Wulandari' }] }]);
  expect(found?.values.kader).toBe('Sari Wulandari');
  expect(nutritionRule.offices.map(({ columns }) => columns.includes('kader'))).toEqual([true, false, false]);
});

test('the office’s columns are columns of the list, and say nothing of the family’s other matters', () => {
  const keys = nutritionRule.columns.map(({ key }) => key);
  for (const { columns } of nutritionRule.offices) {
    expect(columns.filter((key) => !keys.includes(key))).toEqual([]);
    expect(columns).not.toContain('izin');
  }
  expect(nutritionRule.readers).toEqual([]);
});

test('every value has its column, and every category its words', () => {
  const keys = nutritionRule.columns.map(({ key }) => key);
  for (const { values, categories } of casesOf([dodi, master({ bukan_warga: 'ya' }), short])) {
    expect(Object.keys(values).filter((key) => !keys.includes(key))).toEqual([]);
    for (const code of categories) expect(nutritionRule.categories[code]).toBeTruthy();
  }
});
