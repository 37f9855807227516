import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Subject } from '../../domain/revision.ts';
import { type Dossier, personsOf } from '../../programme/dossier.ts';
import { ageInMonths, isResident } from '../../programme/persons.ts';

/** `due`: has to be asked; `offered`: may be; `none`: not of this subject. */
export type Due = 'due' | 'offered' | 'none';

export type DueView = {
  readonly dossier: Dossier;
  readonly today: string;
  readonly growth: GrowthTables | undefined;
};

/** The forms of a visit, in the paper's order. */
export const paperOrder: readonly string[] = [
  ...['kunjungan', 'keluarga', 'anggota', 'akta', 'kia', 'balita', 'penimbangan', 'ibu_hamil'],
  ...['kasus_stunting', 'krs', 'umkm'],
];

const months: Readonly<Record<string, number>> = { akta: 216, kia: 204, balita: 60, penimbangan: 60 };

/** Whether a visit asks this form about this subject. */
export function dueOf(form: string, subject: Subject, { dossier, today }: DueView): Due {
  if (subject.kind !== 'person' || form === 'anggota') return 'due';
  const person = personsOf(dossier).find(({ id }) => id === subject.id)?.answers ?? {};
  const age = ageInMonths(person, today);
  if (age === undefined || age < 0 || isResident(person, today) === false) return 'none';
  if (form === 'ibu_hamil') return person.hamil_status === 'ya' ? 'due' : 'none';
  return age < (months[form] ?? 0) ? 'due' : 'none';
}
