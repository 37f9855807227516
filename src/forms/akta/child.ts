import { textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { daysBetween, isDate } from '../../domain/time/calendar.ts';

/** Days since birth, the day itself being 0; undefined where the birth date is not known or has not come. */
export function daysOld(tglLahir: unknown, on: string): number | undefined {
  return isDate(tglLahir) && tglLahir <= on ? daysBetween(tglLahir, on) : undefined;
}

export function childsDays({ person, today }: Facts): number | undefined {
  return daysOld(person?.answers.tgl_lahir, today);
}

export function isBirthGuessed({ person }: Facts): boolean {
  return person?.answers.tgl_lahir_perkiraan === 'ya';
}

export function birthOf({ person }: Facts): string | undefined {
  return textAt(person?.answers ?? {}, 'tgl_lahir');
}
