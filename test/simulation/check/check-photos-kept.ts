import { openOutbox } from '../../../src/device/outbox/open-outbox.ts';
import type { PhotoRow } from '../../../src/device/schema.ts';
import { photoChunks } from '../../../src/domain/wire/photo-chunk.ts';
import type { PhotoProgress } from '../../../src/domain/wire/photo-messages.ts';
import { asOwner } from '../world/as-owner.ts';
import { isTakenOut, namedPhotos, readPhotosAtCentre } from '../world/named-photos.ts';
import { onPhone, type Phone } from '../world/phone.ts';
import type { World } from '../world/world.ts';

/*
 * Photos looked at in the middle of the storm: what later mends itself was wrong nevertheless.
 */

/**
 * Every photo that a confirmed revision of this phone shows lies there with all its pieces, or whole at the centre. Not after
 * the centre's disk was lost: then it is in the phone's copy until it is offered again.
 */
export async function checkPhotosKept(world: World, phone: Phone): Promise<void> {
  if (world.model.isRestored) return;
  const kept = new Set(['complete', 'gone']);
  for (const { device } of phone.devices) {
    const named = namedPhotos(world.model, device).filter((one) => !isTakenOut(world.model, one));
    const there = named.length === 0 ? new Map<string, string>() : await readPhotosAtCentre(world);
    for (const { photo, written } of named) {
      if (kept.has(there.get(photo) ?? '')) continue;
      const wrong = whatLacks(await onPhone(phone, () => readPhoto(device, photo)));
      if (wrong !== undefined)
        world.scheduler.surprises.push(`photo ${photo} of ${written.mark} ${wrong} on ${phone.name}, nor is it there`);
    }
  }
}

/** Its row, and which of its pieces lie on the phone, in either seal. */
type OnPhone = { readonly row: PhotoRow | undefined; readonly pieces: ReadonlySet<number> };

function whatLacks({ row, pieces }: OnPhone): string | undefined {
  if (row === undefined) return 'is not';
  if (row.complete_at !== undefined) return 'counts as received';
  if (row.records.length === 0) return 'hangs on nothing';
  return pieces.size === photoChunks(row.size) ? undefined : 'lacks a piece';
}

async function readPhoto(device: string, photo: string): Promise<OnPhone> {
  const db = await openOutbox(device);
  const range = IDBKeyRange.bound([photo], [photo, []]);
  const row = await db?.get('photos', photo);
  const [chunks, copies] = [await db?.getAllKeys('photo_chunks', range), await db?.getAllKeys('photo_copies', range)];
  db?.close();
  return { row, pieces: new Set([...(chunks ?? []), ...(copies ?? [])].map(([, at]) => at)) };
}

/** A photo that leaves the centre as complete has been kept by it. */
export async function checkComplete(
  world: Pick<World, 'shared' | 'scheduler'>,
  answered: { statusCode: number; body: string },
): Promise<void> {
  if (answered.statusCode !== 200) return;
  const { photo, state }: PhotoProgress = JSON.parse(answered.body);
  if (state !== 'complete') return;
  const rows = await asOwner<{ photo: string }>(
    world,
    `select encode(photo, 'hex') as photo from photo_bytes where photo = decode($1, 'hex')
     union all select encode(name, 'hex') from photo where name = decode($1, 'hex') and state = 'gone'`,
    [photo],
  );
  if (rows.length === 0) world.scheduler.surprises.push(`photo ${photo} is said to be complete, and it is not there`);
}
