import { randomBytes } from 'node:crypto';
import type { Revision } from '../../../src/domain/revision.ts';
import { createAccount } from '../../../src/server/accounts/create-account.ts';
import { insertSession } from '../../../src/server/accounts/session-token.ts';
import type { Database } from '../../../src/server/db/database.ts';
import { ensureFeedEpoch } from '../../../src/server/feed/feed-epoch.ts';
import { ensureServerKey } from '../../../src/server/keys/ensure-server-key.ts';
import { loadKabupaten } from '../../../src/server/regions.ts';
import { writeFamily } from '../../server/kit/family.ts';
import { writeVisit } from '../../server/kit/papers.ts';
import { enrolPhone } from '../../server/kit/phone.ts';
import { kab } from '../../server/kit/village.ts';

/** An enrolled phone with a day's work on it, sealed. */
export type LoadedPhone = {
  readonly batch: Uint8Array<ArrayBuffer>;
  /** Their ids. */
  readonly revisions: readonly string[];
  readonly session: string;
};

const kadersPerDesa = 15;
const [fewestFamilies, mostFamilies] = [5, 15];

/** Kaders of as many desa as it takes, each with an RT of her own and 5 to 15 families of a day: home, child, weighing and visit of each. */
export async function settlePhones(db: Database, many: number): Promise<LoadedPhone[]> {
  await ensureServerKey(db);
  await ensureFeedEpoch(db);
  await loadKabupaten(db, kab);
  const desas = await db.transaction({ actor: 'owner' }, ({ query }) =>
    query<{ code: string }>('select code from desa where kab = $1 order by code limit $2', [
      kab,
      Math.ceil(many / kadersPerDesa),
    ]),
  );
  const phones: LoadedPhone[] = [];
  for (let at = 0; at < many; at++) {
    const families = fewestFamilies + (at % (mostFamilies - fewestFamilies + 1));
    const rt = String(Math.floor(at / desas.length) + 1).padStart(3, '0');
    phones.push(
      await loadPhone(db, { name: `Kader ${at + 1}`, desa: desas[at % desas.length]?.code ?? '', rt, families }),
    );
  }
  return phones;
}

async function loadPhone(
  db: Database,
  { name, desa, rt, families }: { name: string; desa: string; rt: string; families: number },
): Promise<LoadedPhone> {
  const parts = { db, now: () => new Date(), random: randomBytes };
  const who = { name, role: 'kader', scope: [{ desa, rw: '001', rt }] } as const;
  const account = await createAccount(parts, { kab, ...who }, null);
  if (typeof account === 'string') throw new Error(account);
  const phone = await enrolPhone(db, { ...who, id: account.id });
  const { session } = await db.transaction({ actor: 'accounts' }, (tx) =>
    insertSession(tx, parts, { kab, device: phone.device, account: account.id }),
  );
  const revisions: Revision[] = [];
  for (let at = 0; at < families; at++) {
    const family = await writeFamily({ desa, rt });
    revisions.push(family.home, family.member, family.weighing, await writeVisit(family));
  }
  const batch = phone.batch(revisions.map((one) => phone.seal(one)));
  return { batch: Uint8Array.from(batch), revisions: revisions.map(({ id }) => id), session };
}
