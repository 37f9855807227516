import type { Answers } from '../domain/answers.ts';
import { isOneOf, isYes } from '../domain/form/answer-values.ts';
import type { GrowthTables } from '../domain/growth/tables.ts';
import { dayAfterMonths } from '../domain/time/calendar.ts';
import { cardMonths } from '../forms/kia/kategori.ts';
import { isWithin } from '../forms/krs/cutoffs.ts';
import { isResidentWife } from '../forms/krs/family.ts';
import { youngLimits } from '../forms/remaja/limits.ts';
import { wasMarried } from '../forms/remaja/young-person.ts';
import { schoolLimits } from '../forms/sekolah/cutoffs.ts';
import type { Span } from '../forms/slip-check.ts';
import { adultMonths } from './children.ts';
import { type Dossier, findRecord } from './dossier.ts';
import { ageInMonths, hasGone, isResident, type Person } from './persons.ts';
import { isAfterDelivery, isPregnant, mayHaveDelivered } from './pregnancies.ts';
import { weighingsOf } from './weighings.ts';

type PersonView = { readonly dossier: Dossier; readonly today: string; readonly growth: GrowthTables | undefined };
type PersonRule = (person: Person, view: PersonView) => 'due' | 'offered' | 'none';

const balitaMonths = 60;

/**
 * By form. Nothing but the person's own page is asked of those who died or left; of those of the family who live elsewhere,
 * or whose age nobody knows, the children's forms may be filled in and need not.
 */
export const personRules: Readonly<Record<string, PersonRule>> = {
  anggota: (person, { today }) => (hasGone(person.answers, today) ? 'offered' : 'due'),
  akta: (person, view) => (isGuest(person, view) ? 'none' : ofChild(person, view, adultMonths)),
  kia: (person, view) =>
    isGuest(person, view) || wasMarried(person.answers) === true ? 'none' : ofChild(person, view, cardMonths),
  balita: (person, view) => ofChild(person, view, balitaMonths),
  penimbangan: (person, view) => ofChild(person, view, balitaMonths),
  kasus_stunting: ofShortChild,
  sekolah: ofPupil,
  remaja: ofYoungPerson,
  kb: ofCouple,
  ibu_hamil: (person, view) => (isPregnant(person, view) ? atHome(person, view) : 'none'),
  pascasalin: (person, view) => (isAfterDelivery(person, view) || mayHaveDelivered(person, view) ? 'offered' : 'none'),
};

/** PUS: a wife of 15 to 49 who lives here; where her age is not known she may be asked. */
function ofCouple(person: Person, view: PersonView): 'due' | 'offered' | 'none' {
  if (hasGone(person.answers, view.today)) return 'none';
  const isWife = isResidentWife(person, view.today);
  if (isWife === true) return 'due';
  return isWife === undefined && isOneOf(person.answers, 'status_kawin', [2]) ? 'offered' : 'none';
}

function atHome(person: Person, { today }: PersonView): 'due' | 'offered' | 'none' {
  if (hasGone(person.answers, today)) return 'none';
  return isResident(person.answers, today) === false ? 'offered' : 'due';
}

function ofChild(person: Person, view: PersonView, below: number): 'due' | 'offered' | 'none' {
  const age = ageInMonths(person.answers, view.today);
  const need = atHome(person, view);
  if (age === undefined) return need === 'none' || isGrownUp(person.answers) ? 'none' : 'offered';
  return age >= 0 && age < below ? need : 'none';
}

/** Head, spouse, parents of the house, and whoever was ever married: no child, whatever the birth date. */
function isGrownUp(answers: Answers): boolean {
  return isOneOf(answers, 'hub_kk', [1, 2, 3, 7, 8]) || wasMarried(answers) === true;
}

/** A child that is weighed here and lives elsewhere has its papers there. */
function isGuest({ id }: Person, { dossier }: PersonView): boolean {
  return isYes(findRecord(dossier, 'balita', id)?.answers ?? {}, 'bukan_warga');
}

const active = 1;

/** Due while the child measures short or its case is open; a case that was closed may be looked at. */
function ofShortChild(person: Person, view: PersonView): 'due' | 'offered' | 'none' {
  const record = findRecord(view.dossier, 'kasus_stunting', person.id);
  const need = atHome(person, view);
  if (need === 'none') return 'none';
  if (record?.answers.status === active || measuresShort(person, view)) return need;
  return record === undefined ? 'none' : 'offered';
}

const shortBelow = -2;

/** By the last length that can be believed; a month in which only the weight was taken changes nothing. */
function measuresShort({ id, answers }: Person, { dossier, today, growth }: PersonView): boolean {
  const age = ageInMonths(answers, today);
  if (growth === undefined || age === undefined || age >= balitaMonths) return false;
  const scores = weighingsOf(dossier, id, growth).flatMap(({ growth: one }) =>
    one?.z.len === undefined || one.flags.len === true ? [] : [one.z.len],
  );
  const last = scores.at(-1);
  return last !== undefined && last < shortBelow;
}

/** Due once a school year: after July everybody is a class further, or has left. */
function ofPupil(person: Person, view: PersonView): 'due' | 'offered' | 'none' {
  const need = isGuest(person, view) ? 'none' : ofAge(person, view, schoolLimits.asked);
  return need === 'due' && wasSaid('sekolah', person, { ...view, since: schoolYearOf(view.today) }) ? 'offered' : need;
}

/** Due once a year of the unmarried; the married may be asked. */
function ofYoungPerson(person: Person, view: PersonView): 'due' | 'offered' | 'none' {
  const need = ofAge(person, view, youngLimits.asked);
  const isSaid = wasSaid('remaja', person, { ...view, since: dayAfterMonths(view.today, -12) });
  return need === 'due' && (isSaid || wasMarried(person.answers) === true) ? 'offered' : need;
}

function ofAge(person: Person, view: PersonView, span: Span): 'due' | 'offered' | 'none' {
  const months = ageInMonths(person.answers, view.today);
  const need = atHome(person, view);
  if (months === undefined) return need === 'none' || isGrownUp(person.answers) ? 'none' : 'offered';
  return isWithin(Math.floor(months / 12), span) ? need : 'none';
}

function wasSaid(form: string, { id }: Person, { dossier, since }: PersonView & { since: string }): boolean {
  return (findRecord(dossier, form, id)?.visited_on ?? '') >= since;
}

/** The day on which the school year began. */
function schoolYearOf(today: string): string {
  const [year, begins] = [Number(today.slice(0, 4)), '07-01'];
  return today.slice(5) >= begins ? `${year}-${begins}` : `${year - 1}-${begins}`;
}
