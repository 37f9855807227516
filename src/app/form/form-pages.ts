import type { Answers } from '../../domain/answers.ts';
import { isAnswered } from '../../domain/form/answer-values.ts';
import type { Evaluation } from '../../domain/form/evaluate-form.ts';
import type { Form, Question, Section } from '../../domain/form/form.ts';

/** What stands on one screen: a section, or of it one sensitive question alone. */
export type FormPage = {
  readonly id: string;
  readonly section: string;
  readonly questions: readonly Question[];
  readonly isPrivate: boolean;
};

export function pagesOf(form: Form, evaluation: Evaluation): FormPage[] {
  return form.structure.sections
    .filter(({ key }) => evaluation.sections.includes(key))
    .flatMap((section) => pagesOfSection(section, askedOf(section, evaluation)));
}

function pagesOfSection({ key }: Section, asked: readonly Question[]): FormPage[] {
  const open = asked.filter((question) => question.sensitive !== true);
  const alone = asked.filter((question) => question.sensitive === true);
  return [
    ...(open.length === 0 ? [] : [{ id: key, section: key, questions: open, isPrivate: false }]),
    ...alone.map((question) => ({
      id: `${key}.${question.key}`,
      section: key,
      questions: [question],
      isPrivate: true,
    })),
  ];
}

/** Questions of a section that are asked now: relevant, and not filled in by the app. */
export function askedOf(section: Section, evaluation: Evaluation): Question[] {
  return section.questions.filter(({ key, hidden }) => hidden !== true && evaluation.relevant.has(key));
}

export function pageWith(pages: readonly FormPage[], question: string): FormPage | undefined {
  return pages.find((page) => page.questions.some(({ key }) => key === question));
}

export type SectionState = {
  readonly key: string;
  readonly state: 'complete' | 'missing' | 'look' | 'empty' | 'may_stay_empty';
  /** Required answers that are missing, or, for `look`, impossible ones. */
  readonly count: number;
};

/** How far each section that has something to ask has come. */
export function sectionStates(form: Form, answers: Answers, evaluation: Evaluation): SectionState[] {
  return form.structure.sections
    .filter(({ key }) => evaluation.sections.includes(key))
    .map((section) => stateOf(section, answers, evaluation));
}

function stateOf(section: Section, answers: Answers, evaluation: Evaluation): SectionState {
  const asked = askedOf(section, evaluation).map(({ key }) => key);
  const impossible = asked.filter((key) => hasImpossible(evaluation, key));
  const open = asked.filter((key) => evaluation.unanswered.includes(key));
  const isUntouched = asked.every((key) => !isAnswered(answers[key]));
  const { key } = section;
  if (impossible.length > 0) return { key, state: 'look', count: impossible.length };
  if (open.length > 0) return { key, state: isUntouched ? 'empty' : 'missing', count: open.length };
  return { key, state: isUntouched ? 'may_stay_empty' : 'complete', count: 0 };
}

export function hasImpossible({ violations }: Evaluation, question: string): boolean {
  return violations.some((one) => one.question === question && one.level === 'error');
}

/** Required questions still open, as they are asked; what the app fills in itself is not hers to answer. */
export function openQuestions(form: Form, { unanswered }: Evaluation): string[] {
  const hidden = new Set(
    form.structure.sections.flatMap(({ questions }) => questions.flatMap((one) => (one.hidden ? [one.key] : []))),
  );
  return unanswered.filter((key) => !hidden.has(key));
}

/** A whole form in one word, for the row of a visit. */
export function formState(form: Form, answers: Answers, evaluation: Evaluation): SectionState['state'] {
  if (evaluation.violations.some(({ level }) => level === 'error')) return 'look';
  if (openQuestions(form, evaluation).length > 0) return isBegun(form, answers) ? 'missing' : 'empty';
  return 'complete';
}

function isBegun(form: Form, answers: Answers): boolean {
  return form.structure.sections.some(({ questions }) =>
    questions.some(({ key, hidden }) => hidden !== true && isAnswered(answers[key])),
  );
}
