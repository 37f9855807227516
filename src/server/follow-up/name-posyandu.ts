import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import type { Transaction } from '../db/database.ts';
import type { ListAccess } from './list-access.ts';

/**
 * Lists keep the id of a posyandu, since its name may change; readers get the name. One that is not of the reader's desas
 * has none here and is left out.
 */
export async function namePosyandu(
  tx: Transaction,
  { kab, access }: { kab: string; access: ListAccess },
  items: readonly FollowUpItem[],
): Promise<FollowUpItem[]> {
  const keys = access.columns.filter(({ kind }) => kind === 'posyandu').map(({ key }) => key);
  const ids = [...new Set(items.flatMap(({ values }) => keys.flatMap((key) => values[key] ?? [])))].map(String);
  if (ids.length === 0) return [...items];
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, name from posyandu where kab = $1 and id::text = any ($2::text[])',
    [kab, ids],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return items.map((item) => ({ ...item, values: named(item.values, keys, names) }));
}

function named(
  values: FollowUpItem['values'],
  keys: readonly string[],
  names: ReadonlyMap<string, string>,
): FollowUpItem['values'] {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const shown = keys.includes(key) ? names.get(String(value)) : value;
      return shown === undefined ? [] : [[key, shown]];
    }),
  );
}
