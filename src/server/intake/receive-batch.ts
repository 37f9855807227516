import { parseBatch } from '../../domain/wire/batch.ts';
import type { Receipt, ReceiptAnswer } from '../../domain/wire/receipt.ts';
import type { IntakeParts } from './intake-parts.ts';
import { type Arrival, openArrivals, type Stray } from './open-arrivals.ts';
import { receiveArrivals } from './receive-arrivals.ts';

/** Takes in what one delivery carries: one receipt per envelope, in the batch's order. Answers only after the commit. */
export async function receiveBatch(parts: IntakeParts, bytes: Uint8Array): Promise<ReceiptAnswer | 'batch_malformed'> {
  const batch = parseBatch(bytes);
  if (batch === null) return 'batch_malformed';
  const { carrier, highest } = batch;
  const opened = await openArrivals(parts.db, batch);
  const received = new Map<string, Receipt>();
  for (const [kab, arrivals] of byKabupaten(opened)) {
    for (const receipt of await receiveArrivals(parts, { kab, carrier, highest }, arrivals)) {
      received.set(receipt.hash, receipt);
    }
  }
  await parts.fault?.('after_commit');
  const server_time = parts.now().toISOString();
  return { receipts: inOrder(opened, { received, at: server_time }), server_time };
}

/** Each envelope once, however often the batch holds it. */
function byKabupaten(opened: readonly (Arrival | Stray)[]): Map<string, Arrival[]> {
  const groups = new Map<string, Map<string, Arrival>>();
  for (const one of opened) {
    if (one.kind === 'stray') continue;
    const group = groups.get(one.device.kab) ?? new Map<string, Arrival>();
    groups.set(one.device.kab, group.set(one.hash, one));
  }
  return new Map([...groups].map(([kab, group]) => [kab, [...group.values()]]));
}

function inOrder(
  opened: readonly (Arrival | Stray)[],
  { received, at }: { received: ReadonlyMap<string, Receipt>; at: string },
): Receipt[] {
  const answered = new Set<string>();
  return opened.map((one): Receipt => {
    const receipt = received.get(one.hash);
    const isAgain = answered.has(one.hash);
    answered.add(one.hash);
    if (receipt !== undefined)
      return isAgain && receipt.outcome === 'received' ? { ...receipt, outcome: 'duplicate' } : receipt;
    return { hash: one.hash, outcome: 'unreadable', reason: one.kind === 'stray' ? one.reason : 'malformed', at };
  });
}
