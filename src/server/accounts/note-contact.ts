import type { AccountParts } from './account-parts.ts';
import type { SessionActor } from './session-actor.ts';

/**
 * Each contact says how many numbers the device has given out, so that what never arrived can be named. Answers whether any
 * of them is not here.
 */
export async function noteContact(
  { db, now }: AccountParts,
  { kab, device }: SessionActor,
  highest: number,
): Promise<boolean> {
  const [noted] = await db.transaction({ actor: 'accounts' }, (tx) =>
    tx.query<{ lacks: boolean }>(
      `update device set last_contact_at = $3, highest_number = greatest(highest_number, $4) where kab = $1 and id = $2
       returning highest_number > arrived as lacks`,
      [kab, device, now(), highest],
    ),
  );
  return noted?.lacks ?? false;
}

type Lost = { readonly device: string; readonly highest: number };

/** How far the asker's own lost devices had numbered; answers which of them were his. */
export async function noteLostDevices(
  { db }: AccountParts,
  { kab, account }: SessionActor,
  lost: readonly Lost[],
): Promise<string[]> {
  const rows = await db.transaction({ actor: 'accounts' }, (tx) =>
    tx.query<{ id: string }>(
      `update device d set highest_number = greatest(d.highest_number, n.highest)
       from unnest($3::uuid[], $4::bigint[]) as n (device, highest)
       where d.kab = $1 and d.account = $2 and d.id = n.device returning d.id`,
      [kab, account, lost.map(({ device }) => device), lost.map(({ highest }) => highest)],
    ),
  );
  return rows.map(({ id }) => id);
}
