import type { FormText, Question } from '../domain/form/form.ts';
import { generalOptions } from './texts/id.ts';

type Words = Readonly<Record<string, string>>;

/** The word for an option: the question's own, else the general one of its type. */
export function optionText(text: FormText, question: Question, code: string | number): string | undefined {
  const own = text.questions[question.key]?.options?.[code];
  return own ?? generalWords(question)?.[code];
}

/** The word for a missing code: the question's own, else the general one. */
export function missingText(text: FormText, question: Question, code: number): string | undefined {
  return text.questions[question.key]?.missing?.[code] ?? (generalOptions.missing as Words)[code];
}

function generalWords({ type }: Question): Words | undefined {
  if (type === 'yes_no') return generalOptions.yes_no;
  return type === 'document' ? generalOptions.document : undefined;
}
