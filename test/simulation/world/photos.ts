import { createHash } from 'node:crypto';
import { showRecord } from '../../../src/app/records/shown-record.ts';
import type { SendingPhotos } from '../../../src/device/photos/send-photos.ts';
import { Refusal } from '../../../src/device/refusal.ts';
import { makePicture } from '../kit/picture.ts';
import { onPhone, type Page, type Phone } from './phone.ts';
import { beginVisit, photosOf } from './visits.ts';
import type { World } from './world.ts';
import type { AtWork } from './write.ts';

/*
 * What people do with photos. A camera's picture comes in where it has been drawn small: drawing needs a canvas.
 */

/** The name of a picture that has reached the disk. A full disk refuses it, and the visit goes on without. */
export async function takePicture({ dice, model }: World, { session }: Page): Promise<string | undefined> {
  const jpeg = pictureBefore({ dice, model }) ?? makePicture(dice);
  model.pictures.set(createHash('sha256').update(jpeg).digest('hex'), jpeg);
  try {
    return await session.keepPhoto(jpeg);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'storage_full') return undefined;
    throw error;
  }
}

/** Some pictures are chosen twice, or were sent from phone to phone. */
function pictureBefore({ dice, model }: Pick<World, 'dice' | 'model'>): Uint8Array<ArrayBuffer> | undefined {
  const before = [...model.pictures.values()];
  return before.length > 0 && dice.chance(0.12) ? dice.pick(before) : undefined;
}

/** A family's papers are photographed, and the visit is not ended. */
export function photograph({ scheduler, dice }: World, { page, work }: { page: Page; work: () => AtWork }): void {
  scheduler.start(page.actor, 'photographs', async () => {
    const homes = (await page.session.loadRecords())
      .flatMap((record) => showRecord(record) ?? [])
      .filter(({ form }) => form === 'keluarga')
      .sort((one, other) => (one.record < other.record ? -1 : 1));
    if (homes.length === 0) return 'nobody';
    const draft = await beginVisit(work(), dice.pick(homes));
    await page.session.saveDraft(draft);
    return `${photosOf(draft.answers).length}`;
  });
}

/** One try per tab at a time: a second one would wait for the first. */
export function sendPhotos({ scheduler }: World, page: Page, how: SendingPhotos): void {
  if (page.isSending) return;
  page.isSending = true;
  scheduler.start(page.actor, 'sends photos', async () => {
    try {
      return await page.session.sendPhotos(how);
    } finally {
      page.isSending = false;
    }
  });
}

/** Her switch: photos go by themselves, or when she presses. */
export function choosePhotoSending({ scheduler, dice }: World, { actor, session }: Page): void {
  scheduler.start(actor, 'chooses when photos go', () =>
    session.setPhotoSending(dice.chance(0.5) ? 'by_itself' : 'when_pressed'),
  );
}

/** Somebody opens a record that shows a photo, taken by whomever. */
export function lookAtSomePhoto(world: World, phone: Phone, page: Page): void {
  if (page.isAsking) return;
  page.isAsking = true;
  world.scheduler.start(page.actor, 'looks', async () => {
    try {
      const shown = await onPhone(phone, () => photosShownOn(page));
      return shown.length === 0 ? 'nothing' : await look(world, page, world.dice.pick(shown));
    } finally {
      page.isAsking = false;
    }
  });
}

/** What she sees is the picture that was taken, or nothing yet. */
export async function look(world: World, { actor, session }: Page, photo: string): Promise<string> {
  const loaded = await session.photo(photo);
  const taken = world.model.pictures.get(photo);
  if (loaded.kind !== 'here') return loaded.kind;
  if (taken === undefined || !Buffer.from(taken).equals(loaded.jpeg))
    world.scheduler.surprises.push(`${actor.name} sees another picture than ${photo}`);
  return 'here';
}

export async function photosShownOn({ session }: Page): Promise<string[]> {
  const records = await session.loadRecords();
  const names = records.flatMap((record) => photosOf(showRecord(record)?.answers ?? {}));
  return [...new Set(names)].sort();
}
