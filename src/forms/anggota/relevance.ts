import type { Answers } from '../../domain/answers.ts';
import { codesAt, isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { FormLogic, Relevance } from '../../domain/form/form.ts';
import { yearsOld } from '../age.ts';
import { disabilities } from './disabilities.ts';

/** Whose age is not known is asked everything that any age is asked: better one question too many than an answer lost. */
export const relevance: FormLogic['relevance'] = {
  ada_nik: (answers) => isOneOf(answers, 'nik_status', [1, 2]),
  perlu_ibu: (answers, facts) => isYoungerThan(18, answers, facts) || isOneOf(answers, 'hub_kk', [4]),
  umur_2: isAtLeast(2),
  umur_5: isAtLeast(5),
  umur_10: isAtLeast(10),
  dewasa: isAtLeast(18),
  kawin: (answers) => isOneOf(answers, 'status_kawin', [2]),
  pernah_kawin: wasEverMarried,
  mungkin_hamil: mayBeAskedAboutPregnancy,
  wajib_ktp: (answers, facts) => isAtLeast(17)(answers, facts) || wasEverMarried(answers),
  bekerja: (answers, facts) => (numberAt(answers, 'pekerjaan') ?? 1) !== 1 && isAtLeast(15)(answers, facts),
  pindah_keluar: (answers) => isOneOf(answers, 'mutasi', [4]),
  ada_mutasi: (answers) => isOneOf(answers, 'mutasi', [2, 3, 4, 5, 6]),
  ...Object.fromEntries(disabilities.map((kind) => [`sulit_${kind}`, hasDifficulty(kind)])),
};

function ageOf(answers: Answers, { today }: Facts): number | undefined {
  return yearsOld(answers.tgl_lahir, today);
}

function isAtLeast(years: number): Relevance {
  return (answers, facts) => (ageOf(answers, facts) ?? years) >= years;
}

function isYoungerThan(years: number, answers: Answers, facts: Facts): boolean {
  return (ageOf(answers, facts) ?? 0) < years;
}

function wasEverMarried(answers: Answers): boolean {
  return isOneOf(answers, 'status_kawin', [2, 3, 4]);
}

/** Only of women who are or were married; of others a health worker asks, and not this form. */
function mayBeAskedAboutPregnancy(answers: Answers, facts: Facts): boolean {
  const age = ageOf(answers, facts) ?? 10;
  return isOneOf(answers, 'jk', [2]) && age >= 10 && age <= 54 && wasEverMarried(answers);
}

function hasDifficulty(kind: string): Relevance {
  return (answers) => codesAt(answers, 'disabilitas').includes(kind);
}
