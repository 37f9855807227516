import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { overdueVaccines } from '../../../src/forms/balita/overdue.ts';
import { vaccines } from '../../../src/forms/balita/vaccines.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import { attendanceRule } from '../../../src/programme/follow-up/attendance-rule.ts';
import type { FollowUpView } from '../../../src/programme/follow-up/follow-up.ts';
import { immunisationRule } from '../../../src/programme/follow-up/immunisation-rule.ts';
import { pregnancyRule } from '../../../src/programme/follow-up/pregnancy-rule.ts';
import { boyOf, child, dossierOf, home, recordOf, weighingOf } from '../dossier-of.ts';
import { expectNamedDays } from './named-days.ts';
import { officesOf } from './offices-of.ts';

const growth = await loadGrowthTables();
const today = '2026-11-03';

const house = recordOf('keluarga', home('rt3'), { rt: '003', rw: '012', alamat: 'Jalan Sawah Lega', no_rumah: '12' });
const consent = recordOf('kunjungan', home('rt3'), { persetujuan: 1, persetujuan_wali_hub: 2, no_hp: '081234567890' });

function view(records: readonly DossierRecord[], on = today): FollowUpView {
  return { dossier: dossierOf('rt3', [house, consent, ...records]), today: on, growth };
}

describe('doses that are overdue', () => {
  const given = (...doses: string[]) => Object.fromEntries(doses.map((dose) => [dose, '2026-01-10']));
  const all = given(...vaccines);

  test('are those whose month is past by one, in the order in which they fell due', () => {
    expect(overdueVaccines(given('hb0', 'bcg', 'opv1'), 2)).toEqual([]);
    expect(overdueVaccines(given('hb0', 'bcg', 'opv1'), 3)).toEqual(['dpt1', 'opv2', 'pcv1', 'rv1']);
    const { mr1: _, ...without } = all;
    expect(overdueVaccines(without, 9)).toEqual([]);
    expect(overdueVaccines(without, 10)).toEqual(['mr1']);
    expect(overdueVaccines(all, 30)).toEqual([]);
  });

  test('are not those that come too late to be given', () => {
    const late = overdueVaccines({}, 20);
    for (const dose of ['hb0', 'bcg', 'rv1', 'rv2', 'rv3']) expect(late).not.toContain(dose);
    expect(late).toContain('dpt4');
    expect(overdueVaccines({}, 60)).toEqual([]);
  });

  const aisyah = (imunisasi: Answers[string] | undefined, tgl_lahir = '2026-01-10', more: Answers = {}) => [
    boyOf('aisyah', { tgl_lahir, nik: '3699231001260001', ...more }),
    recordOf('balita', child('aisyah'), {
      ...{ posyandu_id: 'melati', nama_ortu: 'Sugeng dan Rini' },
      ...(imunisasi === undefined ? {} : { imunisasi }),
    }),
  ];
  const find = (...records: DossierRecord[]) => immunisationRule.find(view(records));

  test('stand on the list of the puskesmas by their names', () => {
    const basics = [
      'hb0',
      'bcg',
      'opv1',
      'dpt1',
      'opv2',
      'pcv1',
      'rv1',
      'dpt2',
      'opv3',
      'pcv2',
      'rv2',
      'opv4',
      'ipv1',
      'rv3',
    ];
    const [found] = find(...aisyah(given(...basics)));
    expect(found).toEqual({
      subject: child('aisyah'),
      opened_by: '',
      // Overdue since June; the book was seen in October.
      since: '2026-10-05',
      due: '2026-11-05',
      categories: ['dasar'],
      values: {
        ...{ nama: 'aisyah', nik: '3699231001260001', jk: 1, tgl_lahir: '2026-01-10', umur_bln: 9 },
        ...{
          nama_ortu: 'Sugeng dan Rini',
          hp: '081234567890',
          alamat: 'Jalan Sawah Lega no. 12',
          rt: '003',
          rw: '012',
        },
        ...{ posyandu: 'melati', tertinggal: 'DPT-HB-Hib 3' },
      },
      may_be_sent: true,
      next_change: '2026-11-10',
    });
    expect(found && officesOf(immunisationRule, found)).toEqual(['puskesmas']);
  });

  test('of a child whose record nobody has seen, and of one that is complete, there are none', () => {
    expect(find(...aisyah(undefined))).toEqual([]);
    expect(find(...aisyah({ missing: 98 }))).toEqual([]);
    expect(find(...aisyah(all))).toEqual([]);
    expect(find(...aisyah({}))[0]?.categories).toEqual(['dasar']);
    expect(find(...aisyah({}, '2026-01-10', { mutasi: 3, mutasi_tgl: '2026-10-01' }))).toEqual([]);
  });

  test('come and go with the months, on days that the rule names', () => {
    expectNamedDays(immunisationRule, view(aisyah(given('hb0'), '2026-08-31')));
    expectNamedDays(immunisationRule, view(aisyah({}, '2022-02-10')));
  });
});

