import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { coupleRule } from '../../../src/programme/follow-up/couple-rule.ts';
import { groupRule } from '../../../src/programme/follow-up/group-rule.ts';
import { violenceRule } from '../../../src/programme/follow-up/violence-rule.ts';
import { child, home, recordOf } from '../dossier-of.ts';
import { familyOf, onNovember3, personOf, visitOf, wifeOf } from '../families.ts';

describe('kb', () => {
  const kb = (answers: Answers) =>
    recordOf('kb', child('rini'), { setuju_dibantu: 'ya', ...answers }, { visited_on: '2026-10-20' });
  const found = (answers: Answers, wife: Answers = {}, visit: Answers = {}) =>
    coupleRule.find(onNovember3(familyOf('rini', wifeOf('rini', wife), kb(answers), visitOf('rini', visit))));

  test('who wants no child and uses nothing is listed with her wish, for the next day of service', () => {
    expect(found({ ingin_anak: 3, kb_saat_ini: 2, kb_minat: 5 })).toEqual([
      {
        subject: child('rini'),
        opened_by: '',
        since: '2026-10-20',
        due: '2026-11-19',
        categories: ['unmet_need', 'mkjp'],
        values: {
          ...{ nama: 'RINI', umur: 30, alamat: 'Gang Mawar', rt: '003', hp: '081234567890' },
          ...{ keinginan: 3, minat: 5 },
        },
        may_be_sent: true,
        // She is 31 then, and the list tells her age.
        next_change: '2027-03-12',
      },
    ]);
  });

  test('a user who wishes for a lasting way is one, and who has one already is not', () => {
    const categories = (kb_metode: number) =>
      found({ ingin_anak: 2, kb_saat_ini: 1, kb_metode, kb_minat: 4 }).flatMap((one) => one.categories);
    expect(categories(2)).toEqual(['mkjp']);
    expect(categories(5)).toEqual([]);
    expect(found({ ingin_anak: 1, kb_saat_ini: 3 })).toEqual([]);
  });

  test('an unwanted pregnancy is a need, and no column tells of it', () => {
    const [pregnant] = found({ hamil_diinginkan: 3 }, { hamil_status: 'ya' });
    expect(pregnant?.categories).toEqual(['unmet_need']);
    expect(Object.keys(pregnant?.values ?? {}).filter((key) => key.includes('hamil'))).toEqual([]);
    expect(coupleRule.columns.map(({ key }) => key).filter((key) => key.includes('hamil'))).toEqual([]);
  });

  test('only who agreed, in a household that agreed, is passed on; the kepala desa reads none of it', () => {
    const need = { ingin_anak: 3, kb_saat_ini: 3 };
    const sent = (answers: Answers, visit?: Answers) => found(answers, {}, visit).map(({ may_be_sent }) => may_be_sent);
    expect(sent(need)).toEqual([true]);
    expect(sent({ ...need, setuju_dibantu: 'tidak' })).toEqual([false]);
    expect(sent({ ...need, setuju_dibantu: { missing: 97 } })).toEqual([false]);
    expect(sent(need, { persetujuan: 2 })).toEqual([false]);
    expect(coupleRule.readers).toEqual([]);
  });

  test('from fifty on she is on no list, and whose family moved away neither', () => {
    const need = { ingin_anak: 3, kb_saat_ini: 3 };
    const [old] = found(need, { tgl_lahir: '1976-12-01' });
    expect(old?.next_change).toBe('2026-12-01');
    expect(found(need, { tgl_lahir: '1976-11-03' })).toEqual([]);
    expect(found(need, {}, { hasil_kunjungan: 5 })).toEqual([]);
  });
});

describe('poktan', () => {
  const young = personOf('reza', { hub_kk: 4, tgl_lahir: '2012-01-05' });
  const small = personOf('aisyah', { hub_kk: 4, tgl_lahir: '2023-05-02' });
  const old = personOf('karta', { hub_kk: 1, tgl_lahir: '1950-01-01' });
  const asked = (pf_poktan: Answers[string]) =>
    recordOf('ibangga', home('rini'), { pf_poktan }, { visited_on: '2026-10-20' });
  const found = (pf_poktan: Answers[string], ...people: ReturnType<typeof personOf>[]) =>
    groupRule.find(onNovember3(familyOf('rini', ...people, asked(pf_poktan), visitOf('rini'))));

  test('each group is lacking by itself, told in numbers and not in names', () => {
    expect(found([], young, small, old)).toEqual([
      {
        subject: home('rini'),
        opened_by: '',
        since: '2026-10-20',
        due: '2026-11-20',
        categories: ['bkb', 'bkr', 'bkl'],
        values: {
          ...{ kepala: 'KARTA', alamat: 'Gang Mawar', rt: '003', hp: '081234567890' },
          sasaran: '1 anak 0-5 tahun, 1 remaja, 1 lansia',
        },
        may_be_sent: true,
        // Aisyah turns six in 2029, Reza ten years before twenty-five: nobody comes of another age sooner.
        next_change: '2029-05-02',
      },
    ]);
    expect(found(['bkb', 'bkl'], young, small, old).flatMap(({ categories }) => categories)).toEqual(['bkr']);
  });

  test('nobody is called who was not asked, or for whom there is no group', () => {
    expect(found({ missing: 98 }, young)).toEqual([]);
    expect(found([], wifeOf('rini'))).toEqual([]);
    expect(groupRule.find(onNovember3(familyOf('rini', young)))).toEqual([]);
  });

  test('the tenth birthday may bring a family onto the list', () => {
    const view = onNovember3(familyOf('rini', personOf('dimas', { tgl_lahir: '2016-12-24' }), asked([])));
    expect(groupRule.find(view)).toEqual([]);
    expect(groupRule.next_find(view)).toBe('2026-12-24');
    expect(groupRule.find({ ...view, today: '2026-12-24' }).map(({ categories }) => categories)).toEqual([['bkr']]);
  });
});

describe('kekerasan', () => {
  const found = (answers: Answers) =>
    violenceRule.find(
      onNovember3(
        familyOf('rini', wifeOf('rini'), recordOf('ibangga', home('rini'), answers, { visited_on: '2026-10-20' })),
      ),
    );

  test('only who asked for somebody to come is reported, within a day, and without a name or a house', () => {
    expect(found({ pf_konflik_d: 'ya', pf_konflik_rujuk: 'ya' })).toEqual([
      {
        subject: home('rini'),
        opened_by: '',
        since: '2026-10-20',
        due: '2026-10-21',
        categories: ['kekerasan'],
        values: { jenis: 'kekerasan', desa: '36.04.23.2015', kode: 'Kasus GARINI' },
        may_be_sent: true,
        next_change: null,
      },
    ]);
    expect(found({ pf_konflik_d: 'ya', pf_konflik_rujuk: 'tidak' })).toEqual([]);
    expect(found({ pf_konflik_d: 'ya', pf_konflik_rujuk: { missing: 97 } })).toEqual([]);
    expect(found({ pf_konflik_d: 'tidak', pf_konflik_rujuk: 'ya' })).toEqual([]);
  });

  test('it is confidential, for child and women protection alone', () => {
    expect(violenceRule).toMatchObject({ confidential: true, readers: [], offices: [{ code: 'dp3a' }] });
    const keys = violenceRule.columns.map(({ key }) => key);
    for (const key of ['nama', 'kepala', 'alamat', 'rt', 'hp', 'nik']) expect(keys).not.toContain(key);
  });
});
