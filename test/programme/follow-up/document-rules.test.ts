import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import { aktaRule } from '../../../src/programme/follow-up/akta-rule.ts';
import type { FollowUpView } from '../../../src/programme/follow-up/follow-up.ts';
import { kiaRule } from '../../../src/programme/follow-up/kia-rule.ts';
import { child, dossierOf, home, recordOf } from '../dossier-of.ts';

const growth = await loadGrowthTables();
const today = '2026-11-03';
const wanted: Answers = { akta_status: 3, ada_skl: 1, ada_bukti_nikah: 1, ortu_ktp: 1, setuju_dibantu: 'ya' };

const address = { rt: '003', rw: '001', alamat: 'Gang Masjid', no_rumah: '12', punya_kk: 1, no_kk: '3699230907110003' };
const parents: readonly DossierRecord[] = [
  recordOf('keluarga', home('rt3'), address),
  recordOf('anggota', child('sugeng'), { nama: 'SUGENG', jk: 1, hub_kk: 1, keberadaan: 1 }),
  recordOf('anggota', child('rini'), { nama: 'RINI', jk: 2, hub_kk: 3, status_kawin: 2, keberadaan: 1 }),
];
const visit = (answers: Answers = {}) =>
  recordOf('kunjungan', home('rt3'), { persetujuan: 1, persetujuan_wali_hub: 2, no_hp: '081234567890', ...answers });

const born = (tgl_lahir: Answers[string], more: Answers = {}) =>
  recordOf('anggota', child('dimas'), {
    ...{ nama: 'DIMAS', nik: '3699232703190001', jk: 1, tgl_lahir, hub_kk: 4, keberadaan: 1 },
    ...{ ibu_kandung_id: child('rini').id, ...more },
  });
const akta = (answers: Answers) => recordOf('akta', child('dimas'), answers);
const kia = (answers: Answers, visited_on = '2026-10-05') => recordOf('kia', child('dimas'), answers, { visited_on });

function view(records: readonly DossierRecord[], on = today, visits = [visit()]): FollowUpView {
  return { dossier: dossierOf('rt3', [...parents, ...visits, ...records]), today: on, growth };
}