describe('children whom nobody has weighed for two months', () => {
  const find = (records: readonly DossierRecord[], on = today) => attendanceRule.find(view(records, on));
  const weighed = weighingOf('bima', '2026-08-05', { bb_kg: 12 });

  test('are on the list of kader and midwife with the months that are missing', () => {
    expect(find([boyOf('bima'), weighed])).toMatchObject([
      {
        ...{ subject: child('bima'), since: '2026-11-01', due: '2026-12-02', categories: ['absen'] },
        values: { nama: 'bima', terakhir: '2026-08-05', bulan_absen: 2, hp: '081234567890' },
      },
    ]);
    expect(officesOf(attendanceRule, { categories: ['absen'] })).toEqual(['puskesmas']);
    expect(attendanceRule.readers).toEqual([]);
  });

  test('are not yet so in October, and the day on which they will be is named', () => {
    const records = [boyOf('bima'), weighed];
    expect(find(records, '2026-10-31')).toEqual([]);
    expect(attendanceRule.next_find(view(records, '2026-10-31'))).toBe('2026-11-01');
  });

  test('were called absent and not weighed, or came and could not be: both are months without a weight', () => {
    const absent = weighingOf('bima', '2026-09-05', { hadir: 2 });
    const refused = weighingOf('bima', '2026-10-05', { hadir: 6 });
    expect(find([boyOf('bima'), weighed, absent, refused])).toHaveLength(1);
    expect(find([boyOf('bima'), weighed, weighingOf('bima', '2026-10-05', { bb_kg: 12.2 })])).toEqual([]);
  });

  test('may never have been weighed: it counts from the month in which they were first written down', () => {
    const known = recordOf('anggota', child('bima'), boyOf('bima').answers, { visited_on: '2026-07-20' });
    expect(find([known])).toMatchObject([{ categories: ['belum_pernah'], since: '2026-10-01' }]);
    expect(find([boyOf('bima')])).toEqual([]);
    const newborn = recordOf(
      'anggota',
      child('bima'),
      { ...known.answers, tgl_lahir: '2026-08-20' },
      { visited_on: '2026-07-20' },
    );
    expect(find([newborn])).toMatchObject([{ since: '2026-11-01' }]);
  });

  test('are none where the child moved, died, is five, lives elsewhere or is a guest', () => {
    expect(find([boyOf('bima'), weighed, weighingOf('bima', '2026-09-05', { hadir: 4 })])).toEqual([]);
    expect(find([boyOf('bima', { tgl_lahir: '2021-11-03' }), weighed])).toEqual([]);
    expect(find([boyOf('bima', { keberadaan: 2 }), weighed])).toEqual([]);
    expect(find([boyOf('bima'), weighed, recordOf('balita', child('bima'), { bukan_warga: 'ya' })])).toEqual([]);
  });

  test('come and go on days that the rule names', () => {
    expectNamedDays(attendanceRule, view([boyOf('bima', { tgl_lahir: '2022-01-31' }), weighed]));
  });
});

