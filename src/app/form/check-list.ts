import type { Answers } from '../../domain/answers.ts';
import { codesAt, isAnswered } from '../../domain/form/answer-values.ts';
import type { Evaluation } from '../../domain/form/evaluate-form.ts';
import { type Form, findQuestion, type Violation } from '../../domain/form/form.ts';
import { askedOf, openQuestions } from './form-pages.ts';
import { answerWords, type Lookups, shortLabel, violationWords } from './form-words.ts';

export type CheckRow = {
  readonly key: string;
  readonly label: string;
  readonly answer: string | undefined;
  /** Names of the photos that the answer shows. */
  readonly photos?: readonly string[];
};
export type CheckItem = { readonly key: string; readonly text: string };
export type CheckList = {
  readonly missing: readonly CheckItem[];
  readonly impossible: readonly CheckItem[];
  readonly doubtful: readonly CheckItem[];
  readonly sections: readonly { readonly key: string; readonly title: string; readonly rows: readonly CheckRow[] }[];
};

type CheckParts = {
  readonly answers: Answers;
  readonly evaluation: Evaluation;
  readonly lookups: Lookups;
  readonly name: string;
};

/** Everything that the check page says: what is missing, what cannot be, what is doubtful, and every answer. */
export function checkList(form: Form, { answers, evaluation, lookups, name }: CheckParts): CheckList {
  const ofLevel = (level: Violation['level']) =>
    evaluation.violations.filter((one) => one.level === level).flatMap((one) => itemOf(form, one));
  const rowsOf = (section: Form['structure']['sections'][number]) =>
    askedOf(section, evaluation).map((question) => ({
      key: question.key,
      label: shortLabel(form, question.key, name),
      answer: answerWords(form, question, { answer: answers[question.key], lookups }),
      ...(question.type === 'photos' ? { photos: codesAt(answers, question.key) } : {}),
    }));
  return {
    missing: openQuestions(form, evaluation).map((key) => ({ key, text: shortLabel(form, key, name) })),
    impossible: ofLevel('error'),
    doubtful: ofLevel('warn'),
    sections: form.structure.sections
      .filter(({ key }) => evaluation.sections.includes(key))
      .map((section) => ({
        key: section.key,
        title: form.texts.id.sections[section.key] ?? section.key,
        rows: rowsOf(section),
      })),
  };
}

function itemOf(form: Form, violation: Violation): CheckItem[] {
  const question = findQuestion(form.structure, violation.question);
  return question === undefined ? [] : [{ key: question.key, text: violationWords(form, question, violation) }];
}

/** A visit that says "complete" while something is missing, or "not complete" without saying why. */
export function needsReason(form: Form, answers: Answers, missing: readonly { key: string }[]): boolean {
  if (form.structure.code !== 'kunjungan') return false;
  const { hasil_kunjungan: outcome, alasan_tidak_lengkap: reason } = answers;
  if (outcome === undefined || outcome === 1) return missing.length > 0;
  return !isAnswered(reason);
}

/** "Terisi tidak lengkap" (2) where nothing graver was said, with its one reason. */
export function withReason({ hasil_kunjungan: outcome }: Answers, reason: string): Answers {
  const isGraver = typeof outcome === 'number' && outcome > 2;
  return { hasil_kunjungan: isGraver ? outcome : 2, alasan_tidak_lengkap: reason };
}
