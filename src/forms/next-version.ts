import type { Form, FormText, Question, Section } from '../domain/form/form.ts';

/** What a version adds to the one before it. */
export type Addition = {
  readonly version: number;
  readonly question: Question;
  /** The question below which it stands. */
  readonly below: string;
  readonly text: FormText['questions'][string];
};

/**
 * The next version of a form: the one before it, and one question more. The one before stays on the register as it is, for
 * drafts begun in it and for what phones wrote in it; all else, words and rules, the two share.
 */
export function addQuestion(form: Form, { version, question, below, text }: Addition): Form {
  const { structure, texts } = form;
  return {
    ...form,
    structure: { ...structure, version, sections: structure.sections.map((one) => withQuestion(one, below, question)) },
    texts: { id: { ...texts.id, questions: { ...texts.id.questions, [question.key]: text } } },
  };
}

function withQuestion(section: Section, below: string, question: Question): Section {
  const questions = section.questions.flatMap((one) => (one.key === below ? [one, question] : [one]));
  return { ...section, questions };
}
