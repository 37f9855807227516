import type { Answers } from '../../domain/answers.ts';
import { clearIrrelevant } from '../../domain/form/evaluate-form.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Place } from '../../domain/revision.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { form as anggota } from '../../forms/anggota/form.ts';
import { form as keluarga } from '../../forms/keluarga/form.ts';
import { form as kunjungan } from '../../forms/kunjungan/form.ts';
import { type DemoRevision, fileAnswers } from './filed-records.ts';
import { householdAnswers, type VisitKind, visitAnswers } from './household-answers.ts';
import type { DemoFamily, DemoPerson, NewId } from './people.ts';
import { personAnswers } from './person-answers.ts';
import type { Dice } from './seeded-dice.ts';

export type Setting = {
  readonly today: string;
  readonly kab: string;
  readonly desa: string;
  readonly listedOn: string;
  readonly dice: Dice;
  readonly newId: NewId;
};

export type Member = { readonly person: DemoPerson; readonly answers: Answers; readonly on: string };
export type ListedFamily = {
  readonly family: DemoFamily;
  readonly place: Place;
  readonly author: string;
  readonly answers: Answers;
  readonly members: readonly Member[];
};

/** Whose birth date is a guess, and who was pregnant on the day of listing: ids of persons. */
export type Marks = {
  readonly author: string;
  readonly guessed: ReadonlySet<string>;
  readonly pregnant: ReadonlySet<string>;
};

/** The household and everybody in it as written on the day of listing; a child born since was added a week after its birth. */
export function listFamily(family: DemoFamily, { author, guessed, pregnant }: Marks, setting: Setting): ListedFamily {
  const { kab, desa, listedOn, dice } = setting;
  const { id, rw, rt, isInOrder } = family;
  const members = family.persons.map((person): Member => {
    const isBornSince = person.born > listedOn;
    const on = isBornSince ? addDays(person.born, 7) : listedOn;
    const marks = { hasGuessedBirth: guessed.has(person.id), isPregnant: pregnant.has(person.id), isInOrder };
    return { person, on, answers: personAnswers(person, { household: id, on, isBornSince, ...marks, dice }) };
  });
  const place = { kab, desa, rw, rt, household: id };
  return { family, place, author, members, answers: householdAnswers(family, { desa, isInOrder, dice }) };
}

/** What the forms may know of the family on a day. */
export function factsOn(listed: ListedFamily, on: string, person?: Member): Facts {
  const members = listed.members.map((member) => ({ id: member.person.id, answers: countedAnswers(member, listed) }));
  return {
    today: on,
    kode_desa: listed.place.desa,
    household: { id: listed.family.id, answers: listed.answers, members },
    ...(person === undefined ? {} : { person: { id: person.person.id, answers: countedAnswers(person, listed) } }),
    forms: {},
    others: [],
  };
}

function countedAnswers({ answers, on }: Member, { place }: ListedFamily): Answers {
  return clearIrrelevant(anggota, answers, { today: on, kode_desa: place.desa, forms: {}, others: [] });
}

export async function fileFamily(listed: ListedFamily, setting: Setting): Promise<DemoRevision[]> {
  const { family, place, author, answers } = listed;
  const common = { place, author };
  const household = await fileAnswers(
    {
      ...common,
      form: keluarga,
      subject: { kind: 'household', id: family.id },
      answers,
      facts: factsOn(listed, setting.listedOn),
      on: setting.listedOn,
      seconds: setting.dice.whole(90, 420),
    },
    setting,
  );
  const persons = listed.members.map((member) =>
    fileAnswers(
      {
        ...common,
        form: anggota,
        subject: { kind: 'person', id: member.person.id },
        answers: member.answers,
        facts: factsOn(listed, member.on, member),
        on: member.on,
        seconds: setting.dice.whole(45, 200),
      },
      setting,
    ),
  );
  return [household, ...(await Promise.all(persons))];
}

export type Visit = { readonly on: string; readonly kind: VisitKind; readonly isHasty: boolean };

export function fileVisit(listed: ListedFamily, visit: Visit, setting: Setting): Promise<DemoRevision> {
  const { on, kind, isHasty } = visit;
  return fileAnswers(
    {
      form: kunjungan,
      subject: { kind: 'household', id: listed.family.id },
      place: listed.place,
      author: listed.author,
      answers: visitAnswers(listed.family, { on, kind, dice: setting.dice }),
      facts: factsOn(listed, on),
      on,
      seconds: isHasty ? 38 : setting.dice.whole(240, 1500),
    },
    setting,
  );
}
