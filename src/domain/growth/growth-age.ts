import type { GrowthInput } from './growth-result.ts';
import { daysPerMonth } from './measures.ts';

export interface GrowthAge {
  /** Whole days, half a day counted up: the row of the tables. */
  days: number;
  /** Not rounded: the limits are tested on it. */
  months: number;
  /** anthro 1.1.0 stops before 60.0 months: day 1826 is the last. */
  underFive: boolean;
}

export function growthAge({ ageDays, ageMonths }: Pick<GrowthInput, 'ageDays' | 'ageMonths'>): GrowthAge | undefined {
  const days = notNegative(ageDays);
  const months = days === undefined ? notNegative(ageMonths) : days / daysPerMonth;
  if (months === undefined) return undefined;
  return { days: Math.floor((days ?? months * daysPerMonth) + 0.5), months, underFive: months < 60 };
}

function notNegative(age: number | undefined): number | undefined {
  return age !== undefined && Number.isFinite(age) && age >= 0 ? age : undefined;
}