describe('pregnant women whom the midwife should see', () => {
  const siti = (answers: Answers = {}) =>
    recordOf(
      'anggota',
      child('siti'),
      {
        ...{
          nama: 'SITI',
          jk: 2,
          hub_kk: 3,
          status_kawin: 2,
          hamil_status: 'ya',
          keberadaan: 1,
          tgl_lahir: '2002-02-20',
        },
        ...answers,
      },
      { visited_on: '2026-09-02' },
    );
  const seen = (answers: Answers) =>
    recordOf('ibu_hamil', child('siti'), { tgl_periksa: '2026-10-06', usia_hamil_mgg: 20, ...answers });
  const find = (...records: DossierRecord[]) => pregnancyRule.find(view(records));
  const categories = (...records: DossierRecord[]) => find(...records).map((one) => one.categories);

  test('have a thin arm, little blood, or were never looked at: this week, and not for the desa', () => {
    expect(find(siti(), seen({ lila: 22.5, hb: 10.2, anc_ke: 0, ttd_tablet: 10 }))).toMatchObject([
      {
        ...{ subject: child('siti'), since: '2026-10-06', due: '2026-10-13', categories: ['kek', 'anemia', 'anc'] },
        values: { nama: 'SITI', umur: 24, usia_hamil: 20, lila: 22.5, hb: 10.2, anc_ke: 0, ttd: 10 },
        may_be_sent: true,
      },
    ]);
    expect(officesOf(pregnancyRule, { categories: ['kek'] })).toEqual(['puskesmas']);
    expect(pregnancyRule.readers).toEqual([]);
  });

  test('are late for a first check-up as the weeks go by, on a day that is named', () => {
    const early = [siti(), seen({ lila: 24, usia_hamil_mgg: 8, anc_ke: 0 })];
    expect(pregnancyRule.find(view(early, '2026-11-02'))).toEqual([]);
    expect(pregnancyRule.next_find(view(early, '2026-11-02'))).toBe('2026-11-03');
    expect(categories(...early)).toEqual([['anc']]);
    expectNamedDays(pregnancyRule, view([siti(), seen({ lila: 24, usia_hamil_mgg: 8, anc_ke: 0 })], '2026-10-10'));
  });

  test('are very young or no longer so, also before anybody has looked', () => {
    expect(categories(siti({ tgl_lahir: '2007-02-20' }))).toEqual([['umur_muda']]);
    expect(categories(siti({ tgl_lahir: '1990-02-20' }))).toEqual([['umur_tua']]);
    expect(categories(siti({ tgl_lahir: '1991-11-02' }))).toEqual([]);
    expect(categories(siti(), seen({ lila: 24, hb: 12, anc_ke: 3 }))).toEqual([]);
  });

  test('are pregnant no more after the birth, or when they left', () => {
    const thin = seen({ lila: 22 });
    const born = boyOf('bayi', { tgl_lahir: '2026-10-20', ibu_kandung_id: child('siti').id });
    expect(categories(siti(), thin, born)).toEqual([]);
    expect(categories(siti({ hamil_status: 'tidak' }), thin)).toEqual([]);
    expect(categories(siti({ mutasi: 4, mutasi_tgl: '2026-10-20' }), thin)).toEqual([]);
  });

  test('a wife under 18 is passed on with a guardian’s word only', () => {
    const young = siti({ tgl_lahir: '2009-02-20' });
    const caretaker = { ...consent, answers: { persetujuan: 1, persetujuan_wali_hub: 4 } };
    const found = pregnancyRule.find({ ...view([]), dossier: dossierOf('rt3', [caretaker, young]) });
    expect(found.map(({ may_be_sent }) => may_be_sent)).toEqual([false]);
  });

  test('come and go on days that the rule names', () => {
    expectNamedDays(pregnancyRule, view([siti({ tgl_lahir: '2006-12-20' }), seen({ lila: 22 })]));
    expectNamedDays(pregnancyRule, view([siti({ tgl_lahir: '1990-12-20' })]));
  });
});
