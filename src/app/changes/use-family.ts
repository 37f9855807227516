import { type Dossier, personsOf } from '../../programme/dossier.ts';
import type { Person } from '../../programme/persons.ts';
import { getRecords } from '../records/current-records.ts';

export type FamilyView =
  | { readonly state: 'loading' | 'failed' | 'unknown' }
  | { readonly state: 'ready'; readonly dossier: Dossier; readonly persons: readonly Person[] };

/** A family as it is written down: what lies unfinished in forms is not in it. */
export function useFamily(household: string): FamilyView {
  const records = getRecords();
  const state = records.state.value;
  const dossier = records.dossiers.value.get(household);
  if (state !== 'ready') return { state };
  if (dossier === undefined) return { state: 'unknown' };
  return { state, dossier, persons: personsOf(dossier) };
}

export function nameOf({ answers }: Pick<Person, 'answers'>): string {
  return typeof answers.nama === 'string' ? answers.nama : '';
}
