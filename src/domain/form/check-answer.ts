import { type Answer, isMissing } from '../answers.ts';
import { endOfMonth, isDate, monthOf } from '../time/calendar.ts';
import type { Finding, Question } from './form.ts';
import { readPoint } from './point.ts';

/** What the question's type alone says about its answer. `today` bounds dates (nobody is born tomorrow) but those that may lie ahead. */
export function checkAnswer(question: Question, answer: Answer, today: string): Finding | null {
  if (isMissing(answer)) return question.missing?.includes(answer.missing) ? null : impossible('not_an_option');
  switch (question.type) {
    case 'select':
    case 'document':
      return isOption(question, answer) ? null : impossible('not_an_option');
    case 'yes_no':
      return answer === 'ya' || answer === 'tidak' ? null : impossible('not_an_option');
    case 'multi':
      return Array.isArray(answer) && answer.every((code) => isOption(question, code))
        ? null
        : impossible('not_an_option');
    case 'integer':
    case 'decimal':
      return checkNumber(question, answer);
    case 'text':
      return checkText(question, answer);
    case 'digits':
      return checkDigits(question, answer);
    case 'date':
      return checkDate(answer, latestDay(question, today));
    case 'dates':
      return checkDates(question, answer, today);
    case 'reference':
      return typeof answer === 'string' ? null : impossible('not_an_option');
    case 'point':
      return readPoint(answer) === undefined ? impossible('not_a_point') : null;
    case 'references':
      return Array.isArray(answer) && answer.every((id) => typeof id === 'string') ? null : impossible('not_an_option');
    case 'photos':
      return checkPhotos(question, answer);
  }
}

function impossible(code: string, values?: Finding['values']): Finding {
  return { code, level: 'error', ...(values && { values }) };
}

function isOption({ options = [] }: Question, code: unknown): boolean {
  return (options as readonly unknown[]).includes(code);
}

function checkNumber({ type, decimals = 0 }: Question, answer: Answer): Finding | null {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return impossible('not_a_number');
  if (Number(answer.toFixed(decimals)) === answer) return null;
  return { code: 'decimals', level: type === 'integer' ? 'error' : 'warn', values: { decimals } };
}

/** Beyond the question's limits; spoken only where the form's own checks have nothing better to say. */
export function checkRange({ min, max, unit = '', limits }: Question, answer: Answer): Finding | null {
  if (typeof answer !== 'number') return null;
  const level = limits ?? 'error';
  if (min !== undefined && answer < min) return { code: 'too_small', level, values: { min, unit } };
  if (max !== undefined && answer > max) return { code: 'too_large', level, values: { max, unit } };
  return null;
}

function checkText({ length }: Question, answer: Answer): Finding | null {
  if (typeof answer !== 'string') return impossible('not_an_option');
  return length !== undefined && answer.length > length ? impossible('too_long', { max: length }) : null;
}

function checkDigits({ length }: Question, answer: Answer): Finding | null {
  if (typeof answer !== 'string' || !/^\d+$/.test(answer)) return impossible('not_a_number');
  const given = answer.length;
  return length !== undefined && given !== length ? impossible('wrong_length', { length, given }) : null;
}

/** Of a date by month its 15th stands for the whole month. */
function latestDay({ ahead, by_month }: Question, today: string): string | undefined {
  if (ahead === true) return undefined;
  return by_month === true ? endOfMonth(monthOf(today)) : today;
}

function checkDate(answer: unknown, latest: string | undefined): Finding | null {
  if (!isDate(answer)) return impossible('not_a_date');
  return latest !== undefined && answer > latest ? impossible('in_future') : null;
}

function checkDates(question: Question, answer: Answer, today: string): Finding | null {
  if (typeof answer !== 'object' || Array.isArray(answer)) return impossible('not_a_date');
  for (const [code, date] of Object.entries(answer)) {
    const finding = isOption(question, code) ? checkDate(date, today) : impossible('not_an_option');
    if (finding !== null) return { ...finding, values: { option: code } };
  }
  return null;
}

const nameOfPhoto = /^[0-9a-f]{64}$/;

/** Two phones may each have added as many as are allowed: too many are said, and nobody's are lost. */
function checkPhotos({ max }: Question, answer: Answer): Finding | null {
  if (!Array.isArray(answer) || !answer.every((name) => nameOfPhoto.test(String(name))))
    return impossible('not_a_photo');
  return max !== undefined && answer.length > max ? { code: 'too_many_photos', level: 'warn', values: { max } } : null;
}
