import type { PhotoEnd } from '../../domain/head.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { listKabupaten } from '../intake/list-kabupaten.ts';
import { asJobs } from '../jobs/roll-desas.ts';
import { announceFates, lockPlaces } from './announce-fates.ts';
import { findLapsed, type Lapsed } from './lapsed-photos.ts';
import { markLost } from './mark-lost.ts';
import { type PhotoParts, photoStoreOf } from './photo-parts.ts';
import { photoRow } from './photo-rows.ts';
import type { PhotoKey } from './photo-store.ts';

const mostAtOnce = 200;

/**
 * The daily job: photos that no record has a reason to show any more are destroyed, how many and why is noted, and the
 * phones are told with the records' heads. First the database says that they are gone, then their bytes go: killed in
 * between, the next run goes on. Returns how many.
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

/** What was found before the locks is asked once more under them: a revision may have come that shows a photo again. */
async function markGone(tx: Transaction, kab: string, now: Date): Promise<number> {
  const found = await findLapsed(tx, { kab, now, most: mostAtOnce });
  if (found.length === 0) return 0;
  const names = found.map(({ photo }) => photo);
  await lockPlaces(tx, kab, names);
  const lapsed = await findLapsed(tx, { kab, now, most: mostAtOnce, names });
  await tx.query(
    `with lapsed as (
       select decode(photo, 'hex') as name, because from jsonb_to_recordset($2::jsonb) as l (photo text, because text)
     ), emptied as (
       delete from photo_chunk k using lapsed l where k.kab = $1 and k.photo = l.name
     )
     update photo p set state = 'gone', gone_at = $3, gone_because = l.because, lost_at = null
     from lapsed l where p.kab = $1 and p.name = l.name`,
    [kab, JSON.stringify(lapsed), now],
  );
  await announceFates(
    tx,
    { kab, now },
    lapsed.map(({ photo }) => photo),
  );
  await noteCounts(tx, kab, lapsed);
  return lapsed.length;
}

/** Which photo went and why stands in its row; here only how many. */
async function noteCounts(tx: Transaction, kab: string, lapsed: readonly Lapsed[]): Promise<void> {
  const counts = new Map<PhotoEnd, number>();
  for (const { because } of lapsed) counts.set(because, (counts.get(because) ?? 0) + 1);
  const entry = { kab, account: null, action: 'destroy_photos' } as const;
  const entries = [...counts].map(([because, count]) => ({ ...entry, target: `${because} ${count}` }));
  if (entries.length > 0) await writeAudit(tx, ...entries);
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
    await asJobs(parts.db, kab, (tx) => noteRemoved(tx, { kab, photo }, parts.now()));
  }
}

/** Where a revision named it anew meanwhile and it came again, what was removed is what came: it is asked for once more. */
async function noteRemoved(tx: Transaction, key: PhotoKey, now: Date): Promise<void> {
  const rows = await tx.query(
    `update photo set is_stored = false where kab = $1 and name = $2 and state = 'gone' returning name`,
    photoRow(key),
  );
  if (rows.length === 0) await markLost(tx, { kab: key.kab, now }, [key.photo]);
}
