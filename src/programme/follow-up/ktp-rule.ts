import { codesAt } from '../../domain/form/answer-values.ts';
import { findForm } from '../../forms/register.ts';
import { personalConsent } from '../consent.ts';
import { birthdayAfter, nextDay } from '../days.ts';
import { personsOf } from '../dossier.ts';
import { seventeenthBirthday, type WithoutCard, withoutCard } from '../identity-cards.ts';
import { dateOf, isResident } from '../persons.ts';
import { ktpCategories, ktpList } from '../texts/adult-documents.ts';
import { knownValues } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { personColumns, personValues } from './person-columns.ts';
import { dueOf, everyCategory } from './sla.ts';

const { title, about, done_when, columns } = ktpList;

/** Who must have an identity card and has none; of whom nobody knows it is on no list but that of the kader. */
export const ktpRule: FollowUpRule = {
  id: 'ktp',
  title,
  about,
  indicators: ['A6'],
  categories: ktpCategories,
  sla: everyCategory(ktpCategories, 'jemput_bola'),
  done_when,
  proof: { anggota: ['ktp_el'] },
  columns: [...personColumns, { key: 'kesulitan', label: columns.kesulitan, kind: 'text' }],
  offices: [
    {
      code: 'disdukcapil',
      columns: [...personColumns.map(({ key }) => key), 'kesulitan'],
      categories: ['rekam_di_rumah', 'belum'],
    },
  ],
  readers: ['kepala_desa'],
  find: (view) => withoutCard(view.dossier, view.today).map((found) => caseOf(view, found)),
  next_find: ({ dossier, today }) =>
    nextDay(
      today,
      personsOf(dossier)
        .filter(({ answers }) => isResident(answers, today) === true)
        .flatMap(({ answers }) => seventeenthBirthday(answers) ?? []),
    ),
};

function caseOf({ dossier, today }: FollowUpView, { person, record, kind }: WithoutCard): FollowUpCase {
  const born = dateOf(person.answers.tgl_lahir);
  const since = kind === 'genap_17' ? (seventeenthBirthday(person.answers) ?? record.visited_on) : record.visited_on;
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since,
    due: dueOf(ktpRule.sla, [kind], { days: dossier.settings.days, since }),
    categories: [kind],
    values: {
      ...personValues(dossier, person, today),
      ...knownValues({ kesulitan: kind === 'rekam_di_rumah' ? difficulties(person.answers) : undefined }),
    },
    may_be_sent: personalConsent(dossier, person.answers, today) === 'given',
    // The age in the list grows with every birthday; from the eighteenth on the word of the household suffices.
    next_change: born === undefined ? null : birthdayAfter(born, today),
  };
}

function difficulties(answers: WithoutCard['person']['answers']): string {
  const words = findForm('anggota')?.texts.id.questions.disabilitas?.options ?? {};
  return codesAt(answers, 'disabilitas')
    .map((kind) => words[kind] ?? kind)
    .join(', ');
}
