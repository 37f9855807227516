import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { namePosyandu, posyanduKeys } from '../../programme/follow-up/name-posyandu.ts';
import type { Transaction } from '../db/database.ts';
import type { ListAccess } from './list-access.ts';

/** The lines of a page with names of posyandu for their ids; only those of the reader's desas are to be had. */
export async function withPosyanduNames(
  tx: Transaction,
  { kab, access }: { kab: string; access: ListAccess },
  items: readonly FollowUpItem[],
): Promise<FollowUpItem[]> {
  const keys = posyanduKeys(access.columns);
  const ids = [...new Set(items.flatMap(({ values }) => keys.flatMap((key) => values[key] ?? [])))].map(String);
  if (ids.length === 0) return [...items];
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, name from posyandu where kab = $1 and id::text = any ($2::text[])',
    [kab, ids],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return items.map((item) => ({ ...item, values: { ...namePosyandu(item.values, keys, names) } }));
}
