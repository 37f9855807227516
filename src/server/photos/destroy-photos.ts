import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { photoRetention } from '../../programme/photo-retention.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { listKabupaten } from '../intake/list-kabupaten.ts';
import { asJobs } from '../jobs/roll-desas.ts';
import { type PhotoParts, photoStoreOf } from './photo-parts.ts';
import { showsSql } from './photo-rows.ts';

const mostAtOnce = 200;
const dayMs = 86_400_000;

/**
 * The daily job: photos that no record has a reason to show any more are destroyed, and it is noted which. First the
 * database says that they are gone, then their bytes go: killed in between, the next run goes on. Returns how many.
 */
export async function destroyPhotos(parts: PhotoParts): Promise<number> {
  let count = 0;
  for (const kab of await listKabupaten(parts.db)) {
    for (let done = mostAtOnce; done === mostAtOnce; count += done) {
      done = await asJobs(parts.db, kab, (tx) => markGone(tx, kab, parts.now()));
    }
    await removeBytes(parts, kab);
  }
  return count;
}

/*
 * What keeps a photo: a revision of a visit that is not too long ago, in a record that is not deleted, which waits to be
 * counted, or whose record still shows the photo, or did so until lately. `$2` oldest visit, `$3` and `$4` since when. A
 * phone whose clock had stopped says that the visit was years ago: what has come lately is kept until somebody may have
 * seen that.
 */
const isKept = `exists (
  select from photo_mention m
  join revision r on r.kab = m.kab and r.id = m.revision
  left join record c on c.kab = m.kab and c.id = m.record
  left join head h on h.kab = m.kab and h.record = m.record
  where m.kab = p.kab and m.photo = p.name and (r.visited_on > $2::date or r.received_at >= $4::timestamptz)
    and not coalesce(c.deleted and c.newest_at < $3::timestamptz, false)
    and (r.state = 'held' or coalesce(${showsSql}, false)
      or c.newest_at >= $4::timestamptz
      or exists (select from verdict v where v.kab = m.kab and v.record = m.record and v.at >= $4::timestamptz)))`;

async function markGone(tx: Transaction, kab: string, now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  const { months, daysAfterDeletion, daysAfterRemoval } = photoRetention;
  const oldest = dayAfterMonths(now.toISOString().slice(0, 10), -months);
  const rows = await tx.query<{ photo: string }>(
    `with lapsed as (
       select p.name from photo p where p.kab = $1 and p.state <> 'gone' and not ${isKept}
       order by p.name limit $6 for update
     ), emptied as (
       delete from photo_chunk k using lapsed l where k.kab = $1 and k.photo = l.name
     )
     update photo p set state = 'gone', gone_at = $5 from lapsed l where p.kab = $1 and p.name = l.name
     returning encode(p.name, 'hex') as photo`,
    [kab, oldest, before(daysAfterDeletion), before(daysAfterRemoval), now, mostAtOnce],
  );
  const audited = rows.map(({ photo }) => ({ kab, account: null, action: 'destroy_photo' as const, target: photo }));
  if (audited.length > 0) await writeAudit(tx, ...audited);
  return rows.length;
}

async function removeBytes(parts: PhotoParts, kab: string): Promise<void> {
  const rows = await asJobs(parts.db, kab, (tx) =>
    tx.query<{ photo: string }>(
      `select encode(name, 'hex') as photo from photo where kab = $1 and state = 'gone' and is_stored order by gone_at`,
      [kab],
    ),
  );
  for (const { photo } of rows) {
    await photoStoreOf(parts).remove({ kab, photo });
    await asJobs(parts.db, kab, (tx) =>
      tx.query(`update photo set is_stored = false where kab = $1 and name = $2 and state = 'gone'`, [
        ...[kab, Buffer.from(photo, 'hex')],
      ]),
    );
  }
}