describe('children without a certificate', () => {
  const find = (tgl_lahir: Answers[string], answers: Answers, on?: string) =>
    aktaRule.find(view([born(tgl_lahir), akta(answers)], on));

  test('stand on the list with what Disdukcapil needs for a day in the village', () => {
    const [found, ...others] = find('2019-03-27', { ...wanted, ada_bukti_nikah: 3, saksi_siap: 'tidak' });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      subject: child('dimas'),
      opened_by: '',
      since: '2026-10-05',
      due: '2026-11-04',
      categories: ['D'],
      may_be_sent: true,
      next_change: '2037-03-27',
    });
    expect(found?.values).toEqual({
      ...{ nama: 'DIMAS', nik: '3699232703190001', tgl_lahir: '2019-03-27', jk: 1 },
      ...{ nama_ibu: 'RINI', nama_ayah: 'SUGENG', kepala_keluarga: 'SUGENG', no_kk: '3699230907110003' },
      ...{ alamat: 'Gang Masjid no. 12', rw: '001', rt: '003', hp: '081234567890' },
      ...{ jalur: 'D', kekurangan: 'buku nikah orang tua, dua saksi', setuju_dibantu: 'ya' },
    });
  });

  test('come to the office with its columns only, and never with the reason', () => {
    expect(aktaRule.offices[0]?.columns).not.toContain('alasan');
    const known = aktaRule.columns.map(({ key }) => key);
    expect(known).toEqual(expect.arrayContaining([...(aktaRule.offices[0]?.columns ?? [])]));
  });

  test('are in time until day 60, and late on day 61 without anybody writing anything', () => {
    const birth = '2026-09-24';
    const [inTime] = find(birth, wanted, addDays(birth, 60));
    expect(inTime).toMatchObject({ categories: ['hari_30_60', 'A'], next_change: addDays(birth, 61) });
    expect(inTime?.values.batas_lapor).toBe(addDays(birth, 60));
    const [late] = find(birth, wanted, addDays(birth, 61));
    expect(late?.categories).toEqual(['B']);
    expect(late?.values.batas_lapor).toBeUndefined();
  });

  test('are in a hurry from day 30 on, and due before day 60 whatever is missing', () => {
    const birth = '2026-09-24';
    const [early] = find(birth, wanted, addDays(birth, 29));
    expect(early).toMatchObject({ categories: ['A'], due: addDays(birth, 60), next_change: addDays(birth, 30) });
    const [late] = find(birth, { ...wanted, ada_skl: 3 }, addDays(birth, 30));
    expect(late).toMatchObject({ categories: ['hari_30_60', 'C'], due: addDays(birth, 60) });
  });

  test('leave the list when the certificate is there or under way, and on the eighteenth birthday', () => {
    expect([1, 2, 4].flatMap((akta_status) => find('2019-03-27', { akta_status }))).toEqual([]);
    expect(find('2008-11-04', wanted)).toHaveLength(1);
    expect(find('2008-11-03', wanted)).toEqual([]);
  });

  test('whose papers nobody knows are listed as not clear; one of whom nothing was asked is not listed', () => {
    const [unclear] = find('2019-03-27', { akta_status: 3, ada_skl: { missing: 98 } });
    expect(unclear).toMatchObject({ categories: ['belum_jelas'], may_be_sent: false });
    expect(find('2019-03-27', { akta_status: { missing: 98 } })).toEqual([]);
    expect(aktaRule.find(view([born('2019-03-27')]))).toEqual([]);
  });

  test('with a certificate that differs from the card wait for its correction', () => {
    const [found] = find('2019-03-27', { akta_status: 1, akta_cocok_kk: 3, setuju_dibantu: 'ya' });
    expect(found).toMatchObject({ categories: ['G'], may_be_sent: true });
    expect(found?.values.kekurangan).toBe('tanggal lahir beda dengan KK');
  });

  test('who died, moved away or only come to be weighed are not on the list', () => {
    const gone = born('2019-03-27', { mutasi: 4, mutasi_tgl: '2026-10-01' });
    expect(aktaRule.find(view([gone, akta(wanted)]))).toEqual([]);
    const guest = recordOf('balita', child('dimas'), { bukan_warga: 'ya' });
    expect(aktaRule.find(view([born('2024-03-27'), akta(wanted), guest]))).toEqual([]);
  });

  test('are passed on only when the family agreed and a guardian consented; they stay on the village’s list', () => {
    const sent = (answers: Answers, ...visits: DossierRecord[]) =>
      aktaRule.find(view([born('2019-03-27'), akta(answers)], today, visits)).map((one) => one.may_be_sent);
    expect(sent(wanted, visit())).toEqual([true]);
    expect(sent({ ...wanted, setuju_dibantu: 'tidak' }, visit())).toEqual([false]);
    expect(sent({ ...wanted, setuju_dibantu: { missing: 98 } }, visit())).toEqual([false]);
    expect(sent(wanted, visit({ persetujuan_wali_hub: 4 }))).toEqual([false]);
    expect(sent(wanted, visit({ persetujuan: 2, persetujuan_wali_hub: { missing: 97 } }))).toEqual([false]);
    expect(sent(wanted)).toEqual([false]);
  });
});

