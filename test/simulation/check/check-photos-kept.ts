import { openOutbox } from '../../../src/device/outbox/open-outbox.ts';
import type { PhotoRow } from '../../../src/device/schema.ts';
import { photoChunks } from '../../../src/domain/wire/photo-chunk.ts';
import type { PhotoProgress } from '../../../src/domain/wire/photo-messages.ts';
import { asOwner } from '../world/as-owner.ts';
import { photosIn } from '../world/model.ts';
import { isTakenOut, namedPhotos, readPhotosAtCentre } from '../world/named-photos.ts';
import { onPhone, type Phone } from '../world/phone.ts';
import type { World } from '../world/world.ts';

/*
 * Photos looked at in the middle of the storm: what later mends itself was wrong nevertheless.
 */

/**
 * Every photo that a confirmed revision of this phone shows lies there with all its pieces, or whole at the centre. Not what the
 * centre's disk may have taken with it: that is in the phone's copy until it is offered again.
 */
export async function checkPhotosKept(world: World, phone: Phone): Promise<void> {
  const { model, scheduler } = world;
  const before = new Set([...model.written.values()].flatMap((one) => (one.isBeforeLoss ? photosIn(one) : [])));
  for (const { device } of phone.devices) {
    const named = namedPhotos(model, device).filter(
      (one) => !model.arrived.has(one.photo) && !before.has(one.photo) && !isTakenOut(model, one),
    );
    if (named.length === 0) continue;
    const here = await onPhone(phone, () => readPhotos(device));
    const lacking = named.filter(({ photo }) => whatLacks(here.get(photo)) !== undefined);
    const there = lacking.length === 0 ? new Map<string, string>() : await readPhotosAtCentre(world);
    for (const { photo, written } of lacking) {
      const isThere = ['complete', 'gone'].includes(there.get(photo) ?? '');
      if (isThere) model.arrived.add(photo);
      else scheduler.surprises.push(`photo ${photo} of ${written.mark} ${whatLacks(here.get(photo))} on ${phone.name}`);
    }
  }
}

/** Its row, and which of its pieces lie on the phone, in either seal. */
type OnPhone = { readonly row: PhotoRow; readonly pieces: ReadonlySet<number> };

function whatLacks(here: OnPhone | undefined): string | undefined {
  if (here === undefined) return 'is not';
  const { row, pieces } = here;
  if (row.complete_at !== undefined) return 'counts as received';
  if (row.records.length === 0) return 'hangs on nothing';
  return pieces.size === photoChunks(row.size) ? undefined : 'lacks a piece';
}

async function readPhotos(device: string): Promise<ReadonlyMap<string, OnPhone>> {
  const db = await openOutbox(device);
  if (db === undefined) return new Map();
  const rows = await db.getAll('photos');
  const keys = [...(await db.getAllKeys('photo_chunks')), ...(await db.getAllKeys('photo_copies'))];
  db.close();
  const piecesOf = (photo: string) => new Set(keys.filter(([name]) => name === photo).map(([, at]) => at));
  return new Map(rows.map((row) => [row.photo, { row, pieces: piecesOf(row.photo) }]));
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
