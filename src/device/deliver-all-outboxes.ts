import { listEnrolments } from './enrolments.ts';
import { tellOnce } from './notices.ts';
import { type DeliverParts, type Delivery, deliverOutbox } from './outbox/deliver-outbox.ts';
import { deliverPhotos, type PhotoDelivery } from './outbox/deliver-photos.ts';
import { deliverParcels } from './parcels.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';

export type DeliverAll = {
  /** The device whose own page delivers already. */
  readonly except?: string | undefined;
  /** Do not wait for our own back-off. */
  readonly urgent?: boolean;
  /** Wait for a page that is delivering: whether everything left is known only after it is through. */
  readonly waits?: boolean;
  readonly surroundings?: Surroundings;
};

/** `failed`: this device's store could not be read or written; what it holds stays there. */
type Ended = Delivery | PhotoDelivery | 'failed';

const wellEnded: readonly Ended[] = ['done', 'busy', 'awaits_press'];

/**
 * Delivers for every device of this browser, locked or not, and what it carries for others: sealed envelopes need no PIN.
 * Rejects when any is left over.
 */
export async function deliverAllOutboxes({
  except,
  urgent = true,
  waits = false,
  surroundings,
}: DeliverAll = {}): Promise<void> {
  const ended: Ended[] = [];
  for (const { device } of await listEnrolments()) {
    if (device === except) continue;
    const parts = { ...(surroundings ?? browserSurroundings()), device, urgent };
    // One person's broken or full store keeps nobody else's work on this phone.
    ended.push(await deliverOne({ ...parts, waits }).catch(() => 'failed' as const));
  }
  const { left, photos } = await deliverParcels(surroundings);
  const carried = left + (photos?.stopped === undefined ? 0 : photos.left);
  const open = ended.filter((one) => !wellEnded.includes(one));
  if (open.length > 0 || carried > 0) throw new Error(`outbox not delivered: ${open.join(', ')}; carried: ${carried}`);
}

async function deliverOne(parts: DeliverParts): Promise<Ended> {
  const delivered = await deliverOutbox(parts);
  tellOnce(parts.device, ['outbox', 'delivered', 'sync']);
  if (delivered !== 'done') return delivered;
  const photos = await deliverPhotos(parts);
  tellOnce(parts.device, ['photos']);
  return photos;
}
