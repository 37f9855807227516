import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { questionsOf } from '../../src/domain/form/form.ts';
import { form } from '../../src/forms/profil/form.ts';
import { whoFills } from '../../src/forms/who-fills.ts';

const facts: Facts = { today: '2026-01-20', period: '2026-01', kode_desa: '36.04.23.2015', forms: {}, others: [] };

function evaluate(answers: Answers) {
  return evaluateForm(form, answers, facts);
}

describe('profil', () => {
  test('it is the kepala desa’s and the supervisor’s, no kader’s', () => {
    expect(whoFills('profil')).toEqual(['supervisor', 'kepala_desa', 'admin']);
    expect(whoFills('kegiatan')).toContain('kader');
    expect(whoFills('kegiatan')).not.toContain('kepala_desa');
  });

  test('it stays in its month', () => {
    const codes = ({ violations }: ReturnType<typeof evaluate>) => violations.map(({ code }) => code);
    expect(codes(evaluate({ tgl_profil: '2026-01-02' }))).toEqual([]);
    expect(codes(evaluate({ tgl_profil: '2025-12-30' }))).toEqual(['bulan_lain']);
  });

  test('where a class stands written is asked of whoever names one', () => {
    expect(evaluate({ klasifikasi: 2 }).unanswered).toContain('klasifikasi_sumber');
    expect(evaluate({ klasifikasi: { missing: 99 } }).unanswered).not.toContain('klasifikasi_sumber');
  });

  test('a class is entered every year anew and never worked out', () => {
    expect(form.structure.calculations).toEqual([]);
    const taken = questionsOf(form.structure).filter(({ prefill }) => prefill === 'last');
    expect(taken.map(({ key }) => key).filter((key) => key.startsWith('klasifikasi'))).toEqual([]);
    expect(taken.length).toBeGreaterThan(30);
  });

  test('evidence is asked for what is there, wholly or in part', () => {
    const asks = (state: number) => evaluate({ butir_poktan: state }).relevant.has('bukti_poktan');
    expect([1, 2, 3].map(asks)).toEqual([true, true, false]);
  });

  test('more of the pokja trained than there are in it is doubted', () => {
    const { violations } = evaluate({ pokja_anggota: 10, pokja_terlatih: 12 });
    expect(violations.map(({ code, level }) => `${code} ${level}`)).toEqual(['terlatih_lebih warn']);
  });
});
