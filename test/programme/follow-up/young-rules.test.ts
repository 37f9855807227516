import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import { catinRule } from '../../../src/programme/follow-up/catin-rule.ts';
import type { FollowUpRule, FollowUpView } from '../../../src/programme/follow-up/follow-up.ts';
import { girlsRule } from '../../../src/programme/follow-up/girls-rule.ts';
import { idleRule } from '../../../src/programme/follow-up/idle-rule.ts';
import { protectionRule } from '../../../src/programme/follow-up/protection-rule.ts';
import { pseudonymOf } from '../../../src/programme/follow-up/pseudonym.ts';
import { followUpRules } from '../../../src/programme/follow-up/register.ts';
import { schoolRule } from '../../../src/programme/follow-up/school-rule.ts';
import { child, dossierOf, home, recordOf } from '../dossier-of.ts';
import { officesOf } from './offices-of.ts';

const growth = await loadGrowthTables();
const today = '2026-11-03';

const house = [
  recordOf('keluarga', home('rt3'), { no_kk: '3699230907110003', alamat: 'Gang Masjid', rt: '003', rw: '001' }),
  recordOf('anggota', child('rini'), { nama: 'RINI', jk: 2, hub_kk: 3, tgl_lahir: '1985-03-12', keberadaan: 1 }),
];
const visit = (answers: Answers = {}) =>
  recordOf('kunjungan', home('rt3'), { persetujuan: 1, persetujuan_wali_hub: 2, no_hp: '081234567890', ...answers });

function young(
  name: string,
  person: Answers,
  { sekolah, remaja }: { sekolah?: Answers; remaja?: Answers } = {},
): DossierRecord[] {
  const usual = { nama: name.toUpperCase(), nik: '3699232005140001', jk: 1, hub_kk: 4, keberadaan: 1, status_kawin: 1 };
  return [
    recordOf('anggota', child(name), { ...usual, ibu_kandung_id: child('rini').id, ...person }),
    ...(sekolah === undefined ? [] : [recordOf('sekolah', child(name), sekolah, { visited_on: '2026-10-05' })]),
    ...(remaja === undefined ? [] : [recordOf('remaja', child(name), remaja, { visited_on: '2026-10-05' })]),
  ];
}

function viewOf(records: readonly DossierRecord[], on = today, visits = [visit()]): FollowUpView {
  return { dossier: dossierOf('rt3', [...house, ...visits, ...records]), today: on, growth };
}

const find = (rule: FollowUpRule, records: readonly DossierRecord[], on?: string, visits?: DossierRecord[]) =>
  rule.find(viewOf(records, on, visits));

