import { codesAt, isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { disabilities } from '../../forms/anggota/disabilities.ts';
import { text as anggota } from '../../forms/anggota/texts/id.ts';
import { limits } from '../../forms/ibangga/mapping.ts';
import { isListed } from '../coverage.ts';
import { nextDay } from '../days.ts';
import { type Dossier, findRecord, personsOf } from '../dossier.ts';
import { groupMonths } from '../family-index.ts';
import { ageInMonths, dateOf, isResident, type Person } from '../persons.ts';
import { sexWords } from '../texts/documents.ts';
import { frailCategories, frailList } from '../texts/welfare-lists.ts';
import { receivesAnyHelp, welfareOf } from '../welfare.ts';
import { doorColumns, valuesFor } from './family-columns.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { Column, FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { comesOfAge, maySendPerson } from './person-consent.ts';

type Category = keyof typeof frailCategories;

const { title, about, done_when, columns: labels } = frailList;

const columns: readonly Column[] = [
  { key: 'nama', label: labels.nama, kind: 'text' },
  { key: 'nik', label: labels.nik, kind: 'nik' },
  { key: 'umur', label: labels.umur, kind: 'number' },
  { key: 'jk', label: labels.jk, kind: 'word', words: sexWords },
  ...doorColumns,
  { key: 'keadaan', label: labels.keadaan, kind: 'text' },
  { key: 'kesulitan', label: labels.kesulitan, kind: 'text' },
];

/** Old people who live alone, and people with a disability whose family gets no help. Offices set no day for it. */
export const frailRule: FollowUpRule = {
  id: 'rentan',
  title,
  about,
  indicators: [],
  categories: frailCategories,
  sla: {},
  done_when,
  proof: { kesejahteraan: ['bansos'] },
  columns,
  offices: [
    { code: 'dinsos', columns: columns.map(({ key }) => key) },
    // For the group of the old (BKL): what somebody finds difficult is no matter of theirs.
    {
      code: 'dppkb',
      columns: ['nama', 'umur', 'jk', ...doorColumns.map(({ key }) => key)],
      categories: ['lansia_sendiri'] satisfies Category[],
    },
  ],
  readers: [],
  find: (view) => (isListed(view.dossier, view.today) ? casesIn(view) : []),
  next_find: ({ dossier, today }) => nextDay(today, personsOf(dossier).flatMap(turnsOld)),
};

function casesIn(view: FollowUpView): FollowUpCase[] {
  return personsOf(view.dossier).flatMap((person) => caseOf(view, person) ?? []);
}

function caseOf(view: FollowUpView, person: Person): FollowUpCase | undefined {
  const { dossier, today } = view;
  const categories = categoriesOf(view, person);
  if (categories.length === 0) return undefined;
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since: foundOn(dossier, person) ?? today,
    due: null,
    categories,
    values: valuesOf(view, person, categories),
    may_be_sent: maySendPerson(dossier, person, today),
    next_change: nextDay(today, [...comesOfAge(person), ...birthdays(person)]),
  };
}

function categoriesOf({ dossier, today }: FollowUpView, person: Person): Category[] {
  if (isResident(person.answers, today) !== true) return [];
  const isHelpless = difficultiesOf(person).length > 0 && receivesAnyHelp(welfareOf(dossier, today)) === false;
  return [
    ...(isOld(person, today) && livesAlone(dossier, today) ? ['lansia_sendiri' as const] : []),
    ...(isHelpless ? ['disabilitas' as const] : []),
  ];
}

function isOld({ answers }: Person, on: string): boolean {
  return (ageInMonths(answers, on) ?? 0) >= groupMonths.bkl.from;
}

/** Of somebody whose residence is open nobody knows that he is not there. */
function livesAlone(dossier: Dossier, on: string): boolean {
  return personsOf(dossier).filter(({ answers }) => isResident(answers, on) !== false).length === 1;
}

/** Kinds of difficulty that hamper: cannot at all, or hardly. */
function difficultiesOf({ answers }: Person): string[] {
  const named = codesAt(answers, 'disabilitas');
  return disabilities.filter(
    (kind) => named.includes(kind) && isOneOf(answers, `disabilitas_${kind}`, limits.hampering),
  );
}

/** The day on which the later of the two facts was saved: what he or she is, and that there is no help. */
function foundOn(dossier: Dossier, { id }: Person): string | undefined {
  const records = [findRecord(dossier, 'anggota', id), findRecord(dossier, 'kesejahteraan', dossier.household)];
  return records
    .flatMap((record) => record?.visited_on ?? [])
    .sort()
    .at(-1);
}

function valuesOf({ dossier, today }: FollowUpView, person: Person, categories: readonly Category[]): Values {
  const months = ageInMonths(person.answers, today);
  const words = anggota.questions.disabilitas?.options ?? {};
  return {
    ...valuesFor(doorColumns, familyValues(dossier)),
    ...knownValues({
      nama: textAt(person.answers, 'nama'),
      nik: textAt(person.answers, 'nik'),
      umur: months === undefined ? undefined : Math.floor(months / 12),
      jk: numberAt(person.answers, 'jk'),
      keadaan: categories.map((category) => frailCategories[category]).join(', '),
      kesulitan: difficultiesOf(person)
        .map((kind) => words[kind] ?? kind)
        .join(', '),
    }),
  };
}

function turnsOld({ answers }: Person): string[] {
  const born = dateOf(answers.tgl_lahir);
  return born === undefined ? [] : [dayAfterMonths(born, groupMonths.bkl.from)];
}

const oldest = 115;

/** The age stands on the list. */
function birthdays({ answers }: Person): string[] {
  const born = dateOf(answers.tgl_lahir);
  return born === undefined ? [] : Array.from({ length: oldest }, (_, year) => dayAfterMonths(born, (year + 1) * 12));
}
