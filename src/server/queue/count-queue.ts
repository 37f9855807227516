import type { Transaction } from '../db/database.ts';
import type { RecordChange } from '../intake/find-changes.ts';
import type { RecordState } from '../intake/workspace.ts';

/** Stands for the centre itself, where a key needs an author. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** Counts changed records where they stand in the queue now, and no longer where they stood before. */
export async function countQueue(tx: Transaction, kab: string, changes: readonly RecordChange[]): Promise<void> {
  const counts = new Map<string, number>();
  const add = (state: RecordState | undefined, count: 1 | -1) => {
    if (state === undefined || state.newest_revision === null) return;
    const place = JSON.stringify(placeOf(state));
    counts.set(place, (counts.get(place) ?? 0) + count);
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  const rows = [...counts]
    .filter(([, count]) => count !== 0)
    .map(([place, count]) => ({ ...JSON.parse(place), count }));
  if (rows.length === 0) return;
  await tx.query(
    `insert into queue_count as q (kab, desa, rw, rt, verdict, form, author, flags, count)
     select $1, desa, rw, rt, verdict, form, author, flags, count
     from jsonb_to_recordset($2::jsonb) as c (desa text, rw text, rt text, verdict text, form text, author uuid,
       flags text[], count integer)
     on conflict (kab, desa, rw, rt, verdict, form, author, flags) do update set count = q.count + excluded.count`,
    [kab, JSON.stringify(rows)],
  );
}

function placeOf({ region: { desa, rw, rt }, verdict, form, newest_author, flags }: RecordState) {
  return { desa, rw, rt, verdict, form, author: newest_author ?? nobody, flags };
}
