import { adultMonths } from '../../programme/children.ts';
import { guardianConsent } from '../../programme/consent.ts';
import { type Dossier, personsOf } from '../../programme/dossier.ts';
import { ageInMonths, type Person } from '../../programme/persons.ts';

/** There are children in this household, and only somebody who is no guardian has answered for them so far. */
export function awaitsGuardian(dossier: Dossier, today: string): boolean {
  return guardianConsent(dossier) === 'waiting' && personsOf(dossier).some(({ answers }) => isChild(answers, today));
}

export function isChild(person: Person['answers'], today: string): boolean {
  const months = ageInMonths(person, today);
  return months !== undefined && months < adultMonths;
}
