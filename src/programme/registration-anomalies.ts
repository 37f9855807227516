import type { Answers } from '../domain/answers.ts';
import { isOneOf, textAt } from '../domain/form/answer-values.ts';
import { checkNikBirth, checkNikSex } from '../forms/nik-findings.ts';
import { isListed } from './coverage.ts';
import { type Dossier, findRecord, personsOf } from './dossier.ts';
import { ageInMonths, hasGone, jkOf, type Person } from './persons.ts';
import { type anomalyCategories, anomalyList } from './texts/adult-documents.ts';

export type AnomalyCode = keyof typeof anomalyCategories;

/** What does not fit in somebody's number or in the family's card, and in a few words why. */
export type Anomaly = { readonly code: AnomalyCode; readonly about: string };

const { says } = anomalyList;

/** A newborn has no number yet (NIK); after the first year somebody has to help it to one. */
const numberedMonths = 12;

/** Of one person. A NIK never changes, so a difference is to be held against the card first. */
export function personAnomalies(dossier: Dossier, person: Person, today: string): Anomaly[] {
  const { answers } = person;
  if (hasGone(answers, today)) return [];
  const nik = textAt(answers, 'nik');
  if (nik === undefined) return isOneOf(answers, 'nik_status', [3]) ? lacking(answers, today) : [];
  const twin = personsOf(dossier).find(
    (other) => other.id !== person.id && !hasGone(other.answers, today) && other.answers.nik === nik,
  );
  const birth = answers.tgl_lahir_perkiraan === 'ya' ? null : checkNikBirth(nik, answers.tgl_lahir);
  return [
    ...(twin === undefined ? [] : [{ code: 'nik_kembar' as const, about: says.twin(nameOf(twin)) }]),
    ...(birth === null ? [] : [{ code: 'nik_lahir_beda' as const, about: bornWords(birth.values) }]),
    ...(checkNikSex(nik, jkOf(answers)) === null ? [] : [{ code: 'nik_jk_beda' as const, about: '' }]),
  ];
}

function lacking(answers: Answers, today: string): Anomaly[] {
  const months = ageInMonths(answers, today);
  return months === undefined || months < numberedMonths ? [] : [{ code: 'belum_nik', about: '' }];
}

function bornWords(values: Readonly<Record<string, string | number>> | undefined): string {
  return says.born(String(values?.di_nik ?? ''), String(values?.isian ?? ''));
}

const [died, self] = [3, 1];
const elsewhere = [2, 3, 4];

/** Of the family's card: its head died or left and nobody has taken the place, or it says another address. */
export function cardAnomalies(dossier: Dossier, today: string): Anomaly[] {
  const home = findRecord(dossier, 'keluarga', dossier.household)?.answers ?? {};
  if (!isListed(dossier, today) || !isOneOf(home, 'punya_kk', [1, 2])) return [];
  const heads = personsOf(dossier).filter(({ answers }) => isOneOf(answers, 'hub_kk', [self]));
  const gone = heads.filter(({ answers }) => hasGone(answers, today));
  const [last] = gone.slice(-1);
  return [
    ...(last !== undefined && gone.length === heads.length
      ? [{ code: 'kepala_pindah' as const, about: goneWords(last) }]
      : []),
    ...(isOneOf(home, 'kk_sesuai_domisili', elsewhere) ? [{ code: 'kk_beda_alamat' as const, about: '' }] : []),
  ];
}

function goneWords(head: Person): string {
  return isOneOf(head.answers, 'mutasi', [died]) ? says.died(nameOf(head)) : says.left(nameOf(head));
}

function nameOf({ answers }: Person): string {
  return textAt(answers, 'nama') ?? '';
}
