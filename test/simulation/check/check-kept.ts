import { openOutbox } from '../../../src/device/outbox/open-outbox.ts';
import { asOwner } from '../world/as-owner.ts';
import { onPhone, type Phone } from '../world/phone.ts';
import type { World } from '../world/world.ts';

/*
 * Looked at in the middle of the storm: what later mends itself was wrong nevertheless.
 */

/**
 * Whatever this phone has confirmed is in its outbox or at the centre. Not what the centre's disk may have taken with it: that
 * is in the sealed copies until it is asked for.
 */
export async function checkKept(world: World, phone: Phone): Promise<void> {
  for (const { device } of phone.devices) {
    const here = new Set(await onPhone(phone, () => waitingNumbers(device)));
    const gone = confirmedOn(world, device).filter(({ number }) => !here.has(number));
    if (gone.length === 0) continue;
    const there = await readArrived(world, device);
    for (const { mark, number } of gone) {
      if (there.has(number)) world.model.arrived.add(mark);
      else world.scheduler.surprises.push(`${mark} of ${phone.name}, number ${number}, is neither here nor there`);
    }
  }
}

/** What was not yet seen at the centre of all that this device has confirmed. */
function confirmedOn({ model }: World, device: string): { mark: string; number: number }[] {
  return [...model.written.values()].flatMap((written) => {
    if (written.device !== device || written.isUndone || written.isBeforeLoss || written.saved === undefined) return [];
    return model.arrived.has(written.mark) ? [] : [{ mark: written.mark, number: written.saved.number }];
  });
}

async function readArrived(world: World, device: string): Promise<ReadonlySet<number>> {
  const rows = await asOwner<{ number: number }>(
    world,
    `select number from envelope where kab = $1 and device = $2 and outcome <> 'unreadable'`,
    [world.kab, device],
  );
  return new Set(rows.map(({ number }) => number));
}

async function waitingNumbers(device: string): Promise<number[]> {
  const db = await openOutbox(device);
  const numbers = (await db?.getAllKeys('outbox')) ?? [];
  db?.close();
  return numbers;
}

type Receipts = { receipts?: { hash: string; outcome: string }[] };

/** A receipt that leaves the centre is for something that it has kept. */
export async function checkReceipts(
  world: Pick<World, 'shared' | 'scheduler'>,
  answered: { statusCode: number; body: string },
): Promise<void> {
  const { receipts = [] }: Receipts = answered.statusCode === 200 ? JSON.parse(answered.body) : {};
  const given = receipts.filter(({ outcome }) => outcome !== 'unreadable').map(({ hash }) => hash);
  if (given.length === 0) return;
  const rows = await asOwner<{ hash: string }>(
    world,
    `select encode(hash, 'hex') as hash from envelope where encode(hash, 'hex') = any ($1::text[])`,
    [given],
  );
  const kept = new Set(rows.map(({ hash }) => hash));
  for (const hash of given) if (!kept.has(hash)) world.scheduler.surprises.push('a receipt for nothing was given');
}
