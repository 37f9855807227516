import { effect, signal } from '@preact/signals';
import { currentSession } from '../session/current-session.ts';
import type { FamilyQuery } from './family-list.ts';

/** So many rows stand in the page at first, and come with every step. */
export const rowsPerStep = 60;

const everything: FamilyQuery & { readonly shown: number } = {
  query: '',
  rt: undefined,
  filter: 'semua',
  shown: rowsPerStep,
};

/** What was searched and shown: kept while a family is open, so that "back" finds the list as it was. */
export const listState = signal(everything);

// A name that was searched for is nobody's business behind the PIN.
effect(() => {
  if (currentSession.value === null) listState.value = everything;
});

export function showEverything(): void {
  listState.value = everything;
}
