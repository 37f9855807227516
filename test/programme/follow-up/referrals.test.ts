import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { FollowUpCase } from '../../../src/programme/follow-up/follow-up.ts';
import { type Referral, referralsOf } from '../../../src/programme/follow-up/referrals.ts';
import { findFollowUpRule, followUpRules } from '../../../src/programme/follow-up/register.ts';

const found = (rule: string, more: Partial<FollowUpCase>): Referral[] => {
  const known = findFollowUpRule(rule);
  if (known === undefined) throw new Error(`no rule ${rule}`);
  return referralsOf(
    known,
    { categories: [], since: '2026-10-05', due: null, values: {}, ...more },
    defaultSettings.days,
  );
};

/** Who acts, row by row of the follow-up matrix (domain rules 4.3). */
const matrix: readonly [rule: string, offices: string[]][] = [
  ['akta', ['disdukcapil']],
  ['kia', ['disdukcapil']],
  ['ktp', ['disdukcapil']],
  ['buku_nikah', ['kemenag', 'disdukcapil']],
  ['adminduk', ['disdukcapil']],
  ['gizi', ['puskesmas', 'dinkes', 'dppkb']],
  ['imunisasi', ['puskesmas']],
  ['posyandu', ['puskesmas']],
  ['ibu_hamil', ['puskesmas']],
  ['sekolah', ['disdik']],
  ['remaja_gizi', ['puskesmas']],
  ['catin', ['dppkb', 'kemenag', 'puskesmas']],
  ['neet', ['disnaker', 'dppkb']],
  ['krs', ['dppkb']],
  ['kb', ['dppkb']],
  ['poktan', ['dppkb']],
  ['miskin', ['dinsos']],
  ['sanggah', []],
  ['jkn', ['dinsos', 'puskesmas']],
  ['rentan', ['dinsos', 'dppkb']],
  ['rumah', ['pupr']],
  ['umkm', ['diskop', 'dpmptsp', 'dinkes', 'kemenag', 'dppkb']],
  ['kunjungan', []],
  ['anak', ['dp3a']],
  ['kekerasan', ['dp3a']],
];

test('every list has the offices that the matrix names', () => {
  expect(followUpRules.map(({ id, offices }) => [id, offices.map(({ code }) => code)])).toEqual(matrix);
});

describe('a case of several offices', () => {
  test('is for each about its own part, by the day of that part', () => {
    const categories = ['tanpa_nib', 'butuh_pirt'];
    expect(found('umkm', { categories, due: '2026-11-04' })).toEqual([
      { office: 'diskop', categories, due: '2026-11-04' },
      { office: 'dpmptsp', categories: ['tanpa_nib'], due: '2026-11-04' },
      { office: 'dinkes', categories: ['butuh_pirt'], due: '2026-11-04' },
    ]);
  });

  test('has the case’s own day where an office has all of it, for that may rest on a wedding', () => {
    const offices = found('catin', { categories: ['terencana'], due: '2027-01-10' });
    expect(offices.map(({ due }) => due)).toEqual(['2027-01-10', '2027-01-10', '2027-01-10']);
  });

  test('a short child is for the puskesmas; once a nurse has measured it, for health office and companions as well', () => {
    const short = { categories: ['T', 'pendek'], due: '2026-10-12' };
    expect(found('gizi', short)).toEqual([{ office: 'puskesmas', ...short }]);
    expect(found('gizi', { ...short, values: { tgl_konfirmasi: '2026-10-20' } })).toEqual([
      { office: 'puskesmas', ...short },
      { office: 'dinkes', categories: ['pendek'], due: '2026-11-03' },
      { office: 'dppkb', categories: ['pendek'], due: '2026-11-19' },
    ]);
  });
});

test('a part of a business is told without what it earns, a couple’s wedding without what only others need', () => {
  const columnsFor = (rule: string, office: string) =>
    findFollowUpRule(rule)?.offices.find(({ code }) => code === office)?.columns ?? [];
  for (const office of ['dpmptsp', 'dinkes', 'kemenag', 'dppkb']) {
    expect(columnsFor('umkm', office)).toEqual(expect.arrayContaining(['usaha_nama', 'pemilik', 'hp', 'produk']));
    for (const money of ['omzet', 'sumber_modal']) expect(columnsFor('umkm', office)).not.toContain(money);
  }
  expect(columnsFor('catin', 'puskesmas')).not.toContain('nik');
  expect(columnsFor('rentan', 'dppkb')).not.toContain('kesulitan');
});
