import { bytesToday } from '../outbox/byte-meter.ts';
import type { Unlocked } from '../unlocked.ts';
import { readMeta } from './open-store.ts';

export type Counts = {
  readonly waiting: number;
  readonly held: number;
  /** Revisions of this device that the server counts as received; never falls. */
  readonly received: number;
  readonly approved: number;
  readonly bytes_today: number;
  readonly last_contact_at: string | null;
};

export async function countWork({ store: { strict }, surroundings }: Unlocked): Promise<Counts> {
  const [waiting, held, received, approved, meter, contact] = await Promise.all([
    strict.outbox.count(),
    strict.sent.where('outcome').equals('held').count(),
    readMeta(strict, 'received'),
    strict.heads.where('approved').equals(1).count(),
    readMeta(strict, 'bytes'),
    readMeta(strict, 'last_contact_at'),
  ]);
  const bytes_today = bytesToday(meter, surroundings.now());
  return { waiting, held, received: received ?? 0, approved, bytes_today, last_contact_at: contact ?? null };
}
