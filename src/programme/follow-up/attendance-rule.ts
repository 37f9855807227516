import { addMonths, dayAfterMonths, monthOf } from '../../domain/time/calendar.ts';
import { guardianConsent } from '../consent.ts';
import { monthdayAfter, nextDay } from '../days.ts';
import { personsOf } from '../dossier.ts';
import { dateOf, type Person } from '../persons.ts';
import { absenceOf, absentFrom, balitaMonths } from '../posyandu-absence.ts';
import { attendanceCategories, attendanceList } from '../texts/health-lists.ts';
import { columnsOf, inColumns } from './columns-of.ts';
import { knownValues } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { dueOf, everyCategory } from './sla.ts';
import { toddlerValues } from './toddler-values.ts';

type Category = keyof typeof attendanceCategories;

const { title, about, done_when, columns: labels } = attendanceList;

const columns = columnsOf(labels, {
  kinds: { umur_bln: 'number', posyandu: 'posyandu', terakhir: 'date', bulan_absen: 'number' },
});

/** Small children whom nobody has weighed for two months: for the kader to look after, and the midwife to know of. */
export const attendanceRule: FollowUpRule = {
  id: 'posyandu',
  title,
  about,
  indicators: ['B1'],
  categories: attendanceCategories,
  sla: everyCategory(attendanceCategories, 'posyandu'),
  done_when,
  proof: { penimbangan: ['tgl_ukur', 'hadir', 'bb_kg'] },
  columns,
  // The midwife beside the kader, who goes there herself.
  offices: [{ code: 'puskesmas', columns: columns.map(({ key }) => key) }],
  readers: [],
  find: (view) => personsOf(view.dossier).flatMap((person) => caseOf(person, view) ?? []),
  next_find: (view) =>
    nextDay(
      view.today,
      personsOf(view.dossier).flatMap((person) => absentFrom(person, view) ?? []),
    ),
};

function caseOf(person: Person, view: FollowUpView): FollowUpCase | undefined {
  const { dossier, today } = view;
  const absence = absenceOf(person, view);
  if (absence === undefined) return undefined;
  const { last, months, since } = absence;
  const category: Category = last === undefined ? 'belum_pernah' : 'absen';
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since,
    due: dueOf(attendanceRule.sla, [category], { days: dossier.settings.days, since }),
    categories: [category],
    values: inColumns(columns, {
      ...toddlerValues(dossier, person, today),
      ...knownValues({ terakhir: last, bulan_absen: months }),
    }),
    may_be_sent: guardianConsent(dossier) === 'given',
    next_change: nextDay(today, [`${addMonths(monthOf(today), 1)}-01`, ...agesOf(person, today)]),
  };
}

/** A month older, and five. */
function agesOf({ answers }: Person, today: string): string[] {
  const born = dateOf(answers.tgl_lahir);
  return born === undefined ? [] : [monthdayAfter(born, today), dayAfterMonths(born, balitaMonths)];
}
