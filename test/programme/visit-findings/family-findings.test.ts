import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { visitFindings } from '../../../src/programme/visit-findings/register.ts';
import { child, home, recordOf } from '../dossier-of.ts';
import { familyOf, headOf, onNovember3, personOf, visitOf, wifeOf } from '../families.ts';

const told = (...records: ReturnType<typeof recordOf>[]) =>
  visitFindings(onNovember3(familyOf('rini', ...records, visitOf('rini', { persetujuan_wali_hub: 2 }))));
const codes = (...records: ReturnType<typeof recordOf>[]) => told(...records).map(({ code }) => code);
const kb = (answers: Answers) => recordOf('kb', child('rini'), answers);
const welfare = (answers: Answers) => recordOf('kesejahteraan', home('rini'), answers);
const rini = wifeOf('rini', { jkn: 1 });

test('a wife who needs a service hears where it is, and nobody in the room hears what she wishes', () => {
  expect(told(rini, kb({ ingin_anak: 3, kb_saat_ini: 3, kb_alasan_tidak: 4 }))).toEqual([
    {
      code: 'kb_layanan',
      level: 'act',
      people: ['RINI'],
      headline: 'Pelayanan KB untuk RINI',
      say: 'Kalau RINI ingin tahu tentang KB, tanyakan ke bidan atau petugas KB. Semua cara dijelaskan, boleh ditimbang dulu di rumah.',
    },
  ]);
  expect(codes(rini, kb({ ingin_anak: 1, kb_saat_ini: 3 }))).toEqual([]);
});

test('of a pregnancy that was not wanted nothing is said, and nothing of a quarrel', () => {
  const pregnant = wifeOf('rini', { jkn: 1, hamil_status: 'ya' });
  expect(codes(pregnant, kb({ hamil_diinginkan: 3 }))).toEqual([]);
  const hurt = { pf_konflik_a: 'ya', pf_konflik_d: 'ya', pf_konflik_rujuk: 'ya', pf_poktan: [] };
  expect(codes(rini, recordOf('ibangga', home('rini'), hurt))).toEqual([]);
});

test('who has no good card hears how to get one, each kind together', () => {
  const found = told(rini, headOf('sugeng', { jkn: 5 }), personOf('reza', { jkn: 4, tgl_lahir: '2005-01-01' }));
  expect(found.map(({ code, people }) => [code, people])).toEqual([
    ['jkn_nonaktif', ['SUGENG']],
    ['jkn_tidak_punya', ['REZA']],
  ]);
});

test('a family for the musyawarah is promised nothing and called nothing', () => {
  const poor = { fm_0: 'tidak', lantai: 8, dinding: 4, jamban: 6, penerangan: 4, fm_b: 'ya', dtsen_status: 2 };
  const found = told(headOf('karta', { jkn: 1, status_kawin: 4 }), rini, welfare(poor));
  expect(found.map(({ code }) => code)).toEqual(['usulan', 'rumah']);
  for (const { say } of found) expect(say).not.toMatch(/miskin|pasti|dijamin/i);
  expect(codes(rini, welfare({ ...poor, dtsen_status: 3 }))).toContain('cek_dtsen');
});

test('families are invited to the groups that are for them', () => {
  const groups = (pf_poktan: Answers[string]) =>
    codes(
      personOf('reza', { jkn: 1, hub_kk: 4, tgl_lahir: '2009-01-05' }),
      recordOf('ibangga', home('rini'), { pf_poktan }),
    );
  expect(groups([])).toEqual(['poktan_bkr']);
  expect(groups(['bkr'])).toEqual([]);
});
