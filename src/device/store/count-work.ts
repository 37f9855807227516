import { bytesToday } from '../outbox/byte-meter.ts';
import type { Unlocked } from '../unlocked.ts';
import { readMeta } from './open-store.ts';

export type Counts = {
  readonly waiting: number;
  readonly held: number;
  /** Revisions of this account that the server has taken, from this phone or another; never falls. */
  readonly received: number;
  /** Those of them that a supervisor's newest verdict approves. */
  readonly approved: number;
  /** The number given out last. */
  readonly highest: number;
  readonly bytes_today: number;
  readonly last_contact_at: string | null;
  /** The server lets this device deliver, but not read: its person has to log in anew. */
  readonly is_shut_out: boolean;
};

export async function countWork({ store: { strict }, surroundings }: Unlocked): Promise<Counts> {
  const [waiting, held, received, approved, highest, meter, contact, shutOut] = await Promise.all([
    strict.outbox.count(),
    strict.sent.where('outcome').equals('held').count(),
    readMeta(strict, 'received'),
    readMeta(strict, 'approved'),
    readMeta(strict, 'counter'),
    readMeta(strict, 'bytes'),
    readMeta(strict, 'last_contact_at'),
    readMeta(strict, 'shut_out'),
  ]);
  const bytes_today = bytesToday(meter, surroundings.now());
  return {
    ...{ waiting, held, received: received ?? 0, approved: approved ?? 0, highest: highest ?? 0, bytes_today },
    ...{ last_contact_at: contact ?? null, is_shut_out: shutOut ?? false },
  };
}
