import { bytesToday } from '../outbox/byte-meter.ts';
import { listPhotos } from '../photos/list-photos.ts';
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
  /** Photos that a saved record names and the centre does not have whole, and what is left of them to send. */
  readonly photos_waiting: number;
  readonly photo_bytes: number;
  readonly bytes_today: number;
  readonly last_contact_at: string | null;
  /** The server lets this device deliver, but not read: its person has to log in anew. */
  readonly is_shut_out: boolean;
};

export async function countWork(unlocked: Unlocked): Promise<Counts> {
  const { strict } = unlocked.store;
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
  const bytes_today = bytesToday(meter, unlocked.surroundings.now());
  const photos = (await listPhotos(unlocked)).filter(({ state }) => state === 'waiting');
  const photo_bytes = photos.reduce((sum, { bytes_left }) => sum + bytes_left, 0);
  return {
    ...{ waiting, held, received: received ?? 0, approved: approved ?? 0, highest: highest ?? 0, bytes_today },
    ...{ photos_waiting: photos.length, photo_bytes },
    ...{ last_contact_at: contact ?? null, is_shut_out: shutOut ?? false },
  };
}
