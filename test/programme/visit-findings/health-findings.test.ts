import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../../src/programme/dossier.ts';
import * as words from '../../../src/programme/texts/health-findings.ts';
import { familyVisitFindings } from '../../../src/programme/visit-findings/family-findings.ts';
import {
  nutritionVisitFindings,
  pregnancyVisitFindings,
} from '../../../src/programme/visit-findings/health-findings.ts';
import { visitFindings } from '../../../src/programme/visit-findings/register.ts';
import type { VisitFindingRule } from '../../../src/programme/visit-findings/visit-finding.ts';
import { boyOf, child, dossierOf, home, recordOf, weighingOf } from '../dossier-of.ts';

const growth = await loadGrowthTables();

function told(rule: VisitFindingRule, ...records: DossierRecord[]): string[] {
  const view = { dossier: dossierOf('rt3', records), today: '2026-10-20', growth };
  return rule(view).map(({ level, code, headline }) => `${level} ${code}: ${headline}`);
}

describe('small children', () => {
  const standing = { cara_ukur: 2 };
  const dodi = [boyOf('DODI'), weighingOf('DODI', '2026-10-05', { bb_kg: 10.6, tb_cm: 80, ...standing })];
  const bima = [boyOf('BIMA'), weighingOf('BIMA', '2026-10-05', { bb_kg: 12.4, tb_cm: 88, ...standing })];

  test('a short child is "terduga", and the family hears when to go and that it is no diagnosis', () => {
    expect(told(nutritionVisitFindings, ...dodi)).toEqual(['act balita_pendek: 1 balita terduga pendek: DODI']);
    const [finding] = visitFindings({ dossier: dossierOf('rt3', dodi), today: '2026-10-20', growth });
    expect(finding).toMatchObject({ people: ['DODI'] });
    expect(finding?.say).toContain('dalam 14 hari');
    expect(finding?.say).toContain('petugas puskesmas yang memastikan');
  });

  test('several children with the same are told together, and who grows well is praised', () => {
    const raka = [boyOf('RAKA'), weighingOf('RAKA', '2026-10-05', { bb_kg: 10.6, tb_cm: 80, ...standing })];
    expect(told(nutritionVisitFindings, ...dodi, ...raka, ...bima)).toEqual([
      'act balita_pendek: 2 balita terduga pendek: DODI dan RAKA',
      'good balita_baik: BIMA tumbuh baik',
    ]);
  });

  test('what cannot wait comes first and is urgent', () => {
    const galih = [
      boyOf('GALIH'),
      weighingOf('GALIH', '2026-10-05', { bb_kg: 12, tb_cm: 80, edema: 'ya', ...standing }),
    ];
    expect(told(nutritionVisitFindings, ...galih)).toEqual([
      'urgent balita_gizi_buruk: 1 balita terduga gizi buruk: GALIH',
      'act balita_pendek: 1 balita terduga pendek: GALIH',
    ]);
  });

  test('a child that was weighed last month is not said to grow well today', () => {
    expect(told(nutritionVisitFindings, boyOf('BIMA'), weighingOf('BIMA', '2026-09-05', { bb_kg: 12.4 }))).toEqual([]);
  });
});

describe('mothers', () => {
  const siti = (answers: Answers = {}, visited_on = '2026-05-02') =>
    recordOf(
      'anggota',
      child('SITI'),
      {
        nama: 'SITI',
        jk: 2,
        hub_kk: 3,
        status_kawin: 2,
        hamil_status: 'ya',
        tgl_lahir: '2002-02-20',
        keberadaan: 1,
        ...answers,
      },
      { visited_on },
    );
  const seen = (answers: Answers) =>
    recordOf('ibu_hamil', child('SITI'), { tgl_periksa: '2026-10-06', usia_hamil_mgg: 20, ...answers });

  test('lack of energy, of blood and of a check-up are for this week', () => {
    expect(told(pregnancyVisitFindings, siti(), seen({ lila: 22.5, hb: 10.2, anc_ke: 0 }))).toEqual([
      'urgent hamil_kek: Ibu hamil mungkin kurang energi: SITI',
      'urgent hamil_anemia: Ibu hamil mungkin kurang darah: SITI',
      'urgent hamil_anc: Belum pernah periksa hamil: SITI',
    ]);
  });

  test('a very young mother is stood by', () => {
    expect(told(pregnancyVisitFindings, siti({ tgl_lahir: '2008-02-20' }), seen({ lila: 24, anc_ke: 2 }))).toEqual([
      'urgent hamil_umur: Kehamilan perlu dijaga: SITI',
    ]);
  });

  test('what was seen in an earlier pregnancy is not told again', () => {
    const before = recordOf('ibu_hamil', child('SITI'), { tgl_periksa: '2025-03-06', usia_hamil_mgg: 20, lila: 22 });
    expect(told(pregnancyVisitFindings, siti(), before)).toEqual([]);
  });

  test('after the birth it is the time of looking after her and the child', () => {
    const born = boyOf('BAYI', { tgl_lahir: '2026-10-12', ibu_kandung_id: child('SITI').id });
    expect(told(pregnancyVisitFindings, siti(), born, seen({ lila: 22 }))).toEqual([
      'act nifas: Masih masa nifas: SITI',
    ]);
  });
});

describe('the house', () => {
  const rini = recordOf('anggota', child('RINI'), {
    ...{ nama: 'RINI', jk: 2, hub_kk: 3, status_kawin: 2, keberadaan: 1, tgl_lahir: '1989-03-12' },
  });
  const krs = (answers: Answers) =>
    recordOf('krs', home('rt3'), { istri: child('RINI').id, anak_lahir_hidup: 0, ...answers });

  test('every factor that is known is told gently, with what happens next', () => {
    expect(told(familyVisitFindings, rini, krs({ air_minum: 9, jamban: 1, tinja_akhir: 1 }))).toEqual([
      'act krs_air: Air minum belum layak',
      'act krs_tua: Kehamilan berikutnya perlu dijaga: RINI',
    ]);
  });

  test('a family without any is told so, one that was not asked is told nothing', () => {
    const young = { ...rini, answers: { ...rini.answers, tgl_lahir: '1996-03-12' } };
    expect(told(familyVisitFindings, young, krs({ air_minum: 3, jamban: 1, tinja_akhir: 1 }))).toEqual([
      'good krs_baik: Air, jamban, dan jarak kelahiran baik',
    ]);
    expect(told(familyVisitFindings, young)).toEqual([]);
  });
});

test('no sentence gives a diagnosis, blames, or takes longer than a breath or two to read', () => {
  const all = [words.nutritionFindings, words.pregnancyFindings, words.krsFindings].flatMap((one) =>
    Object.values(one),
  );
  for (const { headline, say } of [...all, words.growsWell, words.familyIsWell]) {
    expect(say('AISYAH PUTRI').length).toBeLessThanOrEqual(190);
    expect(say('X')).not.toMatch(/diagnosis gizi|salah|gagal|stunting|maaf|!/i);
    expect(headline('X', 2)).not.toMatch(/stunting/i);
  }
});
