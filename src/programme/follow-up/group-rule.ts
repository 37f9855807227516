import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { householdConsent } from '../consent.ts';
import { isListed } from '../coverage.ts';
import { nextDay } from '../days.ts';
import { findRecord, personsOf } from '../dossier.ts';
import { type AgeGroup, groupMonths, isMeantByGroup, membersMeant, takesPartIn } from '../family-index.ts';
import { dateOf } from '../persons.ts';
import { groupCategories, groupList } from '../texts/family-lists.ts';
import { addressColumns, valuesFor } from './family-columns.ts';
import { familyValues } from './family-values.ts';
import type { Column, FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { dueOf, everyCategory } from './sla.ts';

const { title, about, done_when, counts } = groupList;
const sla = everyCategory(groupCategories, 'pertemuan');
const columns: readonly Column[] = [
  ...addressColumns,
  { key: 'sasaran', label: groupList.columns.sasaran, kind: 'text' },
];

/** Families to be invited to their group: how many of theirs it is for, and no child by name. */
export const groupRule: FollowUpRule = {
  id: 'poktan',
  title,
  about,
  indicators: ['G3_bkr'],
  categories: groupCategories,
  sla,
  done_when,
  proof: { ibangga: ['pf_poktan'] },
  columns,
  offices: [{ code: 'dppkb', columns: columns.map(({ key }) => key) }],
  readers: ['kepala_desa'],
  find: (view) => caseOf(view) ?? [],
  next_find: nextBirthday,
};

function caseOf(view: FollowUpView): readonly [FollowUpCase] | undefined {
  const { dossier, today } = view;
  const asked = findRecord(dossier, 'ibangga', dossier.household);
  const categories = groupsLacking(view);
  if (asked === undefined || categories.length === 0 || !isListed(dossier, today)) return undefined;
  const since = asked.visited_on;
  const sasaran = categories.map((group) => counts[group](membersMeant(group, dossier, today))).join(', ');
  return [
    {
      subject: { kind: 'household', id: dossier.household },
      opened_by: '',
      since,
      due: dueOf(sla, categories, { days: dossier.settings.days, since }),
      categories,
      values: { ...valuesFor(addressColumns, familyValues(dossier)), sasaran },
      may_be_sent: householdConsent(dossier) === 'given',
      next_change: nextBirthday(view),
    },
  ];
}

/** Meant and not taking part; of whom nobody asked nothing is lacking. */
export function groupsLacking({ dossier, today }: Pick<FollowUpView, 'dossier' | 'today'>): AgeGroup[] {
  return groupCodes.filter(
    (group) => isMeantByGroup(group, dossier, today) === true && takesPartIn(group, dossier, today) === false,
  );
}

const groupCodes = Object.keys(groupMonths) as AgeGroup[];

/** Somebody grows into a group's age or out of it. */
function nextBirthday({ dossier, today }: FollowUpView): string | null {
  const months = Object.values(groupMonths).flatMap(({ from, below }) => [from, below].filter(Number.isFinite));
  const born = personsOf(dossier).flatMap(({ answers }) => dateOf(answers.tgl_lahir) ?? []);
  return nextDay(
    today,
    born.flatMap((day) => months.map((count) => dayAfterMonths(day, count))),
  );
}
