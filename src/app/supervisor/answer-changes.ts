import { type Answer, type Answers, diffAnswers, gatherLeaves, questionOf } from '../../domain/answers.ts';
import { type Form, type Question, questionsOf } from '../../domain/form/form.ts';
import type { Candidate } from '../../domain/merge.ts';
import { deletedPath } from '../../domain/revision.ts';

/** One question whose answer is another one now; an absent side was or is open. */
export type AnswerChange = {
  readonly key: string;
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
};

/** In the form's order; what the form does not know stands last. Places that the app fills in itself are no news at first. */
export function changedAnswers(form: Form | undefined, before: Answers, after: Answers): AnswerChange[] {
  const { set, unset } = diffAnswers(before, after);
  const changed = new Set([...Object.keys(set), ...unset].map(questionOf));
  const questions = form === undefined ? [] : questionsOf(form.structure);
  const known = questions.filter(({ key, hidden }) => changed.has(key) && (!hidden || before[key] !== undefined));
  const unknown = [...changed].filter((key) => key !== deletedPath && !questions.some((one) => one.key === key));
  return [...known.map(({ key }) => key), ...unknown].map((key) => ({ key, before: before[key], after: after[key] }));
}

/** Two people answered the same question without knowing of each other. */
export type AnswerConflict = {
  readonly path: string;
  readonly key: string;
  /** The one that counts until somebody decides comes first. */
  readonly candidates: readonly { readonly revision: string; readonly answer: Answer | undefined }[];
};

export function conflictsOf(conflicts: Readonly<Record<string, readonly Candidate[]>>): AnswerConflict[] {
  return Object.entries(conflicts).map(([path, candidates]) => ({
    path,
    key: questionOf(path),
    candidates: candidates.map(({ revision, value }) => ({
      revision,
      answer: value === undefined ? undefined : gatherLeaves({ [path]: value })[questionOf(path)],
    })),
  }));
}

export function questionIn(form: Form | undefined, key: string): Question | undefined {
  return form === undefined ? undefined : questionsOf(form.structure).find((question) => question.key === key);
}
