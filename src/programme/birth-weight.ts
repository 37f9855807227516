import { numberAt, textAt } from '../domain/form/answer-values.ts';
import { monthOf } from '../domain/time/calendar.ts';
import { bornInMonth } from '../forms/births-of.ts';
import { type Dossier, findRecord, personsOf } from './dossier.ts';
import { dateOf } from './persons.ts';

type Newborn = { readonly person: string; readonly born: string | undefined };

/** Kilograms: what the child's own form says, else what its mother told before the child had one (never of twins). */
export function birthWeightOf(dossier: Dossier, { person, born }: Newborn): number | undefined {
  const own = findRecord(dossier, 'balita', person)?.answers.bb_lahir_kg;
  if (own !== undefined) return typeof own === 'number' ? own : undefined;
  const members = personsOf(dossier);
  const mother = textAt(members.find(({ id }) => id === person)?.answers ?? {}, 'ibu_kandung_id');
  const month = dateOf(born);
  if (mother === undefined || month === undefined) return undefined;
  const isOnly = bornInMonth(members, mother, monthOf(month)).length === 1;
  const told = findRecord(dossier, 'pascasalin', mother, monthOf(month));
  return isOnly && told !== undefined ? numberAt(told.answers, 'bb_lahir') : undefined;
}
