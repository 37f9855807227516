import { isDate } from '../../domain/time/calendar.ts';
import { yearsOld } from '../../forms/age.ts';
import { hasGone, type Person } from '../../programme/persons.ts';
import { dateAnswer } from '../form/date-answer.ts';
import { type DateParts, emptyDate } from '../kit/date-field.tsx';
import { changeTexts } from '../texts/id/changes.ts';
import type { Deed } from './save-deeds.ts';

/** The four answers about a child that was just born; everything else is known from its mother. */
export type Newborn = {
  readonly id: string;
  readonly mother: string | undefined;
  readonly nama: string;
  readonly jk: 1 | 2 | undefined;
  readonly birth: DateParts;
};

export function emptyNewborn(id: string, mothers: readonly Person[]): Newborn {
  const [only] = mothers;
  return { id, mother: mothers.length === 1 ? only?.id : undefined, nama: '', jk: undefined, birth: emptyDate };
}

/** Ages at which a woman of the family may have given birth; of whom no age is known she may. */
const [youngest, oldest] = [10, 54];

export function mothersAmong(persons: readonly Person[], today: string): Person[] {
  return persons.filter(({ answers }) => {
    const age = yearsOld(answers.tgl_lahir, today) ?? youngest;
    return answers.jk === 2 && !hasGone(answers, today) && age >= youngest && age <= oldest;
  });
}

/** Of `ibu_kandung_id`: the mother does not live in the family. */
export const elsewhere = '00';

const { needs } = changeTexts.newborn;
export type NewbornNeeds = Partial<Record<'mother' | 'name' | 'sex' | 'birth', string>>;

export function newbornNeeds({ mother, nama, jk, birth }: Newborn, today: string): NewbornNeeds {
  const day = birthNeed(dateAnswer(birth).date, today);
  return {
    ...(mother === undefined ? { mother: needs.mother } : {}),
    ...(nama.trim() === '' ? { name: needs.name } : {}),
    ...(jk === undefined ? { sex: needs.sex } : {}),
    ...(day === undefined ? {} : { birth: day }),
  };
}

function birthNeed(day: string | undefined, today: string): string | undefined {
  if (day === undefined) return needs.birth;
  if (!isDate(day)) return needs.noSuchDay;
  return day > today ? needs.future : undefined;
}

/** Codes of `hub_kk`: a child of the couple at the head, of anybody else a grandchild or kin. */
const [child, grandchild, kin] = [4, 6, 9];

function relationOf(mother: Person | undefined): number {
  const hers = Number(mother?.answers.hub_kk);
  if ([1, 2, 3].includes(hers)) return child;
  return [4, 5].includes(hers) ? grandchild : kin;
}

const [noNik, livesHere, born] = [3, 1, 2];

/** The person, in the mother's family: with her faith, no NIK yet, born on the day that is also the day of the change. */
export function newbornDeeds(
  { id, mother, nama, jk, birth }: Newborn,
  about: { household: string; persons: readonly Person[] },
): Deed[] {
  const { date, isGuessed } = dateAnswer(birth);
  const found = about.persons.find((person) => person.id === mother);
  const faith = found?.answers.agama;
  const changes = {
    nama: nama.trim(),
    ...(jk === undefined ? {} : { jk }),
    ...(date === undefined ? {} : { tgl_lahir: date, mutasi_tgl: date }),
    ...(isGuessed ? { tgl_lahir_perkiraan: 'ya' } : {}),
    ...(faith === undefined ? {} : { agama: faith }),
    ...(mother === undefined ? {} : { ibu_kandung_id: mother }),
    ...{ keluarga_id: about.household, nik_status: noNik, hub_kk: relationOf(found) },
    ...{ keberadaan: livesHere, mutasi: born },
  };
  return [{ form: 'anggota', subject: id, household: about.household, changes }];
}
