import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { answersSchema } from '../../src/domain/form/answers-schema.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { form } from '../../src/forms/kegiatan/form.ts';
import { kinds } from '../../src/forms/kegiatan/kinds.ts';

const facts: Facts = { today: '2026-11-12', kode_desa: '36.04.23.2015', forms: {}, others: [] };
const [rini, wati] = ['01934b2c-0000-7000-8000-00000000b002', '01934b2c-0000-7000-8000-00000000b006'];
const meeting: Answers = { jenis: kinds.bkb, judul: 'BKB', tgl: '2026-11-12', peserta_l: 0, peserta_p: 2 };

function saidAbout(answers: Answers): string[] {
  const { violations } = evaluateForm(form, { ...meeting, ...answers }, facts);
  return violations.map(({ question, code, level }) => `${question} ${code} ${level}`);
}

describe('kegiatan', () => {
  test('a meeting of today with two women by name has nothing against it', () => {
    expect(saidAbout({ hadir: [rini, wati] })).toEqual([]);
  });

  test('more names than heads are worth a second look, and so is nobody at all', () => {
    expect(saidAbout({ peserta_p: 1, hadir: [rini, wati] })).toEqual(['hadir hadir_lebih warn']);
    expect(saidAbout({ peserta_p: 0 })).toEqual(['peserta_p tanpa_peserta warn']);
    expect(saidAbout({ peserta_p: { missing: 98 }, hadir: [rini, wati] })).toEqual([]);
  });

  test('what has not been held yet cannot be written down; what is long ago is doubted', () => {
    expect(saidAbout({ tgl: '2026-11-13' })).toEqual(['tgl in_future error']);
    expect(saidAbout({ tgl: '2026-09-10' })).toEqual(['tgl kegiatan_lama warn']);
    expect(saidAbout({ tgl: '2026-09-12' })).toEqual([]);
  });

  test('names may stay out: many activities are only counted', () => {
    const { unanswered } = evaluateForm(form, meeting, facts);
    expect(unanswered).not.toContain('hadir');
    expect(unanswered).toEqual(expect.arrayContaining(['tempat', 'fungsi_keluarga', 'sumber_dana']));
  });

  test('who was there is a list of persons, and nothing else', () => {
    const accepts = (hadir: unknown) => answersSchema(form.structure).safeParse({ hadir }).success;
    expect([[rini, wati], [], { missing: 98 }].map(accepts)).toEqual([true, true, true]);
    expect([rini, ['Bu Rini'], [1], { [rini]: true }].map(accepts)).toEqual([false, false, false, false]);
  });
});
