import { codesAt, isOneOf, numberAt } from '../domain/form/answer-values.ts';
import { dayAfterMonths } from '../domain/time/calendar.ts';
import { type Dossier, type DossierRecord, findRecord, personsOf } from './dossier.ts';
import { ageInMonths, dateOf, isResident, type Person } from './persons.ts';

/** Wajib KTP: from the seventeenth birthday, or once married. */
export const ktpMonths = 17 * 12;

const everMarried = [2, 3, 4];
/** Head, husband, wife, parents of the house: grown up, whatever the birth date. */
const grownUp = [1, 2, 3, 7, 8];

/** `belum`: said to have none; `genap_17`: came of age since the last visit, so that nobody has asked. */
export type WithoutCard = {
  readonly person: Person;
  readonly record: DossierRecord;
  readonly kind: 'rekam_di_rumah' | 'belum' | 'genap_17';
};

/** Residents who must have an identity card and are not known to have one. */
export function withoutCard(dossier: Dossier, today: string): WithoutCard[] {
  return personsOf(dossier).flatMap((person) => {
    const record = findRecord(dossier, 'anggota', person.id);
    const kind = record && kindOf(person, record, today);
    return record === undefined || kind === undefined ? [] : [{ person, record, kind }];
  });
}

function kindOf({ answers }: Person, { visited_on }: DossierRecord, today: string): WithoutCard['kind'] | undefined {
  if (isResident(answers, today) !== true || !mustHaveOne(answers, today)) return undefined;
  if (isOneOf(answers, 'ktp_el', [3])) return isHardToMove(answers) ? 'rekam_di_rumah' : 'belum';
  const birthday = seventeenthBirthday(answers);
  return birthday !== undefined && visited_on < birthday && today >= birthday ? 'genap_17' : undefined;
}

function mustHaveOne(answers: Person['answers'], today: string): boolean {
  if (isOneOf(answers, 'status_kawin', everMarried)) return true;
  const months = ageInMonths(answers, today);
  return months === undefined ? isOneOf(answers, 'hub_kk', grownUp) : months >= ktpMonths;
}

/** Of somebody who was not asked yet; undefined where the question was answered or came with a marriage. */
export function seventeenthBirthday(answers: Person['answers']): string | undefined {
  const born = dateOf(answers.tgl_lahir);
  const isAsked = answers.ktp_el !== undefined || isOneOf(answers, 'status_kawin', everMarried);
  return born === undefined || isAsked ? undefined : dayAfterMonths(born, ktpMonths);
}

const slight = 3;

/** A difficulty that is more than a slight one: the officers come to the house. */
function isHardToMove(answers: Person['answers']): boolean {
  return codesAt(answers, 'disabilitas').some((kind) => numberAt(answers, `disabilitas_${kind}`) !== slight);
}
