import { effect, signal } from '@preact/signals';
import { rowsPerStep } from '../kit/more-rows.tsx';
import { currentSession } from '../session/current-session.ts';
import type { FamilyQuery } from './family-list.ts';

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
