import { textAt } from '../../domain/form/answer-values.ts';
import { personsOf } from '../dossier.ts';
import { vaccineName } from '../follow-up/immunisation-rule.ts';
import { overdueOf } from '../immunisations.ts';
import type { Person } from '../persons.ts';
import { absenceOf } from '../posyandu-absence.ts';
import { unnamedChild } from '../texts/document-findings.ts';
import { toddlerHeadlines as headlines, sayAbsent, sayOverdue } from '../texts/toddler-findings.ts';
import { joinNames } from './join-names.ts';
import type { VisitFinding, VisitFindingRule } from './visit-finding.ts';

/** What small children have missed: doses by their book, and months at the posyandu. */
export const toddlerVisitFindings: VisitFindingRule = (view) => {
  const people = personsOf(view.dossier);
  return [
    ...overdueFinding(
      people.flatMap((person) => {
        const overdue = overdueOf(view.dossier, person, view.today);
        return overdue === undefined ? [] : [{ person, doses: overdue.vaccines.map(vaccineName) }];
      }),
    ),
    ...absentFinding(people.filter((person) => absenceOf(person, view) !== undefined)),
  ];
};

function overdueFinding(found: readonly { person: Person; doses: readonly string[] }[]): VisitFinding[] {
  if (found.length === 0) return [];
  const people = found.map(({ person }) => nameOf(person));
  const doses = [...new Set(found.flatMap((one) => one.doses))];
  const headline = headlines.imunisasi(joinNames(people), people.length);
  return [{ code: 'imunisasi', level: 'act', people, headline, say: sayOverdue(joinNames(people), doses) }];
}

function absentFinding(found: readonly Person[]): VisitFinding[] {
  if (found.length === 0) return [];
  const people = found.map(nameOf);
  const headline = headlines.posyandu(joinNames(people), people.length);
  return [{ code: 'posyandu_absen', level: 'act', people, headline, say: sayAbsent(joinNames(people)) }];
}

function nameOf({ answers }: Person): string {
  return textAt(answers, 'nama') ?? unnamedChild;
}
