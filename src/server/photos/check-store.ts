import type { Transaction } from '../db/database.ts';
import { listKabupaten } from '../intake/list-kabupaten.ts';
import { asJobs } from '../jobs/roll-desas.ts';
import { announceFates, lockPlaces } from './announce-fates.ts';
import { markLost } from './mark-lost.ts';
import { type PhotoParts, photoStoreOf } from './photo-parts.ts';
import { namesIn, photoRow } from './photo-rows.ts';
import type { PhotoKey, Stored } from './photo-store.ts';

/**
 * What nobody claims is removed so many days after it was first seen. For so long phones keep what a centre restored from a
 * backup may lack, and may yet announce the photo that it is.
 */
const orphanDays = 30;
/** What was put while the store was being listed is not missed. */
const settledMs = 3_600_000;
const dayMs = 86_400_000;

export type StoreCheck = { readonly adopted: number; readonly lost: number; readonly removed: number };

/**
 * The daily job: what lies in the store is held against what the database says of it. After a backup of either was restored,
 * or a death between the two, a photo that is awaited and lies there is taken as here; one that is said to be here and is not
 * is asked for again; what belongs to no photo is removed after a while.
 */
export async function checkPhotoStore(parts: PhotoParts): Promise<StoreCheck> {
  const sum = { adopted: 0, lost: 0, removed: 0 };
  for (const kab of await listKabupaten(parts.db)) {
    const { adopted, lost } = await compareKabupaten(parts, kab);
    sum.adopted += adopted;
    sum.lost += lost;
    sum.removed += await removeOrphans(parts, kab);
  }
  return sum;
}

/** Page by page, in the order of their names: neither side is ever held whole. */
async function compareKabupaten(parts: PhotoParts, kab: string): Promise<Omit<StoreCheck, 'removed'>> {
  const before = new Date(parts.now().getTime() - settledMs);
  let [adopted, lost, after] = [0, 0, ''];
  for await (const page of photoStoreOf(parts).list(kab)) {
    const last = page.at(-1)?.photo;
    if (last === undefined) continue;
    adopted += await asJobs(parts.db, kab, (tx) => takeIn(tx, { kab, now: parts.now() }, page));
    lost += await findLost(parts, { kab, before, after, last }, page);
    after = last;
  }
  lost += await findLost(parts, { kab, before, after, last: null }, []);
  return { adopted, lost };
}

/** Of what lies there: awaited photos are here, what was to be gone is removed soon, and what is nobody's is remembered. */
async function takeIn(
  tx: Transaction,
  { kab, now }: { kab: string; now: Date },
  page: readonly Stored[],
): Promise<number> {
  const awaited = await tx.query<{ photo: string }>(
    `select encode(name, 'hex') as photo from photo
     where kab = $1 and name = ${namesIn('$2')} and state = 'announced' and not exists (
       select from photo_chunk k where k.kab = photo.kab and k.photo = photo.name)`,
    [kab, page.map(({ photo }) => photo)],
  );
  const names = awaited.map(({ photo }) => photo);
  const sizes = JSON.stringify(page);
  if (names.length > 0) await lockPlaces(tx, kab, names);
  const adopted = await tx.query<{ photo: string }>(
    `update photo p set state = 'complete', is_stored = true, size = s.size, completed_at = $4, lost_at = null
     from jsonb_to_recordset($2::jsonb) as s (photo text, size integer)
     where p.kab = $1 and p.name = decode(s.photo, 'hex') and s.photo = any ($3::text[]) and p.state = 'announced'
     returning s.photo`,
    [kab, sizes, names, now],
  );
  await announceFates(
    tx,
    { kab, now },
    adopted.map(({ photo }) => photo),
  );
  await tx.query(
    `with stored as (select decode(photo, 'hex') as name from jsonb_to_recordset($2::jsonb) as s (photo text)
     ), undead as (
       update photo p set is_stored = true from stored s where p.kab = $1 and p.name = s.name and p.state = 'gone'
     )
     insert into photo_orphan (kab, photo, seen_at)
     select $1, s.name, $3 from stored s where not exists (select from photo p where p.kab = $1 and p.name = s.name)
     on conflict (kab, photo) do nothing`,
    [kab, sizes, now],
  );
  return adopted.length;
}

type Range = { readonly kab: string; readonly before: Date; readonly after: string; readonly last: string | null };

/** Photos between two names that are said to be here and were not listed; each is looked for once more by its name. */
async function findLost(parts: PhotoParts, range: Range, page: readonly Stored[]): Promise<number> {
  const { kab, before, after, last } = range;
  const rows = await asJobs(parts.db, kab, (tx) =>
    tx.query<{ photo: string }>(
      `select encode(name, 'hex') as photo from photo
       where kab = $1 and state = 'complete' and completed_at < $2 and name > decode($3, 'hex')
         and ($4::text is null or name <= decode($4, 'hex')) and not name = ${namesIn('$5')}`,
      [kab, before, after, last, page.map(({ photo }) => photo)],
    ),
  );
  const lost: string[] = [];
  for (const { photo } of rows) if (!(await isThere(parts, { kab, photo }))) lost.push(photo);
  return asJobs(parts.db, kab, (tx) => markLost(tx, { kab, now: parts.now() }, lost));
}

async function isThere(parts: PhotoParts, key: PhotoKey): Promise<boolean> {
  const as = { actor: 'jobs', settings: { 'cacah.kab': key.kab } } as const;
  return (await photoStoreOf(parts).get(key, as)) !== undefined;
}

async function removeOrphans(parts: PhotoParts, kab: string): Promise<number> {
  const now = parts.now();
  const rows = await asJobs(parts.db, kab, async (tx) => {
    await tx.query(
      `delete from photo_orphan o where o.kab = $1 and exists (
         select from photo p where p.kab = o.kab and p.name = o.photo)`,
      [kab],
    );
    return tx.query<{ photo: string }>(
      `select encode(photo, 'hex') as photo from photo_orphan where kab = $1 and seen_at < $2 order by photo`,
      [kab, new Date(now.getTime() - orphanDays * dayMs)],
    );
  });
  for (const { photo } of rows) {
    await photoStoreOf(parts).remove({ kab, photo });
    // Where a revision announced it in this very moment and it came, it is asked for once more.
    await asJobs(parts.db, kab, async (tx) => {
      await tx.query('delete from photo_orphan where kab = $1 and photo = $2', photoRow({ kab, photo }));
      await markLost(tx, { kab, now }, [photo]);
    });
  }
  return rows.length;
}
