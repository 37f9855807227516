import type { SubjectKind } from '../../domain/revision.ts';
import type { Transaction } from '../db/database.ts';
import { numberFeed } from '../feed/number-feed.ts';
import { namesIn } from './photo-rows.ts';

const recordsSql = `
  from photo_mention m join record c on c.kab = m.kab and c.id = m.record
  where m.kab = $1 and m.photo = ${namesIn('$2')}`;

/** Locks what is to be changed about these photos: the desa of their records first, in order, as the intake does. */
export async function lockPlaces(tx: Transaction, kab: string, photos: readonly string[]): Promise<void> {
  await tx.query(
    `select code from desa where kab = $1 and code in (select c.desa ${recordsSql}) order by code for update`,
    [kab, photos],
  );
  await tx.query(`select name from photo where kab = $1 and name = ${namesIn('$2')} order by name for update`, [
    kab,
    photos,
  ]);
}

type Row = { record: string; kind: SubjectKind; desa: string; rw: string; rt: string };

/** Sends the records that show these photos through the feed again: what became of the photos stands in their heads. */
export async function announceFates(
  tx: Transaction,
  { kab, now }: { kab: string; now: Date },
  photos: readonly string[],
): Promise<void> {
  if (photos.length === 0) return;
  const rows = await tx.query<Row>(
    `select distinct c.id as record, c.subject_kind as kind, c.desa, c.rw, c.rt ${recordsSql} order by c.id`,
    [kab, photos],
  );
  const places = rows.map(({ record, kind, ...region }) => ({ record, subject: { kind }, region }));
  await numberFeed(
    tx,
    { kab, now },
    places.map((place) => ({ before: place, after: place })),
  );
}
