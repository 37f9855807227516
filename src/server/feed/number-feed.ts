import type { Transaction } from '../db/database.ts';
import type { RecordState } from '../intake/workspace.ts';

/** Where a record is, and was before if it had a place. */
type Placed = Pick<RecordState, 'record' | 'region'> & { readonly subject: Pick<RecordState['subject'], 'kind'> };
export type PlaceChange = { readonly before: Placed | undefined; readonly after: Placed };

type FeedRow = {
  readonly desa: string;
  readonly record: string;
  readonly rw_before: string | null;
  readonly rt_before: string | null;
  readonly desa_after: string;
  readonly rw_after: string;
  readonly rt_after: string;
  /** Of the desa itself: for everybody who works in any part of it. */
  readonly of_desa: boolean;
};

/**
 * Gives every change its number in its desa's feed. The desa rows are locked by then, so numbers follow the commits and a
 * reader who has seen number n has seen every change before it.
 */
export async function numberFeed(
  tx: Transaction,
  { kab, now }: { kab: string; now: Date },
  changes: readonly PlaceChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.flatMap(feedRows).map((row, position) => ({ ...row, position }));
  await tx.query(
    `with added as (
       select * from jsonb_to_recordset($2::jsonb) as r (position integer, desa text, record uuid, rw_before text,
         rt_before text, desa_after text, rw_after text, rt_after text, of_desa boolean)
     ), counted as (
       select desa, count(*) as rows from added group by desa
     ), base as (
       update desa d set feed_number = d.feed_number + c.rows from counted c
       where d.kab = $1 and d.code = c.desa returning d.code, d.feed_number - c.rows as number
     )
     insert into feed (kab, desa, number, record, rw_before, rt_before, desa_after, rw_after, rt_after, of_desa,
       at)
     select $1, a.desa, b.number + row_number() over (partition by a.desa order by a.position), a.record, a.rw_before,
       a.rt_before, a.desa_after, a.rw_after, a.rt_after, a.of_desa, $3
     from added a join base b on b.code = a.desa`,
    [kab, JSON.stringify(rows), now],
  );
}

/** A record that leaves a desa is told to both feeds: to the old one as gone. */
function feedRows({ before, after }: PlaceChange): FeedRow[] {
  const { desa, rw, rt } = after.region;
  const of_desa = after.subject.kind === 'desa';
  const to = { record: after.record, desa_after: desa, rw_after: rw, rt_after: rt, of_desa };
  const from = before === undefined ? none : { rw_before: before.region.rw, rt_before: before.region.rt };
  if (before === undefined || before.region.desa === desa) return [{ desa, ...from, ...to }];
  return [
    { desa: before.region.desa, ...from, ...to },
    { desa, ...none, ...to },
  ];
}

const none = { rw_before: null, rt_before: null };
