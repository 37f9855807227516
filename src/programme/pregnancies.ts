import type { Answers } from '../domain/answers.ts';
import { isYes, numberAt } from '../domain/form/answer-values.ts';
import { addDays, daysBetween, isDate } from '../domain/time/calendar.ts';
import { isResidentWife } from '../forms/krs/family.ts';
import { daysAfterBirth } from '../forms/pascasalin/checks.ts';
import { type Dossier, findRecord, personsOf, recordsOf } from './dossier.ts';
import { dateOf, type Person } from './persons.ts';

type PregnancyView = { readonly dossier: Dossier; readonly today: string };

/** Said to be pregnant, and no birth has been written down since. */
export function isPregnant({ id, answers }: Person, { dossier, today }: PregnancyView): boolean {
  if (!isYes(answers, 'hamil_status')) return false;
  const saidOn = findRecord(dossier, 'anggota', id)?.visited_on ?? today;
  return births(dossier, id).every((day) => day <= saidOn) && deliveryOf(dossier, id, today) === undefined;
}

const longestWeeks = 45;

/** What was seen of her last in this pregnancy: neither before a birth nor longer ago than one can last. */
export function lastCheckUp(dossier: Dossier, woman: string, today: string): Answers | undefined {
  const seen = findRecord(dossier, 'ibu_hamil', woman)?.answers;
  const day = dateOf(seen?.tgl_periksa);
  if (seen === undefined || day === undefined || births(dossier, woman).some((born) => born >= day)) return undefined;
  return weeksByNow(seen, day, today) <= longestWeeks ? seen : undefined;
}

/** Days from a check-up after which the pregnancy that it saw must be over. */
export function pregnancyDays(seen: Answers): number {
  return (longestWeeks - (numberAt(seen, 'usia_hamil_mgg') ?? 0) + 1) * 7 - 1;
}

/** Weeks of the pregnancy that was seen on that day. */
export function weeksByNow(seen: Answers, day: string, today: string): number {
  return (numberAt(seen, 'usia_hamil_mgg') ?? 0) + Math.floor(daysBetween(day, today) / 7);
}

/** The day on which she gave birth, when that is at most 42 days ago: as she said, else her youngest child's birth. */
export function deliveryOf(dossier: Dossier, woman: string, today: string): string | undefined {
  return latest(births(dossier, woman), today);
}

function births(dossier: Dossier, woman: string): string[] {
  const said = recordsOf(dossier, 'pascasalin', woman).map(({ answers }) => answers.tgl_salin);
  const born = personsOf(dossier).flatMap(({ answers }) =>
    answers.ibu_kandung_id === woman ? [answers.tgl_lahir] : [],
  );
  return [...said, ...born].filter(isDate);
}

/** A mother in her 42 days; of a newborn whose mother nobody named, every wife of the house may be it. */
export function isAfterDelivery(person: Person, { dossier, today }: PregnancyView): boolean {
  if (deliveryOf(dossier, person.id, today) !== undefined) return true;
  return isResidentWife(person, today) === true && hasNewbornOfNobody(dossier, today);
}

function hasNewbornOfNobody(dossier: Dossier, today: string): boolean {
  const newborn = personsOf(dossier).filter(({ answers }) => typeof answers.ibu_kandung_id !== 'string');
  return latest(newborn.map(({ answers }) => answers.tgl_lahir).filter(isDate), today) !== undefined;
}

function latest(days: readonly string[], today: string): string | undefined {
  const since = addDays(today, -daysAfterBirth);
  return days
    .filter((day) => day >= since && day <= today)
    .sort()
    .at(-1);
}

/** From this week on the child may be born already and not be on the list yet. */
const termWeek = 36;

export function mayHaveDelivered(person: Person, view: PregnancyView): boolean {
  const seen = lastCheckUp(view.dossier, person.id, view.today);
  const day = dateOf(seen?.tgl_periksa);
  if (seen === undefined || day === undefined || !isPregnant(person, view)) return false;
  return numberAt(seen, 'usia_hamil_mgg') !== undefined && weeksByNow(seen, day, view.today) >= termWeek;
}
