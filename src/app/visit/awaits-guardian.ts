import { type Dossier, personsOf, recordsOf } from '../../programme/dossier.ts';
import { ageInMonths, type Person } from '../../programme/persons.ts';

const childMonths = 18 * 12;

/** Data of children are here and no parent or guardian has agreed to it yet: only a carer has (code 4). */
export function awaitsGuardian(dossier: Dossier, today: string): boolean {
  const said = recordsOf(dossier, 'kunjungan', dossier.household).map(({ answers }) => answers.persetujuan_wali_hub);
  if (said.some((code) => code === 1 || code === 2 || code === 3) || !said.includes(4)) return false;
  return personsOf(dossier).some(({ answers }) => isChild(answers, today));
}

/** The law gives no age (UU 27/2022): whoever is not yet 18 is a child here. */
export function isChild(person: Person['answers'], today: string): boolean {
  const months = ageInMonths(person, today);
  return months !== undefined && months < childMonths;
}
