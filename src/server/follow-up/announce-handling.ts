import type { SubjectKind } from '../../domain/revision.ts';
import { ownForms } from '../../programme/follow-up/handling-of.ts';
import type { Transaction } from '../db/database.ts';
import { numberFeed } from '../feed/number-feed.ts';

type Row = { record: string; kind: SubjectKind; desa: string; rw: string; rt: string };

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
    `select id as record, subject_kind as kind, desa, rw, rt from record
     where kab = $1 and subject = any ($2::uuid[]) and form = any ($3::text[]) order by id`,
    [kab, subjects, Object.values(ownForms)],
  );
  const places = rows.map(({ record, kind, ...region }) => ({ record, subject: { kind }, region }));
  await numberFeed(
    tx,
    { kab, now },
    places.map((place) => ({ before: place, after: place })),
  );
}
