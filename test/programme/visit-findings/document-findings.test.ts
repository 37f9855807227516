import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import { visitFindings } from '../../../src/programme/visit-findings/register.ts';
import { child, dossierOf, home, recordOf } from '../dossier-of.ts';

const growth = await loadGrowthTables();
const today = '2026-11-03';

type Papers = { akta?: Answers; kia?: Answers };

function childWith(name: string, person: Answers, { akta, kia }: Papers): DossierRecord[] {
  return [
    recordOf('anggota', child(name), { nama: name.toUpperCase(), keberadaan: 1, hub_kk: 4, ...person }),
    ...(akta === undefined ? [] : [recordOf('akta', child(name), akta)]),
    ...(kia === undefined ? [] : [recordOf('kia', child(name), kia)]),
  ];
}

const seven: Answers = { tgl_lahir: '2019-03-27' };
const eight: Answers = { tgl_lahir: '2018-03-27' };
const without: Answers = { akta_status: 3, ada_skl: 1, ada_bukti_nikah: 1, ortu_ktp: 1, setuju_dibantu: 'ya' };
const visit = (wali: number) =>
  recordOf('kunjungan', home('rt3'), { persetujuan: 1, persetujuan_wali_hub: wali }, { visited_on: today });

function found(records: readonly DossierRecord[], wali = 2) {
  return visitFindings({ dossier: dossierOf('rt3', [visit(wali), ...records]), today, growth });
}

describe('children without a certificate', () => {
  test('are named and counted, and the family hears that it is free and what to bring', () => {
    const [one, ...others] = found([
      ...childWith('bima', eight, { akta: without }),
      ...childWith('dodi', seven, { akta: { ...without, ada_skl: 3, setuju_dibantu: 'tidak' } }),
      ...childWith('raka', seven, { akta: without }),
    ]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      code: 'akta_belum',
      level: 'act',
      people: ['BIMA', 'DODI', 'RAKA'],
      headline: '3 anak belum punya akta',
    });
    expect(one?.say).toBe(
      'BIMA, DODI, dan RAKA belum punya akta kelahiran. Membuat akta di Disdukcapil gratis, tidak perlu surat RT atau RW. ' +
        'Bawa KK, surat keterangan lahir, dan buku nikah. Surat yang tidak ada bisa diganti surat pernyataan dengan dua saksi.',
    );
  });

  test('that are still in time are told by their days, and go before the others', () => {
    const findings = found([
      ...childWith('raka', seven, { akta: without }),
      ...childWith('bima', { tgl_lahir: '2026-09-24' }, { akta: without }),
    ]);
    expect(findings.map(({ headline }) => headline)).toEqual([
      'BIMA belum punya akta, sisa 20 hari',
      'RAKA belum punya akta',
    ]);
    expect(findings[0]?.say).toMatch(/sebelum umur 60 hari.*Karena Ibu\/Bapak setuju, Disdukcapil diberi tahu/);
  });

  test('hear first about the family’s own card where that is missing', () => {
    const [one] = found([
      recordOf('keluarga', home('rt3'), { punya_kk: 3 }),
      ...childWith('bima', seven, { akta: without, kia: { kia_status: 3 } }),
    ]);
    expect(one?.say).toMatch(/KK dan KTP orang tua diurus dulu, juga gratis\. KIA bisa dibuat sekaligus\./);
  });

  test('are not told to anybody’s office while only a carer has agreed', () => {
    const findings = found(childWith('bima', seven, { akta: without }), 4);
    expect(findings.map(({ code }) => code)).toEqual(['akta_belum', 'menunggu_orang_tua']);
    expect(findings[0]?.say).not.toMatch(/diberi tahu/);
  });
});

describe('cards', () => {
  const has: Answers = { akta_status: 1, akta_cocok_kk: 1 };

  test('that expired, could be made or were lost say what to bring, each photograph with its colour', () => {
    const findings = found([
      ...childWith('bima', eight, { akta: has, kia: { kia_status: 1, kia_berfoto: 'tidak' } }),
      ...childWith('dodi', seven, { akta: has, kia: { kia_status: 3 } }),
      ...childWith('raka', { tgl_lahir: '2024-03-27' }, { akta: has, kia: { kia_status: 3 } }),
      ...childWith('galih', seven, { akta: has, kia: { kia_status: 5 } }),
    ]);
    expect(findings.map(({ code, people }) => [code, people])).toEqual([
      ['kia_kedaluwarsa', ['BIMA']],
      ['kia_siap', ['DODI', 'RAKA']],
      ['kia_hilang', ['GALIH']],
    ]);
    expect(findings[0]?.say).toMatch(/ulang tahun ke-5.*kartu lama.*BIMA berlatar biru/);
    expect(findings[1]?.say).toMatch(/dua pas foto 2x3: DODI berlatar merah\. Cocokkan dulu/);
  });

  test('of a child that is almost 17 are left, and the KTP-el is recorded', () => {
    const [one] = found(childWith('tono', { tgl_lahir: '2010-01-03' }, { akta: has, kia: { kia_status: 3 } }));
    expect(one).toMatchObject({ code: 'rekam_ktp', headline: 'TONO hampir 17 tahun, rekam KTP-el' });
  });
});

describe('what is good', () => {
  const has: Papers = { akta: { akta_status: 2 }, kia: { kia_status: 1, kia_berfoto: 'ya' } };

  test('is said where every child has everything', () => {
    expect(found([...childWith('bima', seven, has), ...childWith('dodi', eight, has)])).toMatchObject([
      { code: 'dokumen_lengkap', level: 'good', people: ['DODI', 'BIMA'], headline: '2 anak dokumennya sudah lengkap' },
    ]);
  });

  test('is not said where something is unknown, under way or was not asked, nor of a family without children', () => {
    const second = (papers: Papers) => found([...childWith('bima', seven, has), ...childWith('dodi', eight, papers)]);
    expect(second({})).toEqual([]);
    expect(second({ ...has, akta: { akta_status: 4 } })).toEqual([]);
    expect(second({ ...has, kia: { kia_status: { missing: 98 } } })).toEqual([]);
    expect(found([])).toEqual([]);
  });

  test('a certificate that differs from the card is to be corrected first', () => {
    const differs = { ...has, akta: { akta_status: 1, akta_cocok_kk: 2 } };
    expect(found(childWith('bima', seven, differs)).map(({ headline }) => headline)).toEqual([
      'BIMA aktanya beda dengan KK',
    ]);
  });
});
