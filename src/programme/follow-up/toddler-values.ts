import { numberAt, textAt } from '../../domain/form/answer-values.ts';
import { parentsOf } from '../../forms/parents.ts';
import { type Dossier, findRecord, personsOf } from '../dossier.ts';
import { ageInMonths, dateOf, type Person } from '../persons.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';

/** Who a small child is, how old it is today, and where it is found; a list takes the columns that it has. */
export function toddlerValues(dossier: Dossier, { id, answers }: Person, today: string): Values {
  const master = findRecord(dossier, 'balita', id)?.answers ?? {};
  const { hp, alamat, rt, rw } = familyValues(dossier);
  return knownValues({
    nama: textAt(answers, 'nama'),
    nik: textAt(answers, 'nik'),
    jk: numberAt(answers, 'jk'),
    tgl_lahir: dateOf(answers.tgl_lahir),
    umur_bln: ageInMonths(answers, today),
    nama_ortu: textAt(master, 'nama_ortu') ?? parentNames(dossier, { id, answers }),
    ...{ hp, alamat, rt, rw },
    posyandu: textAt(master, 'posyandu_id'),
  });
}

/** "SUGENG dan RINI", as far as they live in the household. */
export function parentNames(dossier: Dossier, person: Person): string {
  const { mother, father } = parentsOf(person, personsOf(dossier));
  const names = [father, mother].map((parent) => parent && textAt(parent.answers, 'nama'));
  return names.filter(Boolean).join(' dan ');
}
