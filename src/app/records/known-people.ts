import { nameMatcher, type SpokenName, spokenName } from '../../domain/identity/name-search.ts';
import { type Dossier, personsOf } from '../../programme/dossier.ts';
import { dateOf, hasGone } from '../../programme/persons.ts';

/** Somebody of a family on this phone, as a list of names shows him or her. */
export type KnownPerson = {
  readonly id: string;
  readonly name: string;
  readonly born: string | undefined;
  readonly dossier: Dossier;
};

type Dossiers = ReadonlyMap<string, Dossier>;
type Heard = KnownPerson & { readonly spoken: SpokenName };

const peopleOf = new WeakMap<Dossier, readonly Heard[]>();

/** How a name is heard is worked out once for each dossier, and not with every letter. */
function heardIn(dossier: Dossier): readonly Heard[] {
  const held = peopleOf.get(dossier);
  if (held !== undefined) return held;
  const people = personsOf(dossier).flatMap(({ id, answers }) => {
    const { nama: name } = answers;
    if (typeof name !== 'string' || name === '') return [];
    return [{ id, name, born: dateOf(answers.tgl_lahir), dossier, spoken: spokenName(name) }];
  });
  peopleOf.set(dossier, people);
  return people;
}

/** Everybody whose name is meant by the words typed, by name; who died or moved away by that day is left out. */
export function findPeople(dossiers: Dossiers, query: string, on: string): KnownPerson[] {
  const isMeant = nameMatcher(query);
  return [...dossiers.values()]
    .flatMap((dossier) => heardIn(dossier).filter((one) => isMeant(one.spoken) && !hasLeft(one, on)))
    .sort((one, other) => byIndonesian.compare(one.name, other.name));
}

function hasLeft({ id, dossier }: KnownPerson, on: string): boolean {
  const person = personsOf(dossier).find((one) => one.id === id);
  return person !== undefined && hasGone(person.answers, on);
}

const byIndonesian = new Intl.Collator('id');
const directories = new WeakMap<Dossiers, ReadonlyMap<string, KnownPerson>>();

export function personsById(dossiers: Dossiers): ReadonlyMap<string, KnownPerson> {
  const held = directories.get(dossiers);
  if (held !== undefined) return held;
  const everybody = [...dossiers.values()].flatMap(heardIn);
  const byId = new Map(everybody.map((one) => [one.id, one]));
  directories.set(dossiers, byId);
  return byId;
}

/** Names by id, of whoever is on this phone. */
export function personNames(dossiers: Dossiers): (id: string) => string | undefined {
  return (id) => personsById(dossiers).get(id)?.name;
}
