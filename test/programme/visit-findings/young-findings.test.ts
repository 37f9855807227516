import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import { schoolVisitFindings, youngVisitFindings } from '../../../src/programme/visit-findings/young-findings.ts';
import { child, dossierOf, recordOf } from '../dossier-of.ts';

const growth = await loadGrowthTables();

function young(name: string, years: number, said: { sekolah?: Answers; remaja?: Answers }, jk = 1): DossierRecord[] {
  const answers = { nama: name, jk, hub_kk: 4, keberadaan: 1, status_kawin: 1, tgl_lahir: `${2026 - years}-05-20` };
  return [
    recordOf('anggota', child(name), answers),
    ...Object.entries(said).map(([form, given]) => recordOf(form, child(name), given)),
  ];
}

function found(...records: DossierRecord[]) {
  const view = { dossier: dossierOf('rt3', records), today: '2026-11-03', growth };
  return [...schoolVisitFindings(view), ...youngVisitFindings(view)];
}

const codes = (...records: DossierRecord[]) => found(...records).map(({ code }) => code);
const left: Answers = { status_sekolah: 3, jenjang: 4, kelas: 5, tahun_putus: '2025' };

test('a child who wants back hears which ways there are, and nobody hears why it left', () => {
  const [one, ...others] = found(...young('Dimas', 12, { sekolah: { ...left, ats_alasan: 3, mau_kembali: 2 } }));
  expect(others).toEqual([]);
  expect(one).toMatchObject({ code: 'sekolah_mau_kembali', level: 'act', headline: 'Dimas mau belajar lagi' });
  expect(one?.say).toMatch(/Paket A, B, C/);
  expect(one?.say).not.toMatch(/nikah|hamil|kerja/i);
  expect(codes(...young('Dimas', 12, { sekolah: { ...left, ats_alasan: 4, mau_kembali: 4 } }))).toEqual([
    'sekolah_tidak',
  ]);
});

test('the small are invited to PAUD, the old of a class encouraged, the boarder’s school written down', () => {
  expect(codes(...young('Rara', 5, { sekolah: { status_sekolah: 1 } }))).toEqual(['sekolah_paud']);
  expect(codes(...young('Tono', 13, { sekolah: { status_sekolah: 2, jenjang: 4, kelas: 4 } }))).toContain(
    'sekolah_rentan',
  );
  expect(codes(...young('Ali', 12, { sekolah: { ...left, ats_alasan: 12 } }))).toEqual(['sekolah_pesantren']);
});

test('where all of them are at school that is said too; where one is not, it is not', () => {
  const pupil = (name: string) => young(name, 10, { sekolah: { status_sekolah: 2, jenjang: 4, kelas: 4 } });
  expect(found(...pupil('Bima'), ...pupil('Dodi'))).toMatchObject([
    { code: 'sekolah_baik', level: 'good', headline: 'Bima dan Dodi bersekolah' },
  ]);
  expect(codes(...pupil('Bima'), ...young('Ali', 12, { sekolah: left }))).toEqual(['sekolah_tidak']);
});

test('body, eyes, teeth and arm are told with what to do', () => {
  const measured = (bb: number) => ({ sekolah: { bb, tb: 138.5, tgl_ukur: '2026-10-20' } });
  expect(found(...young('Bima', 10, measured(23)))).toMatchObject([{ code: 'imtu_gizi_buruk', level: 'urgent' }]);
  expect(found(...young('Bima', 10, measured(50)))).toMatchObject([{ code: 'imtu_obesitas', level: 'act' }]);
  expect(codes(...young('Bima', 10, measured(32)))).toEqual([]);
  expect(codes(...young('Bima', 10, { sekolah: { visus: 2, gigi: 2 } }))).toEqual(['sekolah_mata', 'sekolah_gigi']);
  expect(codes(...young('Nabila', 16, { remaja: { lila: 22 } }, 2))).toEqual(['remaja_lengan']);
});

test('blood, periods, smoking, wedding and work were told in private and are never read out', () => {
  const secrets = { hb: 9, menstruasi: 'ya', merokok: 2, rencana_nikah: 'ya', bulan_nikah: '2027-01-10' };
  const records = young('Nabila', 16, { sekolah: { bekerja_anak: 'ya', jam_kerja_minggu: 50 }, remaja: secrets }, 2);
  expect(codes(...records)).toEqual([]);
});

test('who has nothing to do hears of training; what the school form said of somebody grown is no news', () => {
  expect(codes(...young('Tio', 20, { remaja: { kegiatan: 6 }, sekolah: { ...left, visus: 2 } }))).toEqual([
    'remaja_kegiatan',
  ]);
});
