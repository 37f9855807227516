import type { Enrolment } from '../domain/wire/messages.ts';
import { type DeviceSession, openDeviceSession } from './device-session.ts';
import { type EnrolmentEntry, noteEnrolment } from './enrolments.ts';
import { probeStorage } from './probe-storage.ts';
import { Refusal } from './refusal.ts';
import { databaseName, type MetaRow } from './schema.ts';
import { openStore } from './store/open-store.ts';
import { refusalFor, runStored } from './store/run-stored.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import type { Enrolled } from './unlocked.ts';
import { createDataKey } from './vault/data-key.ts';
import { createDeviceKeys } from './vault/device-keys.ts';
import { isAcceptablePin } from './vault/pin.ts';
import { openVault } from './vault/seal-value.ts';

export type EnrolParts = {
  /** Hands the device's public key (base64url) to the server, with a code or a demo person's account. */
  readonly request: (publicKey: string) => Promise<Enrolment>;
  /** At least six digits, or a phrase of eight characters; else the refusal `pin_too_short`, before the code is spent. */
  readonly pin: string;
  readonly surroundings?: Surroundings;
};

/**
 * Makes this browser a device of an account. The address book names it last, when everything else is on the disk. Rejects
 * with the refusal `storage_full` or `storage_closed` where the browser keeps nothing: almost always before the code is spent.
 */
export async function enrolDevice({ request, pin, surroundings }: EnrolParts): Promise<DeviceSession> {
  if (!isAcceptablePin(pin)) throw new Refusal('pin_too_short');
  const outside = surroundings ?? browserSurroundings();
  await probeStorage();
  const [keys, data] = await Promise.all([createDeviceKeys(), createDataKey(pin)]);
  const enrolment = await request(keys.public_key);
  const enrolled = rememberedOf(enrolment);
  const [vault, store] = [openVault(data.key), openStore(enrolment.device)];
  const rows: MetaRow[] = [
    { name: 'data_key', value: data.wrapped },
    { name: 'device_keys', value: keys },
    { name: 'counter', value: 0 },
    { name: 'enrolment', value: await vault.sealJson(['meta', 'enrolment'], enrolled) },
    { name: 'session', value: await vault.sealJson(['meta', 'session'], enrolment.session) },
    { name: 'clock_offset_ms', value: Date.parse(enrolment.server_time) - outside.now() },
  ];
  try {
    await runStored(store, () =>
      store.strict.transaction('rw', store.strict.meta, () => store.strict.meta.bulkPut(rows)),
    );
    await noteEnrolment(entryFor(enrolled, outside.now()));
  } catch (error) {
    store.close();
    throw refusalFor(error) ?? error;
  }
  return openDeviceSession({ enrolled, store, vault, keys, surroundings: outside });
}

function rememberedOf(enrolment: Enrolment): Enrolled {
  const { device, device_code, account, server_keys, regions, posyandu, demo } = enrolment;
  return { device, device_code, account, server_keys, regions, posyandu, demo };
}

export function entryFor({ device, device_code, account, regions, demo }: Enrolled, now: number): EnrolmentEntry {
  const code = account.scope[0]?.desa;
  return {
    ...{ device, device_code, demo, name: account.name, role: account.role },
    desa: regions.find((region) => region.code === code)?.name ?? '',
    database: databaseName(device),
    last_used_at: new Date(now).toISOString(),
  };
}
