import type { Answers } from '../../domain/answers.ts';
import { yearsOld } from '../../forms/age.ts';
import type { Person } from '../../programme/persons.ts';
import type { AnswerChanges } from '../form/form-runner.ts';

/** SIAK codes of `hub_kk`. */
const [head, husband, wife, child, childInLaw, grandchild, parent, parentInLaw, kin] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * What somebody is to the new head, as far as what both were to the old one tells; undefined where it has to be asked. A son
 * who founds a family makes the daughter-in-law a wife, and grandchildren children, unless they name another mother.
 */
export function relationTo(chief: Person, person: Person, mothers: readonly string[]): number | undefined {
  if (person.id === chief.id) return head;
  const [before, his] = [Number(person.answers.hub_kk), Number(chief.answers.hub_kk)];
  if (isSpouse(before, his)) return person.answers.jk === 1 ? husband : wife;
  if (isChild(person, { before, his, mothers })) return child;
  if (his === head || his === husband || his === wife)
    return [childInLaw, grandchild].includes(before) ? before : undefined;
  if (his === child && before === child) return kin;
  if (his === child && (before === head || before === husband || before === wife)) return parent;
  return his === childInLaw && (before === head || before === husband || before === wife) ? parentInLaw : undefined;
}

function isSpouse(before: number, his: number): boolean {
  const couples = [
    [child, childInLaw],
    [head, husband],
    [head, wife],
    [husband, wife],
  ];
  return couples.some(([one, other]) => (before === one && his === other) || (before === other && his === one));
}

/** Of the new couple: the mother is named among those who go, or nobody is named. */
function isChild(
  { answers }: Person,
  { before, his, mothers }: { before: number; his: number; mothers: readonly string[] },
): boolean {
  const mother = answers.ibu_kandung_id;
  const isNamed = typeof mother === 'string' && mother !== '00';
  if (isNamed && !mothers.includes(mother)) return false;
  if (his === child || his === childInLaw) return before === grandchild;
  return (his === head || his === husband || his === wife) && before === child;
}

const grownUp = 17;

/** Who may be the head of a family: the grown-up and the married; where there is none, whoever is there. */
export function mayHead(persons: readonly Person[], today: string): readonly Person[] {
  const grown = persons.filter(
    ({ answers }) => (yearsOld(answers.tgl_lahir, today) ?? grownUp) >= grownUp || Number(answers.status_kawin) > 1,
  );
  return grown.length === 0 ? persons : grown;
}

/** Where the family goes on living, as its first words: nobody types again what is known. */
const addressKeys = [
  'kode_desa',
  'rt',
  'rw',
  'dusun',
  'dasawisma',
  'alamat',
  'no_rumah',
  'patokan',
  'lama_tinggal_bln',
];

export function addressOf(home: Answers): Answers {
  return Object.fromEntries(Object.entries(home).filter(([key]) => addressKeys.includes(key)));
}

const splitOff = 6;

/** What the form `anggota` says of somebody who goes to another family of the desa. */
export function answersInNewHome(household: string, relation: number | undefined, day: string): AnswerChanges {
  return {
    keluarga_id: household,
    ...(relation === undefined ? {} : { hub_kk: relation }),
    ...{ mutasi: splitOff, mutasi_tgl: day },
  };
}
