import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Subject } from '../../domain/revision.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { personsOf } from '../../programme/dossier.ts';
import { ageInMonths, isResident } from '../../programme/persons.ts';

/** `due`: has to be asked; `offered`: may be; `none`: not of this subject. */
export type Due = 'due' | 'offered' | 'none';

export type DueView = {
  readonly dossier: Dossier;
  readonly today: string;
  readonly growth: GrowthTables | undefined;
};

/** The forms of a visit, in the paper's order. */
export const paperOrder: readonly string[] = ['kunjungan', 'keluarga', 'anggota', 'balita', 'penimbangan'];

/** Whether a visit asks this form about this subject. */
export function dueOf(form: string, subject: Subject, { dossier, today }: DueView): Due {
  if (form !== 'balita' && form !== 'penimbangan') return 'due';
  const person = personsOf(dossier).find(({ id }) => id === subject.id)?.answers ?? {};
  const months = ageInMonths(person, today);
  if (months === undefined || isResident(person, today) === false) return 'none';
  return months >= 0 && months < 60 ? 'due' : 'none';
}
