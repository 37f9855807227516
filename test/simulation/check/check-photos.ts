import { createHash } from 'node:crypto';
import { openOutbox } from '../../../src/device/outbox/open-outbox.ts';
import type { PhotoRow } from '../../../src/device/schema.ts';
import { asOwner } from '../world/as-owner.ts';
import { isTakenOut, type NamedPhoto, namedPhotos, readPhotosAtCentre } from '../world/named-photos.ts';
import { onPhone } from '../world/phone.ts';
import { photoForms } from '../world/visits.ts';
import type { World } from '../world/world.ts';

export type PhotoFindings = {
  /** Photos that confirmed revisions name. */
  readonly named: number;
  readonly reported: readonly string[];
  readonly lost: readonly string[];
  readonly wrong: readonly string[];
};

/** Every photo of a confirmed revision is at the centre with its bytes, or waits on a phone, or the centre awaits it in vain. */
export async function checkPhotos(world: World): Promise<PhotoFindings> {
  const there = await readPhotosAtCentre(world);
  const lapsed = await lapsedPhotos(world);
  const rows = await readRows(world);
  const byName = new Map<string, NamedPhoto[]>();
  for (const one of namedPhotos(world.model)) byName.set(one.photo, [...(byName.get(one.photo) ?? []), one]);
  const [reported, lost]: [string[], string[]] = [[], []];
  for (const [photo, named] of byName) {
    const state = there.get(photo);
    if (state === 'complete' || (state === 'gone' && lapsed.has(photo))) continue;
    const lacking = named.filter(({ written }) => !isWaiting(rows.get(`${written.device} ${photo}`)));
    if (lacking.length < named.length && state !== 'gone') continue;
    const line = `photo ${photo} of ${named.map(({ written }) => written.mark).join()} is ${state ?? 'unknown'} there`;
    const isExcused = lacking.every((one) => mayLack(world, one, rows.get(`${one.written.device} ${photo}`)));
    (state !== 'gone' && isExcused ? reported : lost).push(line);
  }
  return { named: byName.size, reported, lost, wrong: await checkCentre(world) };
}

function isWaiting(row: PhotoRow | undefined): boolean {
  return row !== undefined && row.records.length > 0 && row.missing.length > 0;
}

/**
 * Whose storage is gone, and who has taken the photo out again. After the centre's storage was destroyed also who had given
 * up her copy of what the centre had: for want of room, or because the record has left her phone.
 */
function mayLack({ model, phones }: World, named: NamedPhoto, row: PhotoRow | undefined): boolean {
  const { device } = named.written;
  if (model.destroyed.includes(device) || isTakenOut(model, named)) return true;
  const phone = phones.find(({ devices }) => devices.some((one) => one.device === device));
  return model.isRestored && (row === undefined || phone?.wasFull === true);
}

/** All photos of all devices, by device and name. */
async function readRows({ phones }: World): Promise<Map<string, PhotoRow>> {
  const rows = new Map<string, PhotoRow>();
  for (const phone of phones) {
    for (const { device } of phone.devices) {
      const db = await onPhone(phone, () => openOutbox(device));
      for (const row of (await db?.getAll('photos')) ?? []) rows.set(`${device} ${row.photo}`, row);
      db?.close();
    }
  }
  return rows;
}

/** What may be destroyed by now, since nothing is a month old: photos whose records were all deleted two days ago. */
async function lapsedPhotos(world: World): Promise<ReadonlySet<string>> {
  const rows = await asOwner<{ photo: string }>(
    world,
    `select encode(m.photo, 'hex') as photo from photo_mention m
     left join record c on c.kab = m.kab and c.id = m.record where m.kab = $1 group by m.photo
     having bool_and(coalesce(c.deleted and c.newest_at < $2::timestamptz - interval '2 days', false))`,
    [world.kab, new Date(world.scheduler.now())],
  );
  return new Set(rows.map(({ photo }) => photo));
}

/** Only what was announced, by its own name and with the bytes that were taken, and no piece of anything else. */
async function checkCentre(world: World): Promise<string[]> {
  const kept = await asOwner<{ photo: string; bytes: Uint8Array }>(
    world,
    `select encode(photo, 'hex') as photo, bytes from photo_bytes where kab = $1`,
    [world.kab],
  );
  const others = kept.filter(({ photo, bytes }) => {
    const taken = world.model.pictures.get(photo);
    return taken === undefined || !Buffer.from(taken).equals(bytes) || nameOf(bytes) !== photo;
  });
  const rest = await asOwner<{ line: string }>(world, restSql, [world.kab, photoForms]);
  return [...others.map(({ photo }) => `photo ${photo} has other bytes there`), ...rest.map(({ line }) => line)];
}

function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const restSql = `with named as (
    select distinct r.kab, r.id, decode(split_part(path, '#', 2), 'hex') as photo
    from revision r join revision_content c on c.kab = r.kab and c.id = r.id
    cross join lateral jsonb_object_keys(c.body -> 'set') path
    where r.kab = $1 and r.form = any ($2::text[]) and r.form_version = 2 and path ~ '^foto(_bukti)?#'
  )
  select 'photo ' || encode(name, 'hex') || ' was announced by nobody' as line
  from photo p where kab = $1 and not exists (select from named n where n.photo = p.name)
  union all
  select 'photo ' || encode(n.photo, 'hex') || ' was not announced by ' || n.id from named n
  where not exists (select from photo_mention m where m.kab = n.kab and m.photo = n.photo and m.revision = n.id)
    or not exists (select from photo p where p.kab = n.kab and p.name = n.photo)
  union all
  select 'piece ' || at || ' of photo ' || encode(photo, 'hex') || ' is left' from photo_chunk k
  where kab = $1 and not exists (select from photo p where p.kab = k.kab and p.name = k.photo and p.state = 'announced')
  union all
  select 'photo ' || encode(photo, 'hex') || ' is kept, and nobody knows it' from photo_bytes b
  where kab = $1 and not exists (select from photo p where p.kab = b.kab and p.name = b.photo and p.is_stored)
  order by 1`;
