import type { Values } from './family-values.ts';
import type { Column, ColumnKind } from './follow-up.ts';

type Words = Readonly<Record<string, string>>;

/** Columns from their labels; what is not told is text, and what has words is a `word`. */
export function columnsOf<Key extends string>(
  labels: Readonly<Record<Key, string>>,
  {
    kinds = {},
    words = {},
  }: { kinds?: Partial<Record<NoInfer<Key>, ColumnKind>>; words?: Partial<Record<NoInfer<Key>, Words>> },
): Column[] {
  return (Object.keys(labels) as Key[]).map((key): Column => {
    const known = words[key];
    return known === undefined
      ? { key, label: labels[key], kind: kinds[key] ?? 'text' }
      : { key, label: labels[key], kind: 'word', words: known };
  });
}

/** The values that a list has columns for. */
export function inColumns(columns: readonly Column[], values: Values): Values {
  const keys = new Set(columns.map(({ key }) => key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
}
