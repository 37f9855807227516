import { ownForms } from '../../programme/follow-up/handling-of.ts';
import type { Transaction } from '../db/database.ts';
import { numberFeed } from '../feed/number-feed.ts';

type Row = { record: string; desa: string; rw: string; rt: string };

/**
 * Sends the subjects' own records through the feed again: they say the same, but what offices say stands in their heads.
 * Under the locks of the desa that they lie in.
 */
export async function announceHandling(
  tx: Transaction,
  { kab, now }: { kab: string; now: Date },
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return;
  const rows = await tx.query<Row>(
    `select id as record, desa, rw, rt from record
     where kab = $1 and subject = any ($2::uuid[]) and form = any ($3::text[]) order by id`,
    [kab, subjects, Object.values(ownForms)],
  );
  const places = rows.map(({ record, ...region }) => ({ record, region }));
  await numberFeed(
    tx,
    { kab, now },
    places.map((place) => ({ before: place, after: place })),
  );
}
