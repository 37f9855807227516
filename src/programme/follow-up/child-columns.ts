import { numberAt, textAt } from '../../domain/form/answer-values.ts';
import { parentsOf } from '../../forms/parents.ts';
import { type Dossier, personsOf } from '../dossier.ts';
import type { Person } from '../persons.ts';
import { childColumnLabels as labels, sexWords } from '../texts/documents.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { Column } from './follow-up.ts';

/** What it takes to find a child and to fill in a form about it. */
export const childColumns: readonly Column[] = [
  { key: 'nama', label: labels.nama, kind: 'text' },
  { key: 'nik', label: labels.nik, kind: 'nik' },
  { key: 'tgl_lahir', label: labels.tgl_lahir, kind: 'date' },
  { key: 'jk', label: labels.jk, kind: 'word', words: sexWords },
  { key: 'nama_ibu', label: labels.nama_ibu, kind: 'text' },
  { key: 'nama_ayah', label: labels.nama_ayah, kind: 'text' },
  { key: 'kepala_keluarga', label: labels.kepala_keluarga, kind: 'text' },
  { key: 'no_kk', label: labels.no_kk, kind: 'kk' },
  { key: 'alamat', label: labels.alamat, kind: 'text' },
  { key: 'rw', label: labels.rw, kind: 'text' },
  { key: 'rt', label: labels.rt, kind: 'text' },
  { key: 'hp', label: labels.hp, kind: 'text' },
];

export function childValues(dossier: Dossier, child: Person): Values {
  const members = personsOf(dossier);
  const { mother, father } = parentsOf(child, members);
  const head = members.find(({ answers }) => answers.hub_kk === 1);
  const { no_kk, alamat, rw, rt, hp } = familyValues(dossier);
  return knownValues({
    nama: textAt(child.answers, 'nama'),
    nik: textAt(child.answers, 'nik'),
    tgl_lahir: textAt(child.answers, 'tgl_lahir'),
    jk: numberAt(child.answers, 'jk'),
    nama_ibu: nameOf(mother),
    nama_ayah: nameOf(father),
    kepala_keluarga: nameOf(head),
    ...{ no_kk, alamat, rw, rt, hp },
  });
}

function nameOf(person: Person | undefined): string | undefined {
  return person && textAt(person.answers, 'nama');
}
