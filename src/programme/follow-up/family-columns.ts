import { familyColumnLabels as labels } from '../texts/family-lists.ts';
import type { Column } from './follow-up.ts';

/** Where a family is found; their values are `familyValues`. */
export const familyColumns: readonly Column[] = [
  { key: 'kepala', label: labels.kepala, kind: 'text' },
  { key: 'no_kk', label: labels.no_kk, kind: 'kk' },
  { key: 'hp', label: labels.hp, kind: 'text' },
  { key: 'alamat', label: labels.alamat, kind: 'text' },
  { key: 'rt', label: labels.rt, kind: 'text' },
  { key: 'rw', label: labels.rw, kind: 'text' },
];

/** Without the number of the family's card, for lists that need no more than the way to the door. */
export const addressColumns: readonly Column[] = familyColumns.filter(({ key }) => key !== 'no_kk');

/** Of a list about persons. */
export const doorColumns: readonly Column[] = addressColumns.filter(({ key }) => key !== 'kepala');

export function valuesFor(columns: readonly Column[], values: Readonly<Record<string, string | number>>) {
  return Object.fromEntries(Object.entries(values).filter(([key]) => columns.some((column) => column.key === key)));
}
