import type { Answers } from '../domain/answers.ts';
import type { Elsewhere } from '../domain/form/facts.ts';
import { birthKey, heardName, type IdentityKind, kkKey, nikKey } from '../domain/identity/identity-keys.ts';
import type { Dossier } from './dossier.ts';
import { findRecord } from './dossier.ts';
import { type IdentityMark, marksOf, mayBeOne } from './duplicates.ts';

/** Somebody who is known already: by what, and where. */
export type Entry = { readonly mark: IdentityMark; readonly subject: string; readonly place: string };
export type Index = ReadonlyMap<string, readonly Entry[]>;

/** One dossier's people and card, to be looked up: worked out once for as long as the dossier says the same. */
export function entriesOf(dossier: Dossier): readonly Entry[] {
  const bySubject = new Map(dossier.records.map(({ record, subject }) => [record, subject.id]));
  const place = placeWords(dossier.place);
  return [...marksOf(dossier)].flatMap(([record, marks]) =>
    marks.map((mark) => ({ mark, place, subject: bySubject.get(record) ?? '' })),
  );
}

/** "RT 004", with the RW where it is known. */
function placeWords({ rt, rw, desa }: Dossier['place']): string {
  const words = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(' ');
  return words === '' ? desa : words;
}

/** Everybody whom this phone knows, for a form to ask while a number or a name is typed. Looked up when it is asked. */
export function elsewhereAt(known: () => Index, home: Dossier | undefined): Elsewhere {
  const find = (mark: IdentityMark, self: string | undefined) =>
    known()
      .get(nameOf(mark))
      ?.find((one) => one.subject !== self && mayBeOne(one.mark, mark))?.place;
  const byNumber = (kind: IdentityKind, key: string | undefined, self: string | undefined) =>
    key === undefined ? undefined : find({ kind, key }, self);
  return {
    nik: (nik, self) => byNumber('nik', nikKey(nik), self),
    kk: (number, self) => byNumber('kk', kkKey(number), self),
    person: (answers, self) => {
      const key = birthKey(answers);
      if (key === undefined) return undefined;
      return find({ kind: 'lahir', key, mother: motherIn(home, answers), nik: nikKey(answers.nik) }, self);
    },
  };
}

function motherIn(home: Dossier | undefined, { ibu_kandung_id: mother }: Answers): string | undefined {
  const name =
    home !== undefined && typeof mother === 'string' ? findRecord(home, 'anggota', mother)?.answers.nama : undefined;
  return typeof name === 'string' ? heardName(name) : undefined;
}

export function indexOf(entries: Iterable<Entry>): Index {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = nameOf(entry.mark);
    const held = index.get(name);
    if (held === undefined) index.set(name, [entry]);
    else held.push(entry);
  }
  return index;
}

function nameOf({ kind, key }: IdentityMark): string {
  return `${kind}|${key}`;
}