describe('children out of school', () => {
  const dimas = (sekolah: Answers, tgl_lahir = '2014-05-20') => young('dimas', { tgl_lahir }, { sekolah });
  const left: Answers = { status_sekolah: 3, jenjang: 4, kelas: 5, tahun_putus: '2025', ats_alasan: 5, mau_kembali: 2 };

  test('come to the education office with group, reason and wish, before the new semester', () => {
    const [found, ...others] = find(schoolRule, dimas(left));
    expect(others).toEqual([]);
    expect(found).toEqual({
      subject: child('dimas'),
      opened_by: '',
      since: '2026-10-05',
      due: '2026-12-31',
      categories: ['DO'],
      values: {
        ...{ nama: 'DIMAS', nik: '3699232005140001', tgl_lahir: '2014-05-20', jk: 1, nama_ibu: 'RINI' },
        ...{ alamat: 'Gang Masjid', rw: '001', rt: '003', hp: '081234567890' },
        ...{ kelompok: 'DO', jenjang: 4, kelas: 5, tahun_putus: '2025', keinginan: 2 },
        alasan: 'Jauh atau tidak ada angkutan',
      },
      may_be_sent: true,
      next_change: '2032-05-20',
    });
    expect(officesOf(schoolRule, { categories: ['DO'] })).toEqual(['disdik']);
  });

  test('are grouped, and a pupil too old for the class is listed with them', () => {
    const category = (sekolah: Answers, born?: string) => find(schoolRule, dimas(sekolah, born))[0]?.categories[0];
    expect(category({ status_sekolah: 1 })).toBe('BPB');
    expect(category({ status_sekolah: 3, jenjang: 4, kelas: 13 })).toBe('LTM');
    expect(category({ status_sekolah: 2, jenjang: 4, kelas: 3 })).toBe('rentan');
    expect(category({ status_sekolah: 2, jenjang: 4, kelas: 5 })).toBeUndefined();
    expect(category({ status_sekolah: 3, jenjang: 12, kelas: 13 }, '2008-05-20')).toBeUndefined();
  });

  test('a pesantren that no register knows is looked at in the village first, and no office gets it', () => {
    const [found] = find(schoolRule, dimas({ ...left, ats_alasan: 12 }));
    expect(found?.categories).toEqual(['cek']);
    expect(officesOf(schoolRule, { categories: ['cek'] })).toEqual([]);
  });

  test('nobody grows too old for the class by the passing of a school year', () => {
    const pupil = dimas({ status_sekolah: 2, jenjang: 4, kelas: 4 });
    expect(find(schoolRule, pupil)).toEqual([]);
    expect(find(schoolRule, pupil, '2028-11-03')).toEqual([]);
  });

  test('work, marriage and pregnancy are no reasons for an open list, which the kepala desa reads too', () => {
    expect(schoolRule.readers).toEqual(['kepala_desa']);
    for (const ats_alasan of [2, 3]) {
      const [found] = find(schoolRule, dimas({ ...left, ats_alasan, bekerja_anak: 'ya', jam_kerja_minggu: 40 }));
      expect(found?.values.alasan).toBe('Pribadi, tanyakan ke supervisor');
      expect(JSON.stringify(found?.values)).not.toMatch(/kerja|nikah|hamil/i);
    }
  });

  test('a child of six at home is on the list from the seventh birthday, of which the rule knows', () => {
    const records = dimas({ status_sekolah: 1 }, '2019-11-20');
    expect(find(schoolRule, records)).toEqual([]);
    expect(schoolRule.next_find(viewOf(records))).toBe('2026-11-20');
    expect(find(schoolRule, records, '2026-11-20')).toMatchObject([{ categories: ['BPB'], since: '2026-11-20' }]);
  });

  test('are passed on with a guardian’s consent, of eighteen with the family’s own', () => {
    const sent = (born: string, ...visits: DossierRecord[]) =>
      find(schoolRule, dimas(left, born), today, visits)[0]?.may_be_sent;
    const carer = visit({ persetujuan_wali_hub: 4 });
    expect([sent('2014-05-20', carer), sent('2008-05-20', carer), sent('2014-05-20')]).toEqual([false, true, false]);
  });

  test('of unknown age, dead or moved away stand on no list', () => {
    expect(find(schoolRule, young('dimas', { tgl_lahir: { missing: 98 } }, { sekolah: left }))).toEqual([]);
    const gone = { tgl_lahir: '2014-05-20', mutasi: 4, mutasi_tgl: '2026-10-20' };
    expect(find(schoolRule, young('dimas', gone, { sekolah: left }))).toEqual([]);
  });
});

describe('couples-to-be', () => {
  const sarah = (bulan_nikah: Answers[string], more: Answers = {}, person: Answers = {}) =>
    young(
      'sarah',
      { jk: 2, tgl_lahir: '2004-03-08', ...person },
      { remaja: { rencana_nikah: 'ya', bulan_nikah, ...more } },
    );

  test('are to be examined three months before the wedding, and their offices have them until then', () => {
    const [found] = find(catinRule, sarah('2027-04-10'));
    expect(found).toMatchObject({
      categories: ['terencana'],
      due: '2027-01-10',
      next_change: '2027-01-10',
      may_be_sent: true,
      values: { nama: 'SARAH', tgl_nikah: '2027-04-10', kepastian: 'pasti', hp: '081234567890' },
    });
    expect(find(catinRule, sarah('2027-04-10'), '2027-01-10')).toMatchObject([
      { categories: ['dekat'], next_change: '2027-04-11' },
    ]);
    expect(officesOf(catinRule, { categories: ['dekat'] })).toEqual(['dppkb', 'kemenag', 'puskesmas']);
    expect(catinRule.readers).toEqual([]);
  });

  test('leave the list when the day has passed, the month where only that is known, or once they are married', () => {
    expect(find(catinRule, sarah('2026-11-02'))).toEqual([]);
    expect(find(catinRule, sarah('2026-11-15', { bulan_nikah_perkiraan: 'ya' }), '2026-11-30')).toHaveLength(1);
    expect(find(catinRule, sarah('2026-11-15', { bulan_nikah_perkiraan: 'ya' }), '2026-12-01')).toEqual([]);
    expect(find(catinRule, sarah('2027-04-10', {}, { status_kawin: 2 }))).toEqual([]);
    expect(find(catinRule, sarah('2027-04-10', { rencana_nikah: 'tidak' }))).toEqual([]);
  });

  test('without a month stay with kader and supervisor, for the year in which it is to be', () => {
    const [found] = find(catinRule, sarah({ missing: 98 }));
    expect(found).toMatchObject({ categories: ['belum_pasti'], due: null, next_change: '2027-10-06' });
    expect(officesOf(catinRule, { categories: ['belum_pasti'] })).toEqual([]);
    expect(find(catinRule, sarah({ missing: 98 }), '2027-10-06')).toEqual([]);
  });

  test('who would be under nineteen on the day is for child protection alone', () => {
    const early = sarah('2027-04-10', {}, { tgl_lahir: '2008-04-11' });
    expect(find(catinRule, early)).toEqual([]);
    expect(find(protectionRule, early)).toMatchObject([{ categories: ['rencana_kawin'] }]);
    const ofAge = sarah('2027-04-10', {}, { tgl_lahir: '2008-04-10' });
    expect(find(catinRule, ofAge)).toHaveLength(1);
    expect(find(protectionRule, ofAge)).toEqual([]);
  });
});

