import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Jk } from '../../domain/identity/jk.ts';
import { isDate } from '../../domain/time/calendar.ts';
import { monthsOld } from '../age.ts';

/** What is known of the child that stands on the scales. */
export type Child = {
  readonly jk: Jk | undefined;
  readonly tglLahir: string | undefined;
  readonly isBirthEstimated: boolean;
};

export function childOf({ person }: Facts): Child {
  const answers = person?.answers ?? {};
  const [jk, born] = [numberAt(answers, 'jk'), answers.tgl_lahir];
  return {
    jk: jk === 1 || jk === 2 ? jk : undefined,
    tglLahir: isDate(born) ? born : undefined,
    isBirthEstimated: answers.tgl_lahir_perkiraan === 'ya',
  };
}

export function weighingDay(answers: Answers): string | undefined {
  const day = textAt(answers, 'tgl_ukur');
  return isDate(day) ? day : undefined;
}

/** Completed months on the day of the weighing. */
export function childsMonths(answers: Answers, facts: Facts): number | undefined {
  return monthsOld(childOf(facts).tglLahir, weighingDay(answers));
}

/** At the posyandu or at home: the child was there to be weighed. */
export function wasMeasured(answers: Answers): boolean {
  return isOneOf(answers, 'hadir', [1, 3]);
}
