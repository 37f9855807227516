import { numberAt, textAt } from '../../domain/form/answer-values.ts';
import { isListed } from '../coverage.ts';
import { nextDay } from '../days.ts';
import { findRecord, personsOf } from '../dossier.ts';
import { isResident, type Person } from '../persons.ts';
import { insuranceCategories, insuranceList } from '../texts/welfare-lists.ts';
import { familyColumns } from './family-columns.ts';
import { familyValues, knownValues } from './family-values.ts';
import type { Column, FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { comesOfAge, maySendPerson } from './person-consent.ts';

type Category = keyof typeof insuranceCategories;

const { title, about, done_when, columns: labels } = insuranceList;

const columns: readonly Column[] = [
  { key: 'nama', label: labels.nama, kind: 'text' },
  { key: 'nik', label: labels.nik, kind: 'nik' },
  { key: 'tgl_lahir', label: labels.tgl_lahir, kind: 'date' },
  ...familyColumns,
  { key: 'keadaan', label: labels.keadaan, kind: 'word', words: insuranceCategories },
];

/** Codes of `jkn`. */
const categories: Readonly<Record<number, Category>> = { 4: 'tidak_punya', 5: 'nonaktif' };

/** Residents without a health insurance that is good. Offices set no day for it. */
export const insuranceRule: FollowUpRule = {
  id: 'jkn',
  title,
  about,
  indicators: [],
  categories: insuranceCategories,
  sla: {},
  done_when,
  proof: { anggota: ['jkn'] },
  columns,
  offices: [
    { code: 'dinsos', columns: columns.map(({ key }) => key) },
    { code: 'puskesmas', columns: ['nama', 'tgl_lahir', 'hp', 'alamat', 'rt', 'rw', 'keadaan'] },
  ],
  readers: ['kepala_desa'],
  find: (view) => (isListed(view.dossier, view.today) ? casesIn(view) : []),
  next_find: () => null,
};

function casesIn(view: FollowUpView): FollowUpCase[] {
  return personsOf(view.dossier).flatMap((person) => caseOf(view, person) ?? []);
}

function caseOf({ dossier, today }: FollowUpView, person: Person): FollowUpCase | undefined {
  const category = categories[numberAt(person.answers, 'jkn') ?? 0];
  if (category === undefined || isResident(person.answers, today) !== true) return undefined;
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since: findRecord(dossier, 'anggota', person.id)?.visited_on ?? today,
    due: null,
    categories: [category],
    values: {
      ...familyValues(dossier),
      ...knownValues({
        nama: textAt(person.answers, 'nama'),
        nik: textAt(person.answers, 'nik'),
        tgl_lahir: textAt(person.answers, 'tgl_lahir'),
        keadaan: category,
      }),
    },
    may_be_sent: maySendPerson(dossier, person, today),
    next_change: nextDay(today, comesOfAge(person)),
  };
}
