import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { schoolLimits } from '../../forms/sekolah/cutoffs.ts';
import { text } from '../../forms/sekolah/texts/id.ts';
import { adultMonths } from '../children.ts';
import { personalConsent } from '../consent.ts';
import { nextDay } from '../days.ts';
import { dateOf } from '../persons.ts';
import { schoolCategories, schoolList } from '../texts/young.ts';
import { groupOf, mayLeaveSchool, schoolOf, type Young, youngOf } from '../young.ts';
import { childColumns, childValues } from './child-columns.ts';
import { knownValues, type Values } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { dueOf, everyCategory } from './sla.ts';

type Category = keyof typeof schoolCategories;

const { title, about, done_when, columns, privateReason } = schoolList;
const words = text.questions;
const sla = everyCategory(schoolCategories, 'semester');

/** How a child is found, and no number of the family's. */
const ownColumns = childColumns.filter(({ key }) => !['no_kk', 'kepala_keluarga', 'nama_ayah'].includes(key));

/** Children out of school, and those who are likely to leave it. Schooling is for the kepala desa to see too. */
export const schoolRule: FollowUpRule = {
  id: 'sekolah',
  title,
  about,
  indicators: ['F1_7', 'F1_13', 'F1_16', 'F2', 'F2_bpb', 'F2_do', 'F2_ltm'],
  categories: schoolCategories,
  sla,
  done_when,
  proof: { sekolah: ['status_sekolah', 'jenjang', 'kelas'] },
  columns: [
    ...ownColumns,
    { key: 'kelompok', label: columns.kelompok, kind: 'word', words: schoolCategories },
    { key: 'jenjang', label: columns.jenjang, kind: 'word', words: words.jenjang?.options ?? {} },
    { key: 'kelas', label: columns.kelas, kind: 'word', words: words.kelas?.options ?? {} },
    { key: 'tahun_putus', label: columns.tahun_putus, kind: 'text' },
    { key: 'alasan', label: columns.alasan, kind: 'text' },
    { key: 'keinginan', label: columns.keinginan, kind: 'word', words: words.mau_kembali?.options ?? {} },
  ],
  offices: [
    {
      code: 'disdik',
      columns: [
        ...ownColumns.map(({ key }) => key),
        ...['kelompok', 'jenjang', 'kelas', 'tahun_putus', 'alasan', 'keinginan'],
      ],
      // What is to be looked at in the village first is no child that left.
      categories: ['DO', 'LTM', 'BPB', 'rentan'] satisfies Category[],
    },
  ],
  readers: ['kepala_desa'],
  find: (view) => youngOf(view.dossier, view.today).flatMap((young) => caseOf(view, young) ?? []),
  next_find: (view) => nextBirthday(view, youngOf(view.dossier, view.today)),
};

function caseOf(view: FollowUpView, young: Young): FollowUpCase | undefined {
  const { person, sekolah } = young;
  const category = categoryOf(young);
  if (sekolah === undefined || category === undefined) return undefined;
  const since = foundOn(young, { on: sekolah.visited_on, category });
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since,
    due: dueOf(sla, [category], { days: view.dossier.settings.days, since }),
    categories: [category],
    values: { ...ownValues(view, young), ...schoolValues(young, category) },
    may_be_sent: personalConsent(view.dossier, person.answers, view.today) === 'given',
    next_change: nextBirthday(view, [young]),
  };
}

function categoryOf(young: Young): Category | undefined {
  const { years } = young;
  if (years === undefined || years < schoolLimits.ats.from || years > schoolLimits.ats.to) return undefined;
  const group = groupOf(young);
  if (group !== undefined && group !== 'bukan') return group;
  return mayLeaveSchool(young) === true ? 'rentan' : undefined;
}

/** Who was no pupil at six is out of school on the seventh birthday, and not on the visit before it. */
function foundOn({ person }: Young, { on, category }: { on: string; category: Category }): string {
  const born = dateOf(person.answers.tgl_lahir);
  if (category === 'rentan' || born === undefined) return on;
  const seven = dayAfterMonths(born, schoolLimits.ats.from * 12);
  return seven > on ? seven : on;
}

function ownValues({ dossier }: FollowUpView, { person }: Young): Values {
  const keys = ownColumns.map(({ key }) => key);
  return Object.fromEntries(Object.entries(childValues(dossier, person)).filter(([key]) => keys.includes(key)));
}

/** Codes of `ats_alasan`: works, and marriage or pregnancy. */
const privateReasons = [2, 3];

function schoolValues(young: Young, category: Category): Values {
  const answers = schoolOf(young);
  const reason = numberAt(answers, 'ats_alasan');
  const spoken = isOneOf(answers, 'ats_alasan', privateReasons)
    ? privateReason
    : words.ats_alasan?.options?.[String(reason)];
  return knownValues({
    kelompok: category,
    jenjang: numberAt(answers, 'jenjang'),
    kelas: numberAt(answers, 'kelas'),
    tahun_putus: textAt(answers, 'tahun_putus'),
    alasan: spoken,
    keinginan: numberAt(answers, 'mau_kembali'),
  });
}

/** At seven a child should be at school, at eighteen consents for itself, and at nineteen nobody asks any more. */
function nextBirthday({ today }: FollowUpView, young: readonly Young[]): string | null {
  const { from, to } = schoolLimits.ats;
  const days = young.flatMap(({ person: { answers }, sekolah }) => {
    const born = sekolah && dateOf(answers.tgl_lahir);
    return born === undefined
      ? []
      : [from * 12, adultMonths, (to + 1) * 12].map((months) => dayAfterMonths(born, months));
  });
  return nextDay(today, days);
}
