import type { Transaction } from '../db/database.ts';
import { announceFates, lockPlaces } from './announce-fates.ts';
import { namesIn } from './photo-rows.ts';

/**
 * The store does not have these photos although it was given them, as after it was restored from an older backup: they are
 * awaited again, and phones that still have them are told with the heads. Answers with how many there were.
 */
export async function markLost(
  tx: Transaction,
  { kab, now }: { kab: string; now: Date },
  photos: readonly string[],
): Promise<number> {
  if (photos.length === 0) return 0;
  await lockPlaces(tx, kab, photos);
  const rows = await tx.query<{ photo: string }>(
    `update photo set state = 'announced', lost_at = $3
     where kab = $1 and name = ${namesIn('$2')} and state = 'complete' returning encode(name, 'hex') as photo`,
    [kab, photos, now],
  );
  const lost = rows.map(({ photo }) => photo);
  await announceFates(tx, { kab, now }, lost);
  return lost.length;
}
