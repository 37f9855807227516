import { isYes, numberAt } from '../../domain/form/answer-values.ts';
import { addDays, dayAfterMonths } from '../../domain/time/calendar.ts';
import { isWithin } from '../../forms/krs/cutoffs.ts';
import { youngLimits } from '../../forms/remaja/limits.ts';
import { isMarriedChild } from '../../forms/remaja/young-person.ts';
import { schoolLimits } from '../../forms/sekolah/cutoffs.ts';
import { nextDay } from '../days.ts';
import { type Dossier, findRecord, personsOf } from '../dossier.ts';
import { dateOf, hasGone, type Person } from '../persons.ts';
import { sexWords } from '../texts/documents.ts';
import { protectionCategories, protectionList } from '../texts/young.ts';
import { type Plan, plansOf } from '../wedding-plans.ts';
import { schoolOf, type Young, yearsOn, youngOf } from '../young.ts';
import { knownValues } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { pseudonymOf } from './pseudonym.ts';
import { dueOf, everyCategory } from './sla.ts';

type Category = keyof typeof protectionCategories;

const { title, about, done_when, columns: labels } = protectionList;
const sla = everyCategory(protectionCategories, 'satu_hari');

/**
 * Children who were married, are to be, or work: an alert without a name to one officer. He asks the supervisor by the code.
 * Nobody's consent is asked for it, for those who would give it may be those from whom the child needs protection; so it may
 * say no more than it does.
 */
export const protectionRule: FollowUpRule = {
  id: 'anak',
  title,
  about,
  indicators: [],
  categories: protectionCategories,
  sla,
  done_when,
  proof: { sekolah: ['bekerja_anak'], remaja: ['rencana_nikah'], anggota: ['status_kawin'] },
  confidential: true,
  columns: [
    { key: 'jenis', label: labels.jenis, kind: 'text' },
    { key: 'umur', label: labels.umur, kind: 'number' },
    { key: 'jk', label: labels.jk, kind: 'word', words: sexWords },
    { key: 'desa', label: labels.desa, kind: 'text' },
    { key: 'kode', label: labels.kode, kind: 'text' },
  ],
  offices: [{ code: 'dp3a', columns: ['jenis', 'umur', 'jk', 'desa', 'kode'] }],
  readers: [],
  find: (view) => signsIn(view).map((signs) => caseOf(view, signs)),
  next_find: () => null,
};

/** What was seen of one child, and since when. */
type Signs = { readonly person: Person; readonly found: readonly { category: Category; on: string; until?: string }[] };

function signsIn(view: FollowUpView): Signs[] {
  const { dossier, today } = view;
  const [young, plans] = [youngOf(dossier, today), plansOf(view)];
  return personsOf(dossier).flatMap((person) => {
    if (hasGone(person.answers, today)) return [];
    const mine = ({ person: { id } }: Young) => id === person.id;
    const found = [
      ...marriage(dossier, person, today),
      ...plan(plans.find((one) => mine(one.young))),
      ...work(young.find(mine)),
    ];
    return found.length === 0 ? [] : [{ person, found }];
  });
}

type Found = Signs['found'];

function marriage(dossier: Dossier, { id, answers }: Person, today: string): Found {
  if (isMarriedChild(answers, today) !== true) return [];
  return [{ category: 'kawin_anak', on: findRecord(dossier, 'anggota', id)?.visited_on ?? today }];
}

function plan(planned: Plan | undefined): Found {
  const on = planned?.young.remaja?.visited_on;
  if (planned === undefined || on === undefined || !planned.isTooYoung) return [];
  return [{ category: 'rencana_kawin', on, until: planned.until }];
}

function work(young: Young | undefined): Found {
  const { years, sekolah } = young ?? {};
  if (young === undefined || sekolah === undefined || years === undefined) return [];
  if (!isWithin(years, schoolLimits.work) || !isYes(schoolOf(young), 'bekerja_anak')) return [];
  const hours = numberAt(schoolOf(young), 'jam_kerja_minggu');
  const most = schoolLimits.longHours.find(({ below }) => years < below)?.hours;
  const isLong = hours !== undefined && most !== undefined && hours >= most;
  return [{ category: isLong ? 'kerja_lama' : 'kerja', on: sekolah.visited_on }];
}

function caseOf({ dossier, today }: FollowUpView, { person, found }: Signs): FollowUpCase {
  const order = Object.keys(protectionCategories) as Category[];
  const categories = order.filter((one) => found.some(({ category }) => category === one));
  const since = found.map(({ on }) => on).sort()[0] ?? today;
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since,
    due: dueOf(sla, categories, { days: dossier.settings.days, since }),
    categories,
    values: knownValues({
      jenis: categories.map((category) => protectionCategories[category]).join(', '),
      umur: yearsOn(person.answers, today),
      jk: numberAt(person.answers, 'jk'),
      desa: dossier.place.desa,
      kode: pseudonymOf(person),
    }),
    may_be_sent: true,
    next_change: nextDay(today, [
      ...birthdays(person),
      ...found.flatMap(({ until }) => (until ? [addDays(until, 1)] : [])),
    ]),
  };
}

/** The age is told, so every birthday changes it; at nineteen nothing is left to tell. */
function birthdays({ answers }: Person): string[] {
  const born = dateOf(answers.tgl_lahir);
  if (born === undefined) return [];
  return Array.from({ length: youngLimits.marriageable }, (_, year) => dayAfterMonths(born, (year + 1) * 12));
}