describe('child protection', () => {
  const works = (years: number, jam_kerja_minggu: Answers[string]) =>
    young(
      'dimas',
      { tgl_lahir: `${2026 - years}-05-20` },
      { sekolah: { status_sekolah: 2, bekerja_anak: 'ya', jam_kerja_minggu } },
    );

  test('says kind, age, sex, village and a code, and nothing by which the child could be known', () => {
    const [found, ...others] = find(protectionRule, works(14, 20));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ categories: ['kerja_lama'], since: '2026-10-05', due: '2026-10-06' });
    const { kode, ...rest } = found?.values ?? {};
    expect(kode).toBe(pseudonymOf(child('dimas')));
    expect(rest).toEqual({
      ...{ jenis: 'Anak bekerja, jamnya panjang untuk umurnya', umur: 14, jk: 1, desa: '36.04.23.2015' },
    });
    expect(JSON.stringify(rest)).not.toMatch(/dimas|36992|masjid|0812|rini/i);
  });

  test('is confidential, for one officer, and behind no number', () => {
    expect(protectionRule.confidential).toBe(true);
    expect(protectionRule.offices).toEqual([{ code: 'dp3a', columns: ['jenis', 'umur', 'jk', 'desa', 'kode'] }]);
    expect(protectionRule.columns.map(({ key }) => key)).toEqual(protectionRule.offices[0]?.columns);
    expect([protectionRule.readers, protectionRule.indicators]).toEqual([[], []]);
    expect(followUpRules.filter(({ confidential }) => confidential).map(({ id }) => id)).toContain('anak');
  });

  test('waits for nobody’s consent: who would give it may be the one from whom the child needs protection', () => {
    const refusal = visit({ persetujuan_wali_hub: { missing: 97 } });
    expect(find(protectionRule, works(14, 20), today, [refusal])[0]?.may_be_sent).toBe(true);
  });

  test('long hours are told apart by age, and unknown hours are work all the same', () => {
    const kind = (years: number, hours: Answers[string]) => find(protectionRule, works(years, hours))[0]?.categories;
    expect([kind(12, 1), kind(14, 14), kind(14, 15), kind(17, 39), kind(17, 40)]).toEqual([
      ...[['kerja_lama'], ['kerja'], ['kerja_lama'], ['kerja'], ['kerja_lama']],
    ]);
    expect(kind(14, { missing: 98 })).toEqual(['kerja']);
    expect([kind(6, 3), kind(18, 45)]).toEqual([undefined, undefined]);
  });

  test('finds the married under nineteen, also without any form but the member’s own', () => {
    const wulan = (status_kawin: number) => young('wulan', { jk: 2, tgl_lahir: '2008-06-02', status_kawin });
    expect(find(protectionRule, wulan(2))).toMatchObject([{ categories: ['kawin_anak'], next_change: '2027-06-02' }]);
    expect(find(protectionRule, wulan(3))).toHaveLength(1);
    expect(find(protectionRule, wulan(1))).toEqual([]);
    expect(find(protectionRule, wulan(2), '2027-06-02')).toEqual([]);
  });

  test('one child is one case, gravest first', () => {
    const both = young(
      'wulan',
      { jk: 2, tgl_lahir: '2010-06-02', status_kawin: 2 },
      { sekolah: { status_sekolah: 3, bekerja_anak: 'ya' } },
    );
    expect(find(protectionRule, both).map(({ categories }) => categories)).toEqual([['kawin_anak', 'kerja']]);
  });
});

