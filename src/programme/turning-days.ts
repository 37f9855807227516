import type { Answer } from '../domain/answers.ts';
import { addDays, completedMonths, dayAfterMonths } from '../domain/time/calendar.ts';
import { reportDays } from '../forms/akta/jalur.ts';
import { daysAfterBirth } from '../forms/pascasalin/checks.ts';
import { type Dossier, personsOf } from './dossier.ts';
import { dateOf, type Person } from './persons.ts';

/** Ages in months of which every formula speaks are multiples of this: 6, 12, 24, 60 months, 16 and a half and 17 years. */
const stepMonths = 6;

/** Days since birth: a month old, past the forty-two after a birth, the sixty days to report a birth, past the first year. */
const newbornDays = [30, daysAfterBirth + 1, reportDays + 1, 366];

/**
 * Days after this one on which an unchanged dossier may say something else by itself, because somebody gets older or because
 * a day that stands in it has come. Rather one too many than one too few: whoever waits looks again on that day.
 */
export function turningDays(dossier: Dossier, after: string): string[] {
  const birthdays = personsOf(dossier).flatMap((person) => birthdaysOf(person, after));
  const written = dossier.records.flatMap(({ answers, visited_on }) => [visited_on, ...datesIn(answers)]);
  return [...new Set([...birthdays, ...written])].filter((day) => day > after).sort();
}

function birthdaysOf({ answers }: Person, after: string): string[] {
  const born = dateOf(answers.tgl_lahir);
  if (born === undefined || born > after) return [];
  const steps = Math.floor(completedMonths(born, after) / stepMonths) + 1;
  return [dayAfterMonths(born, steps * stepMonths), ...newbornDays.map((days) => addDays(born, days))];
}

function datesIn(answer: Answer): string[] {
  if (typeof answer === 'string') return dateOf(answer) === undefined ? [] : [answer];
  return typeof answer === 'object' ? Object.values(answer).flatMap(datesIn) : [];
}
