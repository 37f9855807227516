import { isMissing } from '../domain/answers.ts';
import { datesAt } from '../domain/form/answer-values.ts';
import { overdueSince, overdueVaccines } from '../forms/balita/overdue.ts';
import { basicVaccines, type Vaccine } from '../forms/balita/vaccines.ts';
import { type Dossier, findRecord } from './dossier.ts';
import { ageInMonths, dateOf, hasGone, type Person } from './persons.ts';

export type Overdue = {
  /** In the order in which they fell due; never empty. */
  readonly vaccines: readonly Vaccine[];
  /** One of the doses of the first year is among them. */
  readonly isBasic: boolean;
  /** The day on which the first of them was overdue, or the record was seen after that. */
  readonly since: string;
};

/**
 * Doses that a child of under five lacks by its record; undefined where none is overdue or nobody has seen the record. Of a
 * guessed birth date the month may be one off, which matters little here.
 */
export function overdueOf(dossier: Dossier, { id, answers }: Person, today: string): Overdue | undefined {
  const book = findRecord(dossier, 'balita', id);
  const record = book?.answers.imunisasi;
  const [born, months] = [dateOf(answers.tgl_lahir), ageInMonths(answers, today)];
  if (book === undefined || record === undefined || isMissing(record) || born === undefined || months === undefined)
    return undefined;
  if (hasGone(answers, today)) return undefined;
  const vaccines = overdueVaccines(datesAt({ imunisasi: record }, 'imunisasi'), months);
  const [first] = vaccines.map((vaccine) => overdueSince(born, vaccine)).sort();
  if (first === undefined) return undefined;
  return {
    vaccines,
    isBasic: vaccines.some((vaccine) => basicVaccines.includes(vaccine)),
    since: first > book.visited_on ? first : book.visited_on,
  };
}
