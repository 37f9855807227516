import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { villageStatistics } from '../../../src/programme/village/village-statistics.ts';
import { child, dossierOf, home, recordOf } from '../dossier-of.ts';

const today = '2026-11-05';

function person(nama: string, tgl_lahir: string, more: Answers = {}) {
  return recordOf('anggota', child(nama), { nama, tgl_lahir, keberadaan: 1, jk: 1, ...more });
}

function wife(nama: string, more: Answers = {}) {
  return person(nama, '1994-02-17', { jk: 2, status_kawin: 2, hub_kk: 3, ...more });
}

const family = (name: string, answers: Answers = {}) => recordOf('keluarga', home(name), answers);
const kb = (nama: string, answers: Answers) => recordOf('kb', child(nama), answers);

const sugeng = dossierOf('sugeng', [
  family('sugeng'),
  person('SUGENG', '1990-01-01', { hub_kk: 1, status_kawin: 2 }),
  wife('RINI'),
  person('BIMA', '2024-09-05'),
  person('MBAH TINAH', '1950-01-01', { jk: 2, status_kawin: 4 }),
  kb('RINI', { kb_saat_ini: 1, kb_metode: 2 }),
]);
const rahmat = dossierOf('rahmat', [
  family('rahmat'),
  wife('WATI'),
  person('DIMAS', '2012-03-03'),
  person('LILIS', '2008-03-03', { jk: 2, status_kawin: 2 }),
  person('ANI', '2005-03-03', { jk: 2, mutasi: 4, mutasi_tgl: '2026-01-01' }),
  kb('WATI', { kb_saat_ini: 3, ingin_anak: 2, kb_alasan_tidak: 2 }),
]);

test('the figures of the kampung are counted from its families', () => {
  expect(villageStatistics([sugeng, rahmat], today)).toEqual({
    ...{ people: 7, families: 2, couples: 3, withToddlers: 1, withTeens: 1, withElders: 1, teens: 1 },
    byMethod: { 2: 1 },
    byReason: { hamil: 0, segera: 0, ditunda: 1, tidak_lagi: 0, lainnya: 0 },
    unasked: 1,
  });
});

test('a pregnant wife uses nothing, whoever has written it down', () => {
  const pregnant = dossierOf('budi', [family('budi'), wife('SARI', { hamil_status: 'ya' }), wife('YANTI')]);
  const said = dossierOf('joko', [family('joko'), wife('NINING'), kb('NINING', { hamil: 'ya' })]);
  const { byReason, unasked } = villageStatistics([pregnant, said], today);
  expect(byReason.hamil).toBe(2);
  expect(unasked).toBe(1);
});

test('a method that nobody wrote down is counted as one, and wishing nothing known is a reason of its own', () => {
  const homes = [
    dossierOf('agus', [family('agus'), wife('EKA'), kb('EKA', { kb_saat_ini: 1, kb_metode: { missing: 97 } })]),
    dossierOf('dodi', [family('dodi'), wife('IDA'), kb('IDA', { kb_saat_ini: 2, kb_alasan_tidak: 3 })]),
  ];
  expect(villageStatistics(homes, today)).toMatchObject({ byMethod: { 0: 1 }, byReason: { lainnya: 1 }, unasked: 0 });
});

test('who will not stay, has gone, or only comes to be weighed is no family of the kampung', () => {
  const guest = dossierOf('tamu', [person('INTAN', '2025-08-14')]);
  const passing = dossierOf('lewat', [family('lewat', { niat_menetap: 'tidak' }), wife('TUTI')]);
  const gone = dossierOf('pindah', [
    family('pindah'),
    recordOf('kunjungan', home('pindah'), { tgl_kunjungan: '2026-10-01', hasil_kunjungan: 5 }),
  ]);
  expect(villageStatistics([guest, passing, gone], today)).toMatchObject({ people: 0, families: 0, couples: 0 });
});
