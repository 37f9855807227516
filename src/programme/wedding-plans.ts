import type { Answers } from '../domain/answers.ts';
import { dayAfterMonths } from '../domain/time/calendar.ts';
import { isCatin, isTooYoungToMarry, lastWeddingDay } from '../forms/remaja/young-person.ts';
import type { Dossier } from './dossier.ts';
import { remajaOf, type Young, youngOf } from './young.ts';

/** A wedding that is planned and has not passed. */
export type Plan = {
  readonly young: Young;
  /** Of the form `remaja`. */
  readonly answers: Answers;
  /** Under nineteen on the wedding day, or, where nobody knows it, today. */
  readonly isTooYoung: boolean;
  /** The last day on which the plan still lies ahead. */
  readonly until: string;
};

export function plansOf({ dossier, today }: { dossier: Dossier; today: string }): Plan[] {
  return youngOf(dossier, today).flatMap((young) => {
    const [{ person, remaja }, answers] = [young, remajaOf(young)];
    if (remaja === undefined || isCatin({ person: person.answers, remaja: answers }) !== true) return [];
    const until = lastDayOf(answers, remaja.visited_on);
    const isTooYoung = isTooYoungToMarry({ person: person.answers, remaja: answers, on: today }) === true;
    return until < today ? [] : [{ young, answers, isTooYoung, until }];
  });
}

/** Of a month the last day; of a plan without one a year after it was told. */
function lastDayOf(answers: Answers, told: string): string {
  return lastWeddingDay(answers) ?? dayAfterMonths(told, 12);
}
