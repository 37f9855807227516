import type { AccountParts } from './account-parts.ts';
import type { SessionActor } from './session-actor.ts';
import { writeAudit } from './write-audit.ts';

export type HeardNumbers = {
  /** The highest number of this device that was ever heard of. */
  readonly highest: number;
  /** Whether one up to it is not here. */
  readonly lacks: boolean;
};

/** Each contact says how many numbers the device has given out, so that what never arrived can be named. */
export async function noteContact(
  { db, now }: AccountParts,
  { kab, device }: SessionActor,
  highest: number,
): Promise<HeardNumbers> {
  const [noted] = await db.transaction({ actor: 'accounts' }, (tx) =>
    tx.query<HeardNumbers>(
      `update device set last_contact_at = $3, highest_number = greatest(highest_number, $4) where kab = $1 and id = $2
       returning highest_number as highest, highest_number > arrived as lacks`,
      [kab, device, now(), highest],
    ),
  );
  return noted ?? { highest, lacks: false };
}

const mostBetweenContacts = 5_000;

type Lost = { readonly device: string; readonly highest: number };

/**
 * How far devices had numbered whose stores are gone; answers which of them this kabupaten knows. Whoever logs in next in
 * that browser may tell it, because the phone may have gone to somebody else; that he told it of another's is audited. No
 * word of his moves a number further than a phone could have come between two contacts.
 */
export async function noteLostDevices(
  { db }: AccountParts,
  { kab, account }: SessionActor,
  lost: readonly Lost[],
): Promise<string[]> {
  const rows = await db.transaction({ actor: 'accounts' }, async (tx) => {
    const noted = await tx.query<{ id: string; account: string }>(
      `update device d
       set highest_number = greatest(d.highest_number, least(n.highest, d.highest_number + ${mostBetweenContacts}))
       from unnest($2::uuid[], $3::bigint[]) as n (device, highest)
       where d.kab = $1 and d.id = n.device returning d.id, d.account`,
      [kab, lost.map(({ device }) => device), lost.map(({ highest }) => highest)],
    );
    const others = noted.filter((device) => device.account !== account);
    const entry = { kab, account, action: 'report_lost_device' } as const;
    await writeAudit(tx, ...others.map(({ id }) => ({ ...entry, target: id })));
    return noted;
  });
  return rows.map(({ id }) => id);
}
