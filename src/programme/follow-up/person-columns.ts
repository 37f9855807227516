import { numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Dossier } from '../dossier.ts';
import { ageInMonths, type Person } from '../persons.ts';
import { personColumnLabels as labels } from '../texts/adult-documents.ts';
import { sexWords } from '../texts/documents.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { Column } from './follow-up.ts';

/** What it takes to find a grown-up and to fill in a form about him or her. */
export const personColumns: readonly Column[] = [
  { key: 'nama', label: labels.nama, kind: 'text' },
  { key: 'nik', label: labels.nik, kind: 'nik' },
  { key: 'tgl_lahir', label: labels.tgl_lahir, kind: 'date' },
  { key: 'umur', label: labels.umur, kind: 'number' },
  { key: 'jk', label: labels.jk, kind: 'word', words: sexWords },
  { key: 'no_kk', label: labels.no_kk, kind: 'kk' },
  { key: 'alamat', label: labels.alamat, kind: 'text' },
  { key: 'rw', label: labels.rw, kind: 'text' },
  { key: 'rt', label: labels.rt, kind: 'text' },
  { key: 'hp', label: labels.hp, kind: 'text' },
];

export function personValues(dossier: Dossier, { answers }: Person, today: string): Values {
  const { no_kk, alamat, rw, rt, hp } = familyValues(dossier);
  return knownValues({
    nama: textAt(answers, 'nama'),
    nik: textAt(answers, 'nik'),
    tgl_lahir: textAt(answers, 'tgl_lahir'),
    umur: yearsOf(answers, today),
    jk: numberAt(answers, 'jk'),
    ...{ no_kk, alamat, rw, rt, hp },
  });
}

export function yearsOf(answers: Person['answers'], today: string): number | undefined {
  const months = ageInMonths(answers, today);
  return months === undefined || months < 0 ? undefined : Math.floor(months / 12);
}
