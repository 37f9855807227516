import { listEnrolments } from './enrolments.ts';
import { tellOnce } from './notices.ts';
import { type Delivery, deliverOutbox } from './outbox/deliver-outbox.ts';
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
  const ended: Delivery[] = [];
  for (const { device } of await listEnrolments()) {
    if (device === except) continue;
    ended.push(await deliverOutbox({ ...(surroundings ?? browserSurroundings()), device, urgent, waits }));
    tellOnce(device, ['outbox', 'delivered', 'sync']);
  }
  const { left: carried } = await deliverParcels(surroundings);
  const left = ended.filter((one) => one !== 'done' && one !== 'busy');
  if (left.length > 0 || carried > 0) throw new Error(`outbox not delivered: ${left.join(', ')}; carried: ${carried}`);
}
