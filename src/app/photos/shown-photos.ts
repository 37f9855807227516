import type { Answers } from '../../domain/answers.ts';
import { codesAt } from '../../domain/form/answer-values.ts';
import { questionsOf } from '../../domain/form/form.ts';
import { findForm } from '../../forms/register.ts';

export type ShownPhotos = { readonly label: string; readonly names: readonly string[] };

/** The photos that a record shows, question by question. */
export function photosIn({ form: code, answers }: { form: string; answers: Answers }): ShownPhotos[] {
  const form = findForm(code);
  const questions = form === undefined ? [] : questionsOf(form.structure).filter(({ type }) => type === 'photos');
  return questions
    .map(({ key }) => ({ label: form?.texts.id.questions[key]?.label ?? key, names: codesAt(answers, key) }))
    .filter(({ names }) => names.length > 0);
}
