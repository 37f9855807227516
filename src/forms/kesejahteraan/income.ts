import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import { yearsOld } from '../age.ts';
import { allOf, anyOf, type Known } from '../known.ts';
import { isResident } from '../residence.ts';
import { cutoffs } from './cutoffs.ts';
import type { Welfare } from './house.ts';

const [steady, withoutWork] = [1, 1];

/** Whether an adult of the house has a steady income every month; of a family without members nobody knows. */
export function hasSteadyIncome({ members, on }: Pick<Welfare, 'members' | 'on'>): Known {
  if (members.length === 0) return undefined;
  return anyOf(members.map(({ answers }) => allOf([isResident(answers, on), isAdult(answers, on), earns(answers)])));
}

function isAdult(person: Answers, on: string): Known {
  const years = yearsOld(person.tgl_lahir, on);
  return years === undefined ? undefined : years >= cutoffs.adult;
}

function earns(person: Answers): Known {
  if (isOneOf(person, 'pekerjaan', [withoutWork])) return false;
  const income = numberAt(person, 'penghasilan_tetap');
  return income === undefined ? undefined : income === steady;
}
