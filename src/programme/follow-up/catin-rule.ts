import { numberAt, textAt } from '../../domain/form/answer-values.ts';
import { addDays, dayAfterMonths } from '../../domain/time/calendar.ts';
import { youngLimits } from '../../forms/remaja/limits.ts';
import { weddingDay } from '../../forms/remaja/young-person.ts';
import { adultMonths } from '../children.ts';
import { personalConsent } from '../consent.ts';
import { nextDay } from '../days.ts';
import { dateOf } from '../persons.ts';
import { sexWords } from '../texts/documents.ts';
import { catinCategories, catinList } from '../texts/young.ts';
import { type Plan, plansOf } from '../wedding-plans.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { dueOf } from './sla.ts';

type Category = keyof typeof catinCategories;

const { title, about, done_when, columns: labels } = catinList;
const sla = { dekat: 'nikah', terencana: 'nikah' } as const satisfies Partial<Record<Category, 'nikah'>>;

const known = ['dekat', 'terencana'] satisfies Category[];
const door = ['alamat', 'rw', 'rt', 'hp'];

/** Months before the wedding in which the screening is late. */
const nearMonths = 3;

/**
 * Couples-to-be of age. Who would be under nineteen on the wedding day is a matter of child protection, and stands on that
 * list alone. The offices have them from the day that is known, for the screening belongs before the last three months.
 */
export const catinRule: FollowUpRule = {
  id: 'catin',
  title,
  about,
  indicators: [],
  categories: catinCategories,
  sla,
  done_when,
  proof: { remaja: ['rencana_nikah', 'bulan_nikah'], anggota: ['status_kawin'] },
  columns: [
    { key: 'nama', label: labels.nama, kind: 'text' },
    { key: 'nik', label: labels.nik, kind: 'nik' },
    { key: 'tgl_lahir', label: labels.tgl_lahir, kind: 'date' },
    { key: 'jk', label: labels.jk, kind: 'word', words: sexWords },
    { key: 'alamat', label: labels.alamat, kind: 'text' },
    { key: 'rw', label: labels.rw, kind: 'text' },
    { key: 'rt', label: labels.rt, kind: 'text' },
    { key: 'hp', label: labels.hp, kind: 'text' },
    { key: 'tgl_nikah', label: labels.tgl_nikah, kind: 'date' },
    { key: 'kepastian', label: labels.kepastian, kind: 'word', words: catinList.certainty },
  ],
  // Elsimil with the companions, the course before the wedding, and the check-up: none needs what the others do.
  offices: [
    {
      code: 'dppkb',
      columns: ['nama', 'nik', 'tgl_lahir', 'jk', ...door, 'tgl_nikah', 'kepastian'],
      categories: known,
    },
    { code: 'kemenag', columns: ['nama', 'nik', 'tgl_lahir', ...door, 'tgl_nikah', 'kepastian'], categories: known },
    { code: 'puskesmas', columns: ['nama', 'tgl_lahir', 'jk', ...door, 'tgl_nikah', 'kepastian'], categories: known },
  ],
  readers: [],
  find: (view) => plansOf(view).flatMap((plan) => (plan.isTooYoung ? [] : [caseOf(view, plan)])),
  next_find: (view) => nextDay(view.today, plansOf(view).flatMap(ofAgeOn)),
};

function caseOf(view: FollowUpView, plan: Plan): FollowUpCase {
  const { person, remaja } = plan.young;
  const wedding = weddingDay(plan.answers);
  const since = remaja?.visited_on ?? view.today;
  const categories = [categoryOf(wedding, view.today)];
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since,
    due: dueOf(sla, categories, { days: view.dossier.settings.days, since, wedding }),
    categories,
    values: valuesOf(view, plan),
    may_be_sent: personalConsent(view.dossier, person.answers, view.today) === 'given',
    next_change: nextChange(view, plan),
  };
}

function categoryOf(wedding: string | undefined, today: string): Category {
  if (wedding === undefined) return 'belum_pasti';
  return dayAfterMonths(wedding, -nearMonths) <= today ? 'dekat' : 'terencana';
}

function valuesOf({ dossier }: FollowUpView, { young: { person }, answers }: Plan): Values {
  const { alamat, rw, rt, hp } = familyValues(dossier);
  const wedding = weddingDay(answers);
  return knownValues({
    nama: textAt(person.answers, 'nama'),
    nik: textAt(person.answers, 'nik'),
    tgl_lahir: textAt(person.answers, 'tgl_lahir'),
    jk: numberAt(person.answers, 'jk'),
    ...{ alamat, rw, rt, hp },
    tgl_nikah: wedding,
    kepastian: wedding && (answers.bulan_nikah_perkiraan === 'ya' ? 'bulan' : 'pasti'),
  });
}

function nextChange(view: FollowUpView, plan: Plan): string | null {
  const wedding = weddingDay(plan.answers);
  const near = wedding === undefined ? [] : [dayAfterMonths(wedding, -nearMonths)];
  return nextDay(view.today, [...near, addDays(plan.until, 1), ...turnsGrown(plan)]);
}

/** Of age on the nineteenth birthday, where nobody knows the wedding day. */
function ofAgeOn({ young: { person } }: Plan): string[] {
  const born = dateOf(person.answers.tgl_lahir);
  return born === undefined ? [] : [dayAfterMonths(born, youngLimits.marriageable * 12)];
}

/** Consents for himself at eighteen; at 25 nobody is asked as an adolescent any more. */
function turnsGrown({ young: { person } }: Plan): string[] {
  const born = dateOf(person.answers.tgl_lahir);
  return born === undefined
    ? []
    : [adultMonths, (youngLimits.asked.to + 1) * 12].map((months) => dayAfterMonths(born, months));
}
