import type { DictionaryEntry } from './entries.ts';

export type DictionaryGroup = {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly DictionaryEntry[];
};

/** Form by form, then indicators, lists and defaults, in the order in which they stand. */
export function groupsOf(entries: readonly DictionaryEntry[]): DictionaryGroup[] {
  const groups = new Map<string, { title: string; entries: DictionaryEntry[] }>();
  for (const entry of entries) {
    const held = groups.get(entry.group_key);
    if (held === undefined) groups.set(entry.group_key, { title: entry.group, entries: [entry] });
    else held.entries.push(entry);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
