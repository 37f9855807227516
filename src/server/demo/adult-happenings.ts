import { addDays, dayAfterMonths, isDate } from '../../domain/time/calendar.ts';
import type { Setting } from './family-records.ts';
import { type DemoRevision, fileChange } from './filed-records.ts';
import type { Interviewed } from './paper-records.ts';
import type { DemoPerson } from './people.ts';

/** All of it was said at one round of visits, some days ago. */
const daysAgo = 12;
/** The boy or girl of almost 17 has had the birthday since. */
const birthdayDaysAgo = 5;

type Change = Parameters<typeof fileChange>[1]['set'];

/** What families said of the papers of their grown-ups, so that each list of them has somebody of every kind. */
export function adultHappenings(
  filed: readonly DemoRevision[],
  families: readonly Interviewed[],
  setting: Setting,
): DemoRevision[] {
  const on = addDays(setting.today, -daysAgo);
  const asked = families.filter((family) => family.on < on && !family.listed.family.isInOrder);
  const known = { filed, on, setting };
  return [
    ...changed(findPerson(asked, 'janda'), { ktp_el: 3, disabilitas: ['berjalan'], disabilitas_berjalan: 1 }, known),
    ...turnedSeventeen(asked, known),
    ...withoutBook(asked, known),
    ...twins(asked, known),
    ...deadHead(asked, known),
    ...womansNumber(asked, known),
  ];
}

type Known = { readonly filed: readonly DemoRevision[]; readonly on: string; readonly setting: Setting };

function changed(person: DemoPerson | undefined, set: Change, { filed, on, setting }: Known): DemoRevision[] {
  const before = filed
    .filter(({ revision }) => revision.form === 'anggota' && revision.subject.id === person?.id)
    .filter(({ revision }) => revision.visited_on < on)
    .at(-1);
  return before === undefined ? [] : [fileChange(before, { on, set }, setting)];
}

function findPerson(families: readonly Interviewed[], part: DemoPerson['part']): DemoPerson | undefined {
  return personsOf(families).find((person) => person.part === part);
}

function personsOf(families: readonly Interviewed[]): DemoPerson[] {
  return families.flatMap(({ listed }) => listed.family.persons);
}

const seventeen = 17 * 12;

/** An elder child of a mother old enough whose birth date had been copied wrongly. */
function turnedSeventeen(families: readonly Interviewed[], known: Known): DemoRevision[] {
  const birthday = addDays(known.setting.today, -birthdayDaysAgo);
  const born = dayAfterMonths(birthday, -seventeen);
  const oldEnough = dayAfterMonths(born, -20 * 12);
  const mothers = new Set(personsOf(families).flatMap((one) => (one.born < oldEnough ? [one.id] : [])));
  const child = personsOf(families).find(({ part, mother }) => part === 'kakak' && mothers.has(mother ?? ''));
  if (child === undefined || !isDate(born)) return [];
  return changed(child, { tgl_lahir: born, nik: numberFor(child, born), status_kawin: 1 }, known);
}

function numberFor({ nik, jk }: DemoPerson, born: string): string {
  const [year = '', month = '', day = ''] = born.split('-');
  return `${nik.slice(0, 6)}${String(Number(day) + (jk === 2 ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}${nik.slice(12)}`;
}

/** The parents of a child whose certificate is still wanted: neither has the book. */
function withoutBook(families: readonly Interviewed[], known: Known): DemoRevision[] {
  const home = families.find((family) => isWaiting(family, known));
  const couple = home?.listed.family.persons.filter(({ part }) => part === 'kepala' || part === 'istri') ?? [];
  return couple.flatMap((person) => changed(person, { buku_nikah: 3 }, known));
}

const ofTheCouple: readonly DemoPerson['part'][] = ['kakak', 'balita', 'adik'];

function isWaiting({ listed }: Interviewed, { filed }: Known): boolean {
  const children = listed.family.persons.filter(
    ({ part, mother }) => ofTheCouple.includes(part) && mother !== undefined,
  );
  return children.some(({ id }) => {
    const last = filed.filter(({ revision }) => revision.form === 'akta' && revision.subject.id === id).at(-1);
    return last?.revision.set.akta_status === 3 && listed.family.persons[0]?.part === 'kepala';
  });
}

/** One child's number was written down for the next one, too. */
function twins(families: readonly Interviewed[], known: Known): DemoRevision[] {
  const [elder, younger] = families
    .map(({ listed }) => listed.family.persons.filter(({ part }) => part === 'kakak').slice(-2))
    .filter((children) => children.length === 2)
    .at(-1) ?? [undefined, undefined];
  return elder === undefined ? [] : changed(younger, { nik: elder.nik, nik_status: 1 }, known);
}

/** A family with a card whose head has died, and whose widow is not its head yet. */
function deadHead(families: readonly Interviewed[], known: Known): DemoRevision[] {
  const home = families
    .filter(({ listed, on }) => {
      const parts = listed.family.persons.map(({ part }) => part);
      return (
        parts.includes('kepala') &&
        parts.includes('nenek') &&
        !isWaiting({ listed, on }, known) &&
        !isToldOfWelfare(listed.family.id, known) &&
        [1, 2].includes(Number(listed.answers.punya_kk))
      );
    })
    .at(-1);
  const head = home?.listed.family.persons.find(({ part }) => part === 'kepala');
  return changed(head, { mutasi: 3, mutasi_tgl: known.on }, known);
}

/** What its head does is part of another story. */
function isToldOfWelfare(household: string, { filed }: Known): boolean {
  return filed.some(({ revision }) => revision.subject.id === household && revision.set.desil_dtsen !== undefined);
}

/** A son-in-law whose card has a woman's number. */
function womansNumber(families: readonly Interviewed[], known: Known): DemoRevision[] {
  const man = findPerson(families, 'menantu');
  return man === undefined ? [] : changed(man, { nik: numberFor({ ...man, jk: 2 }, man.born), nik_status: 1 }, known);
}
