import { deliverPhotos, type PhotoDelivery } from '../outbox/deliver-photos.ts';
import type { Unlocked } from '../unlocked.ts';
import { heedFates } from './heed-fates.ts';
import { prunePhotos } from './prune-photos.ts';
import { resealPhotos } from './reseal-photos.ts';

export type SendingPhotos = {
  /** Somebody asked for the photos themselves: also where they go only when asked for. */
  readonly pressed?: boolean;
  /** Do not wait for the phone's own back-off. */
  readonly urgent?: boolean;
};

/** Sends what the centre lacks of this phone's photos; what it could not open is sealed again first. */
export async function sendPhotos(unlocked: Unlocked, how: SendingPhotos): Promise<PhotoDelivery> {
  const { device, surroundings, notices } = unlocked;
  await prunePhotos(unlocked);
  await heedFates(unlocked);
  await resealPhotos(unlocked);
  const run = () => deliverPhotos({ ...surroundings, ...how, device, onProgress: () => notices.tell('photos') });
  const first = await run();
  const again = first === 'done' && (await resealPhotos(unlocked)) > 0;
  return again ? run() : first;
}
