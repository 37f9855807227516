import {
  familyKeys,
  heardName,
  type IdentityKey,
  type IdentityKind,
  nikKey,
  personKeys,
} from '../domain/identity/identity-keys.ts';
import { type Dossier, findRecord, personsOf } from './dossier.ts';
import type { DossierRecord } from './dossier-record.ts';

/**
 * What one person or family is recognised by, as text or hashed: only whether two are equal matters. Mother and NIK tell
 * apart people of the same name and birth date; what is not known tells nobody apart.
 */
export type IdentityMark = {
  readonly kind: IdentityKind;
  readonly key: string;
  readonly mother?: string | undefined;
  readonly nik?: string | undefined;
};

/** The marks of every person and of the family itself, by record: of whoever was written down twice only as the one they are. */
export function marksOf(dossier: Dossier): ReadonlyMap<string, readonly IdentityMark[]> {
  const family = findRecord(dossier, 'keluarga', dossier.household);
  const pairs = personsOf(dossier).flatMap(({ id, answers }) => {
    const record = findRecord(dossier, 'anggota', id);
    const mother = motherName(dossier, record);
    return record === undefined ? [] : [[record.record, personKeys(answers).map(marked(answers.nik, mother))] as const];
  });
  return new Map([
    ...pairs,
    ...(family === undefined ? [] : [[family.record, familyKeys(family.answers).map(plain)] as const]),
  ]);
}

function marked(nik: unknown, mother: string | undefined): (key: IdentityKey) => IdentityMark {
  return (key) => (key.kind === 'lahir' ? { ...plain(key), mother, nik: nikKey(nik) } : plain(key));
}

function plain({ kind, text }: IdentityKey): IdentityMark {
  return { kind, key: text };
}

/** As she is called in the family, or at the posyandu. */
function motherName(dossier: Dossier, record: DossierRecord | undefined): string | undefined {
  const { ibu_kandung_id: mother } = record?.answers ?? {};
  const known = typeof mother === 'string' ? findRecord(dossier, 'anggota', mother)?.answers.nama : undefined;
  const name = known ?? (record && findRecord(dossier, 'balita', record.subject.id)?.answers.nama_ortu);
  return typeof name === 'string' && heardName(name) !== '' ? heardName(name) : undefined;
}

/** Whether two may be one: a number is enough; a name and a birth date are, unless mother or NIK are known to differ. */
export function mayBeOne(one: IdentityMark, other: IdentityMark): boolean {
  if (one.kind !== other.kind || one.key !== other.key) return false;
  return !isKnownToDiffer(one.mother, other.mother) && !isKnownToDiffer(one.nik, other.nik);
}

function isKnownToDiffer(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
