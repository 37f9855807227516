import { isOneOf } from '../domain/form/answer-values.ts';
import { type Dossier, personsOf } from './dossier.ts';
import { isResident, type Person } from './persons.ts';

/** Husband and wife as far as the list of members tells them apart; whoever's spouse lives elsewhere is a couple alone. */
export type Marriage = { readonly wife: Person | undefined; readonly husband: Person | undefined };

/** SIAK codes of `hub_kk`; whoever is married and stands in none of these pairs is a couple by himself or herself. */
const pairs: readonly { readonly wife: readonly number[]; readonly husband: readonly number[] }[] = [
  { wife: [1, 3], husband: [1, 2] },
  { wife: [5], husband: [4] },
  { wife: [4], husband: [5] },
  { wife: [7], husband: [7] },
  { wife: [8], husband: [8] },
];

/**
 * The married people of the house on a day, couple by couple. A man with two wives at home makes two. Where several could
 * be somebody's husband none is named, and he is counted with her all the same.
 */
export function marriagesOf(dossier: Dossier, on: string): Marriage[] {
  const married = personsOf(dossier).filter(({ answers }) => isMarried(answers) && isResident(answers, on) === true);
  const [wives, men] = [married.filter(isOfSex(2)), married.filter(isOfSex(1))];
  const paired = pairs.map((pair) => pairUp(wives.filter(isRelated(pair.wife)), men.filter(isRelated(pair.husband))));
  const taken = new Set(paired.flatMap(({ atHome }) => atHome.map(({ id }) => id)));
  return [
    ...paired.flatMap(({ marriages }) => marriages),
    ...married.filter(({ id }) => !taken.has(id)).map((person) => alone(person)),
  ];
}

function pairUp(
  wives: readonly Person[],
  men: readonly Person[],
): { readonly marriages: readonly Marriage[]; readonly atHome: readonly Person[] } {
  if (wives.length === 0 || men.length === 0) return { marriages: [], atHome: [] };
  const husband = men.length === 1 ? men[0] : undefined;
  return { marriages: wives.map((wife) => ({ wife, husband })), atHome: [...wives, ...men.slice(0, wives.length)] };
}

function alone(person: Person): Marriage {
  return isOfSex(2)(person) ? { wife: person, husband: undefined } : { wife: undefined, husband: person };
}

const [man, married] = [1, 2];

function isMarried(answers: Person['answers']): boolean {
  return isOneOf(answers, 'status_kawin', [married]);
}

function isOfSex(jk: 1 | 2): (person: Person) => boolean {
  return ({ answers }) => (jk === man ? !isOneOf(answers, 'jk', [2]) : isOneOf(answers, 'jk', [2]));
}

function isRelated(codes: readonly number[]): (person: Person) => boolean {
  return ({ answers }) => isOneOf(answers, 'hub_kk', codes);
}

/** The code of `buku_nikah`: a book that one of the two has is the couple's. Undefined where neither was asked or knows. */
export function marriageBookOf({ wife, husband }: Marriage): number | undefined {
  const said = [wife, husband].flatMap((one) => bookOf(one) ?? []);
  return [1, 2, 4, 3].find((code) => said.includes(code));
}

function bookOf(person: Person | undefined): number | undefined {
  const book = person?.answers.buku_nikah;
  return typeof book === 'number' ? book : undefined;
}
