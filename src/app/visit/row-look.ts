import type { TagLook } from '../kit/tag.tsx';
import type { VisitRow } from './form-row.ts';

const looks: Record<VisitRow['state'], TagLook> = {
  complete: { icon: 'check', colour: 'hijau', fill: 'plain' },
  missing: { icon: 'quarter', colour: 'kuning', fill: 'border' },
  look: { icon: 'alert', colour: 'kuning', fill: 'border' },
  empty: { icon: 'circle', colour: 'abu', fill: 'tint' },
};

/** What is done steps back, what is still to be asked stands out. */
export function rowLook({ state, due, isDraft }: VisitRow): TagLook {
  if (isDraft) return { icon: 'quarter', colour: 'abu', fill: 'tint' };
  if (state === 'empty' && due === 'offered') return { icon: 'plus', colour: 'abu', fill: 'plain' };
  return looks[state];
}
