import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { parentsOf } from '../../forms/parents.ts';
import { childrenOf } from '../children.ts';
import { householdConsent } from '../consent.ts';
import { nextDay } from '../days.ts';
import { type Dossier, findRecord, personsOf } from '../dossier.ts';
import { type Marriage, marriageBookOf, marriagesOf } from '../marriages.ts';
import { dateOf, type Person } from '../persons.ts';
import { marriageCategories, marriageList } from '../texts/adult-documents.ts';
import { columnsOf } from './columns-of.ts';
import { familyValues, knownValues } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { yearsOf } from './person-columns.ts';
import { dueOf, everyCategory } from './sla.ts';

type Category = keyof typeof marriageCategories;

const { title, about, done_when, columns } = marriageList;

/** UU 16/2019. A couple of whom one is younger is a child's marriage, and stands on no open list. */
const marriageableYears = 19;

const none = 3;

/** Marriages without a marriage certificate; a book that one of the two has is theirs. */
export const marriageRule: FollowUpRule = {
  id: 'buku_nikah',
  title,
  about,
  indicators: ['A8'],
  categories: marriageCategories,
  sla: everyCategory(marriageCategories, 'isbat'),
  done_when,
  proof: { anggota: ['buku_nikah'] },
  columns: columnsOf(columns, {
    kinds: { nik_suami: 'nik', nik_istri: 'nik', tahun_kawin: 'number' },
    words: { kategori: marriageCategories },
  }),
  // Disdukcapil brings them before the religious court.
  offices: [
    { code: 'kemenag', columns: Object.keys(columns) },
    { code: 'disdukcapil', columns: Object.keys(columns) },
  ],
  readers: ['kepala_desa'],
  find: (view) => marriagesOf(view.dossier, view.today).flatMap((couple) => caseOf(view, couple) ?? []),
  next_find: ({ dossier, today }) => nextDay(today, personsOf(dossier).flatMap(ofAgeOn)),
};

function ofAgeOn({ answers }: Person): string[] {
  const born = dateOf(answers.tgl_lahir);
  return born === undefined || !isOneOf(answers, 'buku_nikah', [none])
    ? []
    : [dayAfterMonths(born, marriageableYears * 12)];
}

function caseOf({ dossier, today }: FollowUpView, couple: Marriage): FollowUpCase | undefined {
  const { wife, husband } = couple;
  const subject = wife ?? husband;
  if (subject === undefined || marriageBookOf(couple) !== none || isChildMarriage(couple, today)) return undefined;
  const category: Category = hasChildWithout(dossier, couple, today) ? 'akta_menunggu' : 'belum';
  const since = saidOn(dossier, couple);
  return {
    subject: { kind: 'person', id: subject.id },
    opened_by: '',
    since,
    due: dueOf(marriageRule.sla, [category], { days: dossier.settings.days, since }),
    categories: [category],
    values: { ...placeOf(dossier), ...coupleValues(couple), kategori: category },
    may_be_sent: householdConsent(dossier) === 'given',
    // Their children without a certificate are grown up some day.
    next_change: nextDay(
      today,
      childrenOf(dossier, today).flatMap(({ person }) => {
        const born = dateOf(person.answers.tgl_lahir);
        return born === undefined ? [] : [dayAfterMonths(born, 18 * 12)];
      }),
    ),
  };
}

function isChildMarriage({ wife, husband }: Marriage, today: string): boolean {
  return [wife, husband].some(
    (one) => one !== undefined && (yearsOf(one.answers, today) ?? marriageableYears) < marriageableYears,
  );
}

/** Proof of marriage is what a child's certificate waits for: these couples first. */
function hasChildWithout(dossier: Dossier, { wife, husband }: Marriage, today: string): boolean {
  const members = personsOf(dossier);
  return childrenOf(dossier, today).some(({ person, akta }) => {
    const { mother, father } = parentsOf(person, members);
    const isTheirs =
      (wife !== undefined && mother?.id === wife.id) || (husband !== undefined && father?.id === husband.id);
    return isTheirs && isOneOf(akta?.answers ?? {}, 'akta_status', [none]);
  });
}

function saidOn(dossier: Dossier, { wife, husband }: Marriage): string {
  const days = [wife, husband].flatMap((one) => {
    const record = one && findRecord(dossier, 'anggota', one.id);
    return record !== undefined && isOneOf(record.answers, 'buku_nikah', [none]) ? [record.visited_on] : [];
  });
  return days.sort()[0] ?? '';
}

function placeOf(dossier: Dossier): FollowUpCase['values'] {
  const { alamat, rw, rt, hp } = familyValues(dossier);
  return knownValues({ alamat, rw, rt, hp });
}

function coupleValues({ wife, husband }: Marriage): FollowUpCase['values'] {
  return knownValues({
    suami: husband && textAt(husband.answers, 'nama'),
    nik_suami: husband && textAt(husband.answers, 'nik'),
    istri: wife && textAt(wife.answers, 'nama'),
    nik_istri: wife && textAt(wife.answers, 'nik'),
    tahun_kawin: marriedIn(wife) ?? marriedIn(husband),
  });
}

/** From the age at the first marriage, so of a second one it is a guess. */
function marriedIn(person: Person | undefined): number | undefined {
  const [born, age] = [dateOf(person?.answers.tgl_lahir), numberAt(person?.answers ?? {}, 'usia_kawin1')];
  return born === undefined || age === undefined ? undefined : Number(born.slice(0, 4)) + age;
}