describe('girls to be examined', () => {
  const nabila = (remaja: Answers, person: Answers = {}) =>
    young('nabila', { jk: 2, tgl_lahir: '2010-06-15', ...person }, { remaja });

  test('come to the puskesmas within a week with what was measured', () => {
    const [found] = find(girlsRule, nabila({ hb: 11.4, tgl_hb: '2026-09-16', lila: 23, ttd: 2 }));
    expect(found).toMatchObject({
      categories: ['anemia', 'kek'],
      due: '2026-10-12',
      may_be_sent: true,
      values: { nama: 'NABILA', nama_ibu: 'RINI', hb: 11.4, tgl_hb: '2026-09-16', lila: 23, ttd: 2 },
      next_change: '2028-06-15',
    });
    expect(officesOf(girlsRule, { categories: ['kek'] })).toEqual(['puskesmas']);
    expect(girlsRule.readers).toEqual([]);
  });

  test('are those below the limits: who was not tested is not, nor boys, nor the pregnant', () => {
    expect(find(girlsRule, nabila({ hb: 12, lila: 23.5 }))).toEqual([]);
    expect(find(girlsRule, nabila({ hb: { missing: 99 } }))).toEqual([]);
    expect(find(girlsRule, nabila({ lila: 22 }, { jk: 1 }))).toEqual([]);
    expect(find(girlsRule, nabila({ lila: 22 }, { status_kawin: 2, hamil_status: 'ya' }))).toEqual([]);
    expect(find(girlsRule, nabila({ lila: 22 }, { tgl_lahir: '2001-11-03' }))).toEqual([]);
  });
});

test('what an unchanged dossier says changes on no day that the rules did not name', () => {
  const plan = (bulan_nikah: Answers[string]) => ({ remaja: { rencana_nikah: 'ya', bulan_nikah, hb: 11 } });
  const dossiers = [
    young('dimas', { tgl_lahir: '2019-11-20' }, { sekolah: { status_sekolah: 1 } }),
    young('reza', { tgl_lahir: '2008-12-01' }, { sekolah: { status_sekolah: 3, jenjang: 8, kelas: 8 } }),
    young('sarah', { jk: 2, tgl_lahir: '2008-03-08' }, plan('2027-04-10')),
    young('salsa', { jk: 2, tgl_lahir: '2008-03-08' }, plan({ missing: 98 })),
    young('ayu', { jk: 2, tgl_lahir: '2002-02-08' }, plan('2027-04-10')),
    young('wulan', { jk: 2, tgl_lahir: '2008-06-02', status_kawin: 2 }),
    young('tio', { tgl_lahir: '2009-02-02' }, { sekolah: { bekerja_anak: 'ya', jam_kerja_minggu: 20 } }),
  ];
  for (const rule of [schoolRule, catinRule, protectionRule, girlsRule]) {
    for (const records of dossiers) {
      // Only a carer has agreed, so that the eighteenth birthday changes what may be sent.
      const view = (on: string) => viewOf(records, on, [visit({ persetujuan_wali_hub: 4 })]);
      let [on, known] = [today, rule.find(view(today))];
      for (let day = 1; day < 500; day++) {
        const named = [...known.map((one) => one.next_change), rule.next_find(view(on))];
        on = addDays(on, 1);
        const now = rule.find(view(on));
        if (!named.includes(on)) expect(now, `${rule.id} ${on}`).toEqual(known);
        known = now;
      }
    }
  }
});

describe('young people who neither learn nor work', () => {
  const bayu = (kegiatan: number, tgl_lahir = '2005-08-20', person: Answers = {}) =>
    young(
      'bayu',
      { tgl_lahir, pendidikan: 8, ...person },
      { remaja: { kegiatan, minat_pelatihan: ['bangunan', 'komputer'] } },
    );

  test('come to the office of work and to the families’ businesses with what they have learnt and would like to', () => {
    const [found] = find(idleRule, bayu(6));
    expect(found).toMatchObject({
      ...{ categories: ['neet'], since: '2026-10-05', due: null, may_be_sent: true, next_change: '2027-08-20' },
      values: {
        nama: 'BAYU',
        umur: 21,
        hp: '081234567890',
        pendidikan: 8,
        minat: 'Las, listrik, atau bangunan; Komputer',
      },
    });
    expect(found && officesOf(idleRule, found)).toEqual(['disnaker', 'dppkb']);
    expect(find(idleRule, bayu(5))).toMatchObject([{ categories: ['cari_kerja'] }]);
    expect(find(idleRule, bayu(4))).toEqual([]);
  });

  test('are grown up before an office of work hears of them: under eighteen, school comes first', () => {
    const [found] = find(idleRule, bayu(6, '2009-08-20'));
    expect(found).toMatchObject({ categories: ['usia_sekolah'], next_change: '2027-08-20' });
    expect(found && officesOf(idleRule, found)).toEqual([]);
    expect(find(idleRule, bayu(6, '2009-08-20'), '2027-08-20')).toMatchObject([{ categories: ['neet'] }]);
  });

  test('are on the list from fifteen to twenty-four', () => {
    expect(find(idleRule, bayu(6, '2011-11-04'))).toEqual([]);
    expect(find(idleRule, bayu(6, '2011-11-03'))).toHaveLength(1);
    expect(find(idleRule, bayu(6, '2001-11-04'))).toHaveLength(1);
    expect(find(idleRule, bayu(6, '2001-11-03'))).toEqual([]);
  });
});
