import { type Answer, type Answers, isMissing } from '../answers.ts';

/** "Asked, and there is none" is an answer; an empty line is not. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && answer !== '';
}

/** A number or an option code; undefined where nothing, a missing code or something else stands. */
export function numberAt(answers: Answers, key: string): number | undefined {
  const answer = answers[key];
  return typeof answer === 'number' && Number.isFinite(answer) ? answer : undefined;
}

export function textAt(answers: Answers, key: string): string | undefined {
  const answer = answers[key];
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
}

/** The chosen codes of a `multi`, the ids of `references`; none where it was not asked. */
export function codesAt(answers: Answers, key: string): readonly string[] {
  const answer = answers[key];
  return Array.isArray(answer) ? (answer as readonly string[]) : [];
}

/** The entries of a `dates` answer. */
export function datesAt(answers: Answers, key: string): Readonly<Record<string, string>> {
  const answer = answers[key];
  if (typeof answer !== 'object' || Array.isArray(answer) || isMissing(answer)) return {};
  return Object.fromEntries(
    Object.entries(answer).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

export function isYes(answers: Answers, key: string): boolean {
  return answers[key] === 'ya';
}

export function isOneOf(answers: Answers, key: string, codes: readonly number[]): boolean {
  const code = numberAt(answers, key);
  return code !== undefined && codes.includes(code);
}
