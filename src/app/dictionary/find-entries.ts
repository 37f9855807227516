import { type DictionaryEntry, matches } from '../../programme/dictionary/dictionary.ts';

export type DictionaryFilter = {
  readonly search: string;
  /** A form's code or one of the other groups; empty: all of them. */
  readonly group: string;
  readonly which: 'all' | 'unconfirmed';
};

export function findEntries(
  entries: readonly DictionaryEntry[],
  { search, group, which }: DictionaryFilter,
): DictionaryEntry[] {
  const asked = search.trim();
  return entries.filter(
    (one) =>
      (group === '' || one.group_key === group) &&
      (which === 'all' || one.unconfirmed) &&
      (asked === '' || matches(one, asked)),
  );
}
