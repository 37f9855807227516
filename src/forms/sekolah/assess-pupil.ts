import type { Answers } from '../../domain/answers.ts';
import { numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { assessSchoolAgeGrowth, type SchoolAgeResult } from '../../domain/growth/assess-school-age-growth.ts';
import { daysBetween, isDate } from '../../domain/time/calendar.ts';

/**
 * Height and body mass for age, 5 to 19 years (WHO 2007). Undefined until tables, birth date, day and one measure are there; a
 * day guessed within a month changes nothing at that age.
 */
export function pupilGrowth(answers: Answers, { person, growth }: Facts): SchoolAgeResult | undefined {
  const { jk, tgl_lahir: born } = person?.answers ?? {};
  const day = answers.tgl_ukur;
  const [weightKg, heightCm] = [numberAt(answers, 'bb'), numberAt(answers, 'tb')];
  if (growth === undefined || (jk !== 1 && jk !== 2) || !isDate(born) || !isDate(day) || day < born) return undefined;
  if (weightKg === undefined && heightCm === undefined) return undefined;
  return assessSchoolAgeGrowth(growth.schoolAge, { jk, ageDays: daysBetween(born, day), weightKg, heightCm });
}

/** The category of the body mass, where it can be believed. */
export function pupilCategory(growth: SchoolAgeResult | undefined) {
  return growth?.flags.bfa === true ? undefined : growth?.categories.imtu_5_18;
}
