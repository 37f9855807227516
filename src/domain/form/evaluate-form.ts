import type { Answer, Answers } from '../answers.ts';
import { isAnswered } from './answer-values.ts';
import { checkAnswer, checkRange } from './check-answer.ts';
import type { Facts } from './facts.ts';
import type { Calculate, Check, Finding, Form, Question, RuleName, Violation } from './form.ts';
import { relevanceRule, type Walk, walkForm } from './walk-form.ts';

export type Evaluation = {
  /** Sections with something to ask, in order. */
  readonly sections: readonly string[];
  readonly relevant: ReadonlySet<string>;
  /** Relevant, required and open, in the form's order. */
  readonly unanswered: readonly string[];
  /** Answered, but not relevant: cleared when the form is saved, kept in the draft. */
  readonly irrelevant: readonly string[];
  /** Of relevant answered questions, in the form's order. */
  readonly violations: readonly Violation[];
  readonly calculated: Answers;
};

/** Everything that a form says about these answers. An open question is never read as "no". */
export function evaluateForm(form: Form, answers: Answers, facts: Facts): Evaluation {
  const walk = walkForm(form, answers, facts);
  return {
    sections: walk.sections,
    relevant: new Set(walk.relevant.map(({ key }) => key)),
    unanswered: unansweredOf(form, walk, facts),
    irrelevant: walk.irrelevant.flatMap(({ key }) => (isAnswered(answers[key]) ? [key] : [])),
    violations: walk.relevant.flatMap((question) => violationsOf(form, question, { answers: walk.counted, facts })),
    calculated: calculate(form, walk.counted, facts),
  };
}

/** The answers as they are saved, without empty lines. Keys that the form does not know are left alone: they may be a newer version's. */
export function clearIrrelevant(form: Form, answers: Answers, facts: Facts): Answers {
  const irrelevant = new Set(walkForm(form, answers, facts).irrelevant.map(({ key }) => key));
  const isKept = ([key, answer]: [string, Answer]) => isAnswered(answer) && !irrelevant.has(key);
  return Object.fromEntries(Object.entries(answers).filter(isKept));
}

function unansweredOf(form: Form, { relevant, counted }: Walk, facts: Facts): string[] {
  return relevant.flatMap((question) =>
    question.key in counted || !isRequired(form, question, { answers: counted, facts }) ? [] : [question.key],
  );
}

type Known = { readonly answers: Answers; readonly facts: Facts };

function isRequired(form: Form, { required, required_if }: Question, { answers, facts }: Known): boolean {
  if (required === 'optional') return false;
  return required_if === undefined || relevanceRule(form, required_if)(answers, facts);
}

function violationsOf(form: Form, question: Question, known: Known): Violation[] {
  const answer = known.answers[question.key];
  if (answer === undefined) return [];
  const ofType = checkAnswer(question, answer, known.facts.today);
  if (ofType?.level === 'error') return [{ question: question.key, ...ofType }];
  const own = (question.checks ?? []).map((name) => checkRule(form, name)(known.answers, known.facts));
  const range = checkRange(question, answer);
  const isRangeSaid = range?.level === 'error' || own.every((finding) => finding === null);
  return [ofType, isRangeSaid ? range : null, ...own]
    .filter((finding): finding is Finding => finding !== null)
    .map((finding) => ({ question: question.key, ...finding }));
}

function checkRule({ structure, logic }: Form, name: RuleName): Check {
  const check = logic.checks[name];
  if (check === undefined) throw new Error(`form ${structure.code} has no check ${name}`);
  return check;
}

function calculate(form: Form, answers: Answers, facts: Facts): Answers {
  const entries = form.structure.calculations.map(
    ({ key, rule }) => [key, calculationRule(form, rule)(answers, facts)] as const,
  );
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

function calculationRule({ structure, logic }: Form, name: RuleName): Calculate {
  const rule = logic.calculations[name];
  if (rule === undefined) throw new Error(`form ${structure.code} has no calculation ${name}`);
  return rule;
}
