import type { AccountParts } from './account-parts.ts';
import type { SessionActor } from './session-actor.ts';

/** Each contact says how many numbers the device has given out, so that what never arrived can be named. */
export async function noteContact(
  { db, now }: AccountParts,
  { kab, device }: SessionActor,
  highest: number,
): Promise<void> {
  await db.transaction({ actor: 'accounts' }, (tx) =>
    tx.query(
      `update device set last_contact_at = $3, highest_number = greatest(highest_number, $4) where kab = $1 and id = $2`,
      [kab, device, now(), highest],
    ),
  );
}
