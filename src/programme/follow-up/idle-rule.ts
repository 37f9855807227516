import { codesAt, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { text as anggota } from '../../forms/anggota/texts/id.ts';
import { isWithin } from '../../forms/krs/cutoffs.ts';
import { youngLimits } from '../../forms/remaja/limits.ts';
import { skillWords } from '../../forms/remaja/texts/skills.ts';
import { adultMonths } from '../children.ts';
import { personalConsent } from '../consent.ts';
import { nextDay } from '../days.ts';
import { dateOf } from '../persons.ts';
import { idleCategories, idleList } from '../texts/young.ts';
import { remajaOf, type Young, youngOf } from '../young.ts';
import { doorColumns, valuesFor } from './family-columns.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { Column, FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';

type Category = keyof typeof idleCategories;

const { title, about, done_when, columns: labels } = idleList;

const columns: readonly Column[] = [
  { key: 'nama', label: labels.nama, kind: 'text' },
  { key: 'umur', label: labels.umur, kind: 'number' },
  ...doorColumns,
  { key: 'pendidikan', label: labels.pendidikan, kind: 'word', words: anggota.questions.pendidikan?.options ?? {} },
  { key: 'keterampilan', label: labels.keterampilan, kind: 'text' },
  { key: 'minat', label: labels.minat, kind: 'text' },
];
const keys = columns.map(({ key }) => key);

/** Codes of `kegiatan`. */
const activities: Readonly<Record<number, Exclude<Category, 'usia_sekolah'>>> = { 5: 'cari_kerja', 6: 'neet' };

/**
 * Young people of 15 to 24 who neither learn nor work, for courses and for the families' own businesses (domain rules 3.8).
 * Who is under eighteen belongs at school first: of
 * those no office for work hears. The document sets no day for it.
 */
export const idleRule: FollowUpRule = {
  id: 'neet',
  title,
  about,
  indicators: [],
  categories: idleCategories,
  sla: {},
  done_when,
  proof: { remaja: ['kegiatan'] },
  columns,
  offices: [
    { code: 'disnaker', columns: keys, categories: ['neet', 'cari_kerja'] satisfies Category[] },
    { code: 'dppkb', columns: keys, categories: ['neet', 'cari_kerja'] satisfies Category[] },
  ],
  readers: [],
  find: (view) => youngOf(view.dossier, view.today).flatMap((young) => caseOf(view, young) ?? []),
  next_find: (view) => nextDay(view.today, youngOf(view.dossier, view.today).flatMap(birthdays)),
};

function caseOf(view: FollowUpView, young: Young): FollowUpCase | undefined {
  const { dossier, today } = view;
  const { person, remaja } = young;
  const category = categoryOf(young);
  if (remaja === undefined || category === undefined) return undefined;
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since: remaja.visited_on,
    due: null,
    categories: [category],
    values: valuesOf(view, young),
    may_be_sent: personalConsent(dossier, person.answers, today) === 'given',
    next_change: nextDay(today, birthdays(young)),
  };
}

function categoryOf(young: Young): Category | undefined {
  const { years } = young;
  const activity = activities[numberAt(remajaOf(young), 'kegiatan') ?? 0];
  if (activity === undefined || years === undefined || !isWithin(years, youngLimits.occupation)) return undefined;
  return years * 12 < adultMonths ? 'usia_sekolah' : activity;
}

function valuesOf({ dossier }: FollowUpView, young: Young): Values {
  const answers = remajaOf(young);
  return {
    ...valuesFor(doorColumns, familyValues(dossier)),
    ...knownValues({
      nama: textAt(young.person.answers, 'nama'),
      umur: young.years,
      pendidikan: numberAt(young.person.answers, 'pendidikan'),
      keterampilan: skillsIn(answers, 'keterampilan'),
      minat: skillsIn(answers, 'minat_pelatihan'),
    }),
  };
}

function skillsIn(answers: Young['person']['answers'], key: string): string {
  return codesAt(answers, key)
    .map((code) => (skillWords as Readonly<Record<string, string>>)[code] ?? code)
    .join('; ');
}

/** The age stands on the list, decides who it is for, and ends it. */
function birthdays({ person }: Young): string[] {
  const born = dateOf(person.answers.tgl_lahir);
  const { from, to } = youngLimits.occupation;
  if (born === undefined) return [];
  return Array.from({ length: to - from + 2 }, (_, year) => dayAfterMonths(born, (from + year) * 12));
}
