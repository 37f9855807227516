import { isOneOf, textAt } from '../../domain/form/answer-values.ts';
import { type Dossier, findRecord, personsOf, recordsOf } from '../dossier.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Without what is not known: a line of a list has no empty cells to be filled in by guessing. */
export function knownValues(values: Readonly<Record<string, string | number | undefined>>): Values {
  const isKnown = (entry: [string, string | number | undefined]): entry is [string, string | number] =>
    entry[1] !== undefined && entry[1] !== '';
  return Object.fromEntries(Object.entries(values).filter(isKnown));
}

/** Where a family is found: head, card, address, units, telephone. */
export function familyValues(dossier: Dossier): Values {
  const home = findRecord(dossier, 'keluarga', dossier.household)?.answers ?? {};
  return knownValues({
    kepala: headOf(dossier),
    no_kk: textAt(home, 'no_kk'),
    alamat: [textAt(home, 'alamat'), textAt(home, 'no_rumah')].filter(Boolean).join(' no. '),
    rt: textAt(home, 'rt') ?? dossier.place.rt,
    rw: textAt(home, 'rw') ?? dossier.place.rw,
    hp: phoneOf(dossier),
  });
}

/** The number that was given last; a visit to an empty house asks for none. */
function phoneOf(dossier: Dossier): string | undefined {
  const visits = recordsOf(dossier, 'kunjungan', dossier.household);
  return visits.flatMap(({ answers }) => textAt(answers, 'no_hp') ?? []).at(-1);
}

/** The head's name, else the first of the list: a house without either is found by its address. */
function headOf(dossier: Dossier): string | undefined {
  const persons = personsOf(dossier);
  const head = persons.find(({ answers }) => isOneOf(answers, 'hub_kk', [1])) ?? persons[0];
  return head && textAt(head.answers, 'nama');
}
