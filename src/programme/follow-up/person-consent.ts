import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { adultMonths } from '../children.ts';
import { guardianConsent, householdConsent } from '../consent.ts';
import type { Dossier } from '../dossier.ts';
import { ageInMonths, dateOf, type Person } from '../persons.ts';

/** The household's word for its adults, a guardian's for its children; of whom the age is not known both are needed. */
export function maySendPerson(dossier: Dossier, { answers }: Person, on: string): boolean {
  const months = ageInMonths(answers, on);
  const isAgreed = householdConsent(dossier) === 'given';
  return months !== undefined && months >= adultMonths ? isAgreed : isAgreed && guardianConsent(dossier) === 'given';
}

/** The day on which nobody speaks for the person any more. */
export function comesOfAge({ answers }: Person): string[] {
  const born = dateOf(answers.tgl_lahir);
  return born === undefined ? [] : [dayAfterMonths(born, adultMonths)];
}
