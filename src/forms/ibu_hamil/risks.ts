import type { Answers } from '../../domain/answers.ts';
import { numberAt } from '../../domain/form/answer-values.ts';
import type { Known } from '../known.ts';

/** Limits that nobody has confirmed yet: LiLA and when a first check-up is late; Hb below 11 is the usual one. */
export const pregnancyLimits = {
  /** cm; below it a pregnant woman may lack energy (KEK). */
  arm: 23.5,
  /** g/dL; below it she may lack iron (anaemia). */
  hb: 11,
  /** Completed years; younger or older than these the pregnancy is one to watch. */
  years: { from: 20, to: 35 },
  /** By this week somebody should have seen her once. */
  firstCheckWeek: 12,
  /** Check-ups and iron tablets of a whole pregnancy. */
  checks: 6,
  tablets: 90,
} as const;

export type PregnancyRisks = {
  readonly kek: Known;
  readonly anemia: Known;
  readonly age: 'muda' | 'tua' | 'tidak' | undefined;
  readonly isUnchecked: Known;
};

/** What one record says; `years` is her age that day. A kader's findings are for the midwife to confirm. */
export function pregnancyRisks(answers: Answers, years: number | undefined): PregnancyRisks {
  return {
    kek: isBelow(numberAt(answers, 'lila'), pregnancyLimits.arm),
    anemia: isBelow(numberAt(answers, 'hb'), pregnancyLimits.hb),
    age: ageRisk(years),
    isUnchecked: isUnchecked(numberAt(answers, 'usia_hamil_mgg'), numberAt(answers, 'anc_ke')),
  };
}

function isBelow(value: number | undefined, limit: number): Known {
  return value === undefined ? undefined : value < limit;
}

function ageRisk(years: number | undefined): PregnancyRisks['age'] {
  if (years === undefined) return undefined;
  if (years < pregnancyLimits.years.from) return 'muda';
  return years > pregnancyLimits.years.to ? 'tua' : 'tidak';
}

function isUnchecked(week: number | undefined, checks: number | undefined): Known {
  if (checks === undefined) return undefined;
  if (checks > 0) return false;
  return week === undefined ? undefined : week >= pregnancyLimits.firstCheckWeek;
}
