import { type Answer, isMissing } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Form, Question, QuestionText, Violation } from '../../domain/form/form.ts';
import { readPoint } from '../../domain/form/point.ts';
import { maskNumber } from '../../domain/identity/mask.ts';
import { isDate } from '../../domain/time/calendar.ts';
import { missingText, optionText } from '../../forms/option-text.ts';
import { generalOptions } from '../../forms/texts/id.ts';
import { violationText } from '../../forms/violation-text.ts';
import { formatDate, formatMonth } from '../format/format-date.ts';
import { formatPlain } from '../format/format-number.ts';
import { formTexts } from '../texts/id/form.ts';
import { photoTexts } from '../texts/id/photos.ts';
import { pointWords } from './point-words.ts';

type Values = Readonly<Record<string, string | number>>;

/** Puts values into the open places of a sentence; numbers are written with a comma. */
export function fillWords(text: string, values: Values): string {
  const filled = text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? formatPlain(value) : value;
  });
  return filled.replace(/ +([.,?])/g, '$1');
}

/** The question's words with the subject's name in them. */
export function questionWords({ texts }: Form, { key }: Question, nama: string): QuestionText {
  const text = texts.id.questions[key] ?? { label: key };
  const fill = (words: string) => fillWords(words, { nama });
  return {
    ...text,
    label: fill(text.label),
    ...(text.hint === undefined ? {} : { hint: fill(text.hint) }),
    ...(text.help === undefined ? {} : { help: fill(text.help) }),
  };
}

/** Its short name in lists: "Berat badan". */
export function shortLabel({ texts }: Form, key: string, nama: string): string {
  const text = texts.id.questions[key];
  return fillWords(text?.short ?? text?.label ?? key, { nama });
}

export function violationWords(form: Form, question: Question, violation: Violation): string {
  const values: Values = { unit: '', ...violation.values, label: shortLabel(form, question.key, '') };
  const option = violation.values?.option;
  const named = option === undefined ? {} : { option: optionText(form.texts.id, question, option) ?? option };
  const sentence = fillWords(violationText(form.texts.id, violation.code) ?? '', { ...values, ...named });
  // A number without a unit leaves a gap before the full stop.
  return sentence.replace(' .', '.');
}

/** Whom codes and ids in answers stand for. */
export type Lookups = {
  readonly facts: Facts;
  readonly posyandu: readonly { id: string; name: string }[];
  /** Of anybody whom the reader may know, of whatever family. */
  readonly personName?: (id: string) => string | undefined;
};

/** An answer as the check page reads it back; undefined when there is none. */
export function answerWords(
  form: Form,
  question: Question,
  { answer, lookups }: { answer: Answer | undefined; lookups: Lookups },
): string | undefined {
  if (answer === undefined || answer === '') return undefined;
  if (isMissing(answer)) return missingText(form.texts.id, question, answer.missing);
  switch (question.type) {
    case 'select':
    case 'document':
    case 'yes_no':
      return optionText(form.texts.id, question, answer as string | number) ?? String(answer);
    case 'multi':
      return multiWords(form, question, answer as readonly string[]);
    case 'references':
      return personsWords(answer as readonly string[], lookups);
    case 'photos':
      return photoTexts.count(formatPlain((answer as readonly string[]).length));
    case 'integer':
    case 'decimal':
      return withUnit(formatPlain(Number(answer)), question.unit);
    case 'date':
      if (!isDate(answer)) return String(answer);
      return question.by_month === true ? formatMonth(answer) : formatDate(answer);
    case 'dates':
      return datesWords(form, question, answer as Readonly<Record<string, string>>);
    case 'point':
      return pointAnswer(answer);
    case 'reference':
      return referenceWords(form, question, { id: String(answer), lookups });
    default:
      return question.masked === undefined ? String(answer) : maskNumber(String(answer));
  }
}

function pointAnswer(answer: Answer): string {
  const point = readPoint(answer);
  if (point === undefined) return String(answer);
  return `${pointWords(point)} (${formTexts.point.accuracy(formatPlain(point.accuracy_m))})`;
}

export function withUnit(figure: string, unit: string | undefined): string {
  return unit === undefined ? figure : `${figure}\u00a0${unit}`;
}

function multiWords(form: Form, question: Question, codes: readonly string[]): string {
  if (codes.length === 0) return generalOptions.none;
  return codes.map((code) => optionText(form.texts.id, question, code) ?? code).join(', ');
}

function datesWords(form: Form, question: Question, dates: Readonly<Record<string, string>>): string {
  const entries = Object.entries(dates);
  if (entries.length === 0) return formTexts.question.noneOfDates;
  return entries
    .map(([code, date]) => `${optionText(form.texts.id, question, code) ?? code}: ${formatDate(date)}`)
    .join('; ');
}

/** "3 orang: Rini, Wati, 1 dari keluarga lain". */
function personsWords(ids: readonly string[], { personName }: Lookups): string {
  if (ids.length === 0) return generalOptions.none;
  const names = ids.flatMap((id) => personName?.(id) ?? []).sort((one, other) => one.localeCompare(other, 'id'));
  const others = ids.length - names.length;
  const { persons, unknown } = formTexts.people;
  return persons(
    formatPlain(ids.length),
    [...names, ...(others === 0 ? [] : [unknown(formatPlain(others))])].join(', '),
  );
}

function referenceWords(form: Form, question: Question, { id, lookups }: { id: string; lookups: Lookups }): string {
  const own = optionText(form.texts.id, question, id);
  if (own !== undefined) return own;
  if (question.refers_to === 'posyandu') return lookups.posyandu.find((one) => one.id === id)?.name ?? '';
  const member = lookups.facts.household?.members.find((one) => one.id === id);
  return typeof member?.answers.nama === 'string' ? member.answers.nama : '';
}
