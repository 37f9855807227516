import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { immunisationMonths } from '../../forms/balita/overdue.ts';
import { text } from '../../forms/balita/texts/id.ts';
import type { Vaccine } from '../../forms/balita/vaccines.ts';
import { guardianConsent } from '../consent.ts';
import { monthdayAfter, nextDay } from '../days.ts';
import { findRecord, personsOf } from '../dossier.ts';
import { overdueOf } from '../immunisations.ts';
import { dateOf, type Person } from '../persons.ts';
import { sexWords } from '../texts/documents.ts';
import { immunisationCategories, immunisationList } from '../texts/health-lists.ts';
import { columnsOf, inColumns } from './columns-of.ts';
import { knownValues } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { dueOf, everyCategory } from './sla.ts';
import { toddlerValues } from './toddler-values.ts';

type Category = keyof typeof immunisationCategories;

const { title, about, done_when, columns: labels } = immunisationList;

const columns = columnsOf(labels, {
  kinds: { nik: 'nik', tgl_lahir: 'date', umur_bln: 'number', posyandu: 'posyandu' },
  words: { jk: sexWords },
});

/** Children whose record was seen and lacks a dose that is overdue; a child that is weighed here is seen to here. */
export const immunisationRule: FollowUpRule = {
  id: 'imunisasi',
  title,
  about,
  indicators: ['B9'],
  categories: immunisationCategories,
  sla: everyCategory(immunisationCategories, 'posyandu'),
  done_when,
  proof: { balita: ['imunisasi'] },
  columns,
  offices: [{ code: 'puskesmas', columns: columns.map(({ key }) => key) }],
  readers: [],
  find: (view) => personsOf(view.dossier).flatMap((person) => caseOf(person, view) ?? []),
  next_find: ({ dossier, today }) =>
    nextDay(
      today,
      personsOf(dossier)
        .filter(({ id }) => findRecord(dossier, 'balita', id) !== undefined)
        .flatMap(turnsOf),
    ),
};

/** The days on which a dose becomes overdue, or can no longer be given. */
function turnsOf({ answers }: Person): string[] {
  const born = dateOf(answers.tgl_lahir);
  return born === undefined ? [] : immunisationMonths.map((months) => dayAfterMonths(born, months));
}

function caseOf(person: Person, { dossier, today }: FollowUpView): FollowUpCase | undefined {
  const overdue = overdueOf(dossier, person, today);
  if (overdue === undefined) return undefined;
  const category: Category = overdue.isBasic ? 'dasar' : 'lanjutan';
  const { since } = overdue;
  const born = dateOf(person.answers.tgl_lahir);
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since,
    due: dueOf(immunisationRule.sla, [category], { days: dossier.settings.days, since }),
    categories: [category],
    values: inColumns(columns, {
      ...toddlerValues(dossier, person, today),
      ...knownValues({ tertinggal: overdue.vaccines.map(vaccineName).join(', ') }),
    }),
    may_be_sent: guardianConsent(dossier) === 'given',
    next_change: born === undefined ? null : nextDay(today, [monthdayAfter(born, today), ...turnsOf(person)]),
  };
}

/** "Polio tetes 1": without the age at which it is due, which is past. */
export function vaccineName(vaccine: Vaccine): string {
  return (text.questions.imunisasi?.options?.[vaccine] ?? vaccine).replace(/ \([^)]*\)$/, '');
}
