import { readPhoto } from '../../../src/server/photos/read-photo.ts';
import type { Photo } from './photo.ts';
import { asOwner } from './read-state.ts';
import { actorFor, day, ratna, type Village } from './village.ts';

/** What Ratna is answered when she asks for the photo: `seen`, or the problem. */
export async function see(village: Village, { name }: Photo): Promise<string> {
  const found = await readPhoto(village, actorFor(ratna), name);
  return typeof found === 'string' ? found : 'seen';
}

/** In the database, in which photos lie where there is no bucket. */
export async function hasBytes({ db }: Village, { name }: Photo): Promise<boolean> {
  return (await asOwner(db, 'select 1 from photo_bytes where photo = $1', [Buffer.from(name, 'hex')])).length > 0;
}

/** The village as it is this many days from now. */
export function inDays(village: Village, days: number): Village {
  return { ...village, now: () => new Date(village.now().getTime() + days * day) };
}

/** As if no photo had ever been taken. */
export async function forgetPhotos({ db }: Village): Promise<void> {
  await asOwner(db, 'truncate photo, photo_mention, photo_chunk, photo_bytes, audit');
}
