import { type Answer, isMissing, type MissingCode } from '../../domain/answers.ts';
import type { Form, Question } from '../../domain/form/form.ts';
import { missingText, optionText } from '../../forms/option-text.ts';
import type { Choice } from '../kit/find-choices.ts';

/** The kit chooses among texts; a document's "Tidak tahu" is a row like the others and a missing code in the record. */
const missingPrefix = 'missing:';

/** Code of "Tidak satu pun", which the record keeps as an empty list. */
export const noneCode = '~none';

export function choicesOf(form: Form, question: Question): Choice[] {
  const codes = question.type === 'yes_no' ? ['ya', 'tidak'] : (question.options ?? []);
  const rows = codes.map((code) => ({
    code: String(code),
    label: optionText(form.texts.id, question, code) ?? String(code),
  }));
  return [...rows, ...rowCodes(question).map((code) => missingRow(form, question, code))];
}

function missingRow(form: Form, question: Question, code: MissingCode): Choice {
  return { code: `${missingPrefix}${code}`, label: missingText(form.texts.id, question, code) ?? '' };
}

function rowCodes({ type, missing = [] }: Question): MissingCode[] {
  return type === 'document' ? missing.filter((code) => code === 98) : [];
}

/** Missing codes offered as quiet actions under the question. */
export function quietCodes(question: Question): MissingCode[] {
  const rows = rowCodes(question);
  return (question.missing ?? []).filter((code) => !rows.includes(code));
}

export function answerOfChoice({ type }: Question, code: string): Answer {
  if (code.startsWith(missingPrefix)) return { missing: Number(code.slice(missingPrefix.length)) as MissingCode };
  return type === 'select' || type === 'document' ? Number(code) : code;
}

export function choiceOfAnswer(answer: Answer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  if (isMissing(answer)) return `${missingPrefix}${answer.missing}`;
  return typeof answer === 'object' ? undefined : String(answer);
}

export function codesOfAnswer(answer: Answer | undefined): readonly string[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  return answer.length === 0 ? [noneCode] : (answer as readonly string[]);
}

/** All boxes empty again is no answer; "none of these" is one. */
export function answerOfCodes(codes: readonly string[]): Answer | undefined {
  if (codes.includes(noneCode)) return [];
  return codes.length === 0 ? undefined : [...codes];
}