describe('children without a good card', () => {
  const find = (tgl_lahir: string, answers: Answers, certificate: Answers = { akta_status: 1 }) =>
    kiaRule.find(view([born(tgl_lahir), akta(certificate), kia(answers)]));
  const categories = (...args: Parameters<typeof find>) => find(...args).map((one) => one.categories);

  test('are ready, expired, lost, or wait for the certificate', () => {
    expect(categories('2019-03-27', { kia_status: 3 })).toEqual([['siap']]);
    expect(categories('2019-03-27', { kia_status: 1, kia_berfoto: 'tidak' })).toEqual([['kedaluwarsa']]);
    expect(categories('2019-03-27', { kia_status: 5 })).toEqual([['hilang']]);
    expect(categories('2019-03-27', { kia_status: 5 }, { akta_status: 3 })).toEqual([['hilang', 'akta_dulu']]);
    expect(categories('2019-03-27', { kia_status: 3 }, { akta_status: 4 })).toEqual([['akta_dulu']]);
    expect(categories('2019-03-27', { kia_status: 3 }, { akta_status: { missing: 98 } })).toEqual([['belum_jelas']]);
  });

  test('of a certificate that only the card’s own form knows are ready too', () => {
    const answers = { kia_status: 3, syarat_akta: 1 };
    expect(categories('2019-03-27', answers, { akta_status: { missing: 98 } })).toEqual([['siap']]);
  });

  test('are not those with a good one, one under way, or of whom nobody knows', () => {
    expect(categories('2019-03-27', { kia_status: 1, kia_berfoto: 'ya' })).toEqual([]);
    expect(categories('2023-03-27', { kia_status: 2 })).toEqual([]);
    expect(categories('2019-03-27', { kia_status: 4 })).toEqual([]);
    expect(categories('2019-03-27', { kia_status: 1, kia_berfoto: { missing: 98 } })).toEqual([]);
  });

  test('come with number of the certificate, school, and the colour of the photograph', () => {
    const answers = { kia_status: 3, syarat_foto: 3, sekolah_nama: 'SDN Mongpok 1' };
    const [found] = find('2019-03-27', answers, { akta_status: 1, akta_nomor: '3699-LU-02042019-0012' });
    expect(found?.values).toMatchObject({
      ...{ kategori: 'siap', akta_nomor: '3699-LU-02042019-0012', sekolah: 'SDN Mongpok 1' },
      ...{ foto: 3, warna_latar: 'merah', kekurangan: 'pas foto 2x3' },
    });
    expect(find('2023-03-27', { kia_status: 3 })[0]?.values.warna_latar).toBeUndefined();
  });

  test('from sixteen and a half on are told to record a KTP-el, and the married need none', () => {
    expect(find('2010-05-04', { kia_status: 3 })[0]?.next_change).toBe('2026-11-04');
    expect(find('2010-05-03', { kia_status: 3 })).toEqual([]);
    const married = born('2011-03-27', { status_kawin: 2 });
    expect(kiaRule.find(view([married, akta({ akta_status: 1 }), kia({ kia_status: 3 })]))).toEqual([]);
  });

  test('a card seen at four expires on the fifth birthday, and the rule knows the day beforehand', () => {
    const records = [born('2021-11-20'), akta({ akta_status: 1 }), kia({ kia_status: 1 })];
    expect(kiaRule.find(view(records, '2026-11-19'))).toEqual([]);
    expect(kiaRule.next_find?.(view(records, '2026-11-19'))).toBe('2026-11-20');
    expect(kiaRule.find(view(records, '2026-11-20'))).toMatchObject([
      { categories: ['kedaluwarsa'], since: '2026-11-20', next_change: '2038-05-20' },
    ]);
    expect(kiaRule.next_find?.(view(records, '2026-11-20'))).toBeNull();
  });

  test('a child without one is asked for a photograph from five on', () => {
    expect(find('2021-11-20', { kia_status: 3 })[0]?.next_change).toBe('2026-11-20');
  });

  test('are passed on with a guardian’s consent, unless the family said no to the certificate', () => {
    const sent = (certificate: Answers, answers: Answers = { kia_status: 3 }) =>
      find('2019-03-27', answers, certificate).map((one) => one.may_be_sent);
    expect(sent({ akta_status: 1 })).toEqual([true]);
    expect(sent({ akta_status: 3, setuju_dibantu: 'ya' })).toEqual([true]);
    expect(sent({ akta_status: 3 })).toEqual([false]);
    expect(sent({ akta_status: 1, setuju_dibantu: 'tidak' })).toEqual([false]);
    const waiting = view([born('2019-03-27'), kia({ kia_status: 3 })], today, [visit({ persetujuan_wali_hub: 4 })]);
    expect(kiaRule.find(waiting)).toMatchObject([{ may_be_sent: false }]);
  });
});

test('what an unchanged dossier says changes on no day that the rules did not name', () => {
  const dossiers = [
    [born('2021-11-20'), akta(wanted), kia({ kia_status: 1 })],
    [born('2026-09-24'), akta(wanted), kia({ kia_status: 3 })],
    [born('2010-05-31'), akta(wanted), kia({ kia_status: 5 })],
    [born('2009-11-10', { tgl_lahir_perkiraan: 'ya' }), akta({ ...wanted, ada_skl: 3 }), kia({ kia_status: 3 })],
  ];
  for (const rule of [aktaRule, kiaRule]) {
    for (const records of dossiers) {
      let [on, known] = [today, rule.find(view(records))];
      for (let day = 1; day < 500; day++) {
        const named = [...known.map((one) => one.next_change), rule.next_find?.(view(records, on)) ?? null];
        on = addDays(on, 1);
        const now = rule.find(view(records, on));
        if (!named.includes(on)) expect(now, `${rule.id} ${on}`).toEqual(known);
        known = now;
      }
    }
  }
});
