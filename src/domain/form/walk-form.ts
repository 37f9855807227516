import type { Answers } from '../answers.ts';
import { isAnswered } from './answer-values.ts';
import type { Facts } from './facts.ts';
import type { Form, Question, Relevance, RuleName, Section } from './form.ts';

export type Walk = {
  /** Sections with something to ask, in order. */
  readonly sections: readonly string[];
  readonly relevant: readonly Question[];
  readonly irrelevant: readonly Question[];
  /** The answers that count: those of relevant questions. */
  readonly counted: Answers;
};

/**
 * Goes through a form from top to bottom. A question's relevance sees only counted answers above it, so an answer that
 * became irrelevant itself draws nothing in, and one pass is enough.
 */
export function walkForm(form: Form, answers: Answers, facts: Facts): Walk {
  // Never changed in place: rules may remember what they worked out of the answers they were given.
  let counted: Answers = {};
  const [sections, relevant, irrelevant]: [string[], Question[], Question[]] = [[], [], []];
  const holds = (rule: RuleName | undefined) => rule === undefined || relevanceRule(form, rule)(counted, facts);
  const enter = (question: Question, isOpen: boolean): boolean => {
    const isRelevant = isOpen && holds(question.relevant);
    (isRelevant ? relevant : irrelevant).push(question);
    const answer = answers[question.key];
    if (isRelevant && isAnswered(answer)) counted = { ...counted, [question.key]: answer };
    return isRelevant && question.hidden !== true;
  };
  for (const section of form.structure.sections) {
    if (enterSection(section, holds(section.relevant), enter)) sections.push(section.key);
  }
  return { sections, relevant, irrelevant, counted };
}

function enterSection(
  section: Section,
  isOpen: boolean,
  enter: (question: Question, isOpen: boolean) => boolean,
): boolean {
  return section.questions.map((question) => enter(question, isOpen)).some((isAsked) => isAsked);
}

export function relevanceRule({ structure, logic }: Form, name: RuleName): Relevance {
  const rule = logic.relevance[name];
  if (rule === undefined) throw new Error(`form ${structure.code} has no relevance ${name}`);
  return rule;
}
