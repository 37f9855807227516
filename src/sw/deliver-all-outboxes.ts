import { listEnrolments } from '../device/enrolments.ts';
import { tellOnce } from '../device/notices.ts';
import { type Delivery, deliverOutbox } from '../device/outbox/deliver-outbox.ts';
import { browserSurroundings } from '../device/surroundings.ts';

/** Delivers for every device of this browser, locked or not: sealed envelopes need no PIN. Rejects when any is left over. */
export async function deliverAllOutboxes(): Promise<void> {
  const ended: Delivery[] = [];
  for (const { device } of await listEnrolments()) {
    ended.push(await deliverOutbox({ ...browserSurroundings(), device, urgent: true }));
    tellOnce(device, ['outbox', 'records', 'sync']);
  }
  const left = ended.filter((one) => one !== 'done' && one !== 'busy');
  if (left.length > 0) throw new Error(`outbox not delivered: ${left.join(', ')}`);
}
