import type { Answer } from '../../domain/answers.ts';
import { isDate } from '../../domain/time/calendar.ts';
import { type DateParts, emptyDate } from '../kit/date-field.tsx';
import { readDate, splitDate } from '../kit/read-date.ts';

/** Day of a date of which only month and year are known (domain rules, section 3). */
const guessedDay = '15';

export type DateAnswer = { readonly date: string | undefined; readonly isGuessed: boolean };

/** What the three fields answer. An impossible day is kept as typed, so that it is asked about and not lost. */
export function dateAnswer(parts: DateParts): DateAnswer {
  const read = readDate(parts);
  const isGuessed = parts.monthOnly;
  if (read.kind === 'empty' || read.kind === 'partial') return { date: undefined, isGuessed };
  if (read.kind === 'date') return { date: isGuessed ? `${read.day.slice(0, 8)}${guessedDay}` : read.day, isGuessed };
  return {
    date: [parts.year, parts.month, isGuessed ? guessedDay : parts.day].map((one) => one.trim()).join('-'),
    isGuessed,
  };
}

export function dateParts(answer: Answer | undefined, isGuessed: boolean): DateParts {
  if (typeof answer !== 'string' || answer === '') return { ...emptyDate, monthOnly: isGuessed };
  const [year = '', month = '', day = ''] = answer.split('-');
  if (isDate(answer)) return splitDate(answer, isGuessed);
  return { year, month, day: isGuessed ? '' : day, monthOnly: isGuessed };
}
