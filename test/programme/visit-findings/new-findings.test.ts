import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import { adultFindings } from '../../../src/programme/texts/adult-documents.ts';
import { sayAbsent, sayOverdue } from '../../../src/programme/texts/toddler-findings.ts';
import { visitFindings } from '../../../src/programme/visit-findings/register.ts';
import { rinisHome, stallOf } from '../businesses.ts';
import { boyOf, child, dossierOf, home, recordOf, weighingOf } from '../dossier-of.ts';

const growth = await loadGrowthTables();

function told(...records: DossierRecord[]) {
  return visitFindings({ dossier: dossierOf('rt3', records), today: '2026-11-03', growth });
}
const headlines = (...records: DossierRecord[]) =>
  told(...records).map(({ level, headline }) => `${level}: ${headline}`);

const someone = (name: string, answers: Answers) =>
  recordOf('anggota', child(name), { nama: name, keberadaan: 1, jk: 1, tgl_lahir: '1990-03-12', ...answers });

test('a child that missed a dose and two months at the posyandu is told both, by the names of the doses', () => {
  const given = Object.fromEntries(
    ['dpt1', 'dpt2', 'dpt3', 'opv1', 'opv2', 'opv3', 'opv4', 'pcv1', 'pcv2', 'pcv3', 'ipv1', 'ipv2', 'dpt4', 'mr2'].map(
      (dose) => [dose, '2026-01-10'],
    ),
  );
  const bima = [
    boyOf('BIMA'),
    recordOf('balita', child('BIMA'), { imunisasi: given }),
    weighingOf('BIMA', '2026-08-05', { bb_kg: 12 }),
  ];
  expect(headlines(...bima)).toEqual(['act: BIMA tertinggal imunisasi', 'act: BIMA lama tidak ditimbang']);
  expect(told(...bima)[0]?.say).toBe(
    'BIMA belum mendapat Campak-Rubela 1. Bawa ke posyandu berikutnya dengan Buku KIA, bidan yang menentukan. Gratis.',
  );
});

test('of many doses only their number is read out, and several children are told together', () => {
  const both = ['BIMA', 'DODI'].flatMap((name) => [
    boyOf(name),
    recordOf('balita', child(name), { imunisasi: {} }),
    weighingOf(name, '2026-11-02', { hadir: 2 }),
  ]);
  const [found] = told(...both);
  expect(found).toMatchObject({ headline: '2 balita tertinggal imunisasi', people: ['BIMA', 'DODI'] });
  expect(found?.say).toMatch(/^BIMA dan DODI belum mendapat \d+ imunisasi\./);
});

test('grown-ups hear of cards, books and numbers', () => {
  const family = [
    recordOf('keluarga', home('rt3'), { punya_kk: 1, kk_sesuai_domisili: 3 }),
    someone('SUGENG', { hub_kk: 1, status_kawin: 2, buku_nikah: 3, ktp_el: 3 }),
    someone('RINI', {
      jk: 2,
      hub_kk: 3,
      status_kawin: 2,
      buku_nikah: 3,
      tgl_lahir: '1996-03-12',
      nik: '3699231203960004',
      ktp_el: 1,
    }),
    someone('MBAH', { hub_kk: 7, ktp_el: 3, disabilitas: ['berjalan'], disabilitas_berjalan: 1 }),
  ];
  expect(headlines(...family)).toEqual([
    'act: SUGENG belum punya KTP-el',
    'act: MBAH bisa direkam KTP-el di rumah',
    'act: SUGENG dan RINI belum punya buku nikah',
    'act: KK perlu diperbarui',
    'act: RINI NIK-nya perlu dicocokkan',
  ]);
});

test('a business that wants capital is told where it is had, and that nobody stands in between', () => {
  const stall = stallOf('bakso', { nib: 1, halal: 1, kebutuhan: ['modal'] });
  const found = visitFindings({ dossier: dossierOf('sugeng', [...rinisHome, stall]), today: '2026-11-03', growth });
  expect(found.find(({ code }) => code === 'umkm_butuh_modal')).toMatchObject({
    headline: 'Warung bakso butuh modal',
    say: expect.stringContaining('tanpa perantara'),
  });
});

test('no sentence blames, asks for money, or takes longer than a breath or two to read', () => {
  const said = [
    ...Object.values(adultFindings).map(({ say }) => say('AISYAH PUTRI')),
    sayAbsent('AISYAH PUTRI'),
    sayOverdue('AISYAH PUTRI', ['DPT-HB-Hib 1', 'Polio tetes 2', 'PCV 1']),
  ];
  for (const sentence of said) {
    expect(sentence.length).toBeLessThanOrEqual(190);
    expect(sentence).not.toMatch(/salah|gagal|maaf|biaya|!/i);
  }
});
