import { numberAt, textAt } from '../../domain/form/answer-values.ts';
import { parentsOf } from '../../forms/parents.ts';
import { type Dossier, findRecord, personsOf, recordsOf } from '../dossier.ts';
import type { Person } from '../persons.ts';
import { childColumnLabels as labels, sexWords } from '../texts/documents.ts';
import type { Column, FollowUpCase } from './follow-up.ts';

type Values = FollowUpCase['values'];

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
  const home = findRecord(dossier, 'keluarga', dossier.household)?.answers ?? {};
  return knownValues({
    nama: textAt(child.answers, 'nama'),
    nik: textAt(child.answers, 'nik'),
    tgl_lahir: textAt(child.answers, 'tgl_lahir'),
    jk: numberAt(child.answers, 'jk'),
    nama_ibu: nameOf(mother),
    nama_ayah: nameOf(father),
    kepala_keluarga: nameOf(head),
    no_kk: textAt(home, 'no_kk'),
    alamat: [textAt(home, 'alamat'), textAt(home, 'no_rumah')].filter(Boolean).join(' no. '),
    rw: textAt(home, 'rw') ?? dossier.place.rw,
    rt: textAt(home, 'rt') ?? dossier.place.rt,
    hp: phoneOf(dossier),
  });
}

/** The number that was given last; a visit to an empty house asks for none. */
function phoneOf(dossier: Dossier): string | undefined {
  const visits = recordsOf(dossier, 'kunjungan', dossier.household);
  return visits.flatMap(({ answers }) => textAt(answers, 'no_hp') ?? []).at(-1);
}

function nameOf(person: Person | undefined): string | undefined {
  return person && textAt(person.answers, 'nama');
}

export function knownValues(values: Readonly<Record<string, string | number | undefined>>): Values {
  const isKnown = (entry: [string, string | number | undefined]): entry is [string, string | number] =>
    entry[1] !== undefined && entry[1] !== '';
  return Object.fromEntries(Object.entries(values).filter(isKnown));
}

/** The first of these days that has not come yet. */
export function nextDay(today: string, days: readonly string[]): string | null {
  return days.filter((day) => day > today).sort()[0] ?? null;
}
