import { type DeviceSession, openDeviceSession } from './device-session.ts';
import { entryFor } from './enrol-device.ts';
import { noteEnrolment } from './enrolments.ts';
import { Refusal } from './refusal.ts';
import type { Tries } from './schema.ts';
import { hasStore, openStore, readMeta, type Store, writeMeta } from './store/open-store.ts';
import { refusalFor, runStored } from './store/run-stored.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import type { Enrolled } from './unlocked.ts';
import { unwrapDataKey } from './vault/data-key.ts';
import { openVault } from './vault/seal-value.ts';
import { triesLeft, waitMs } from './vault/tries.ts';

export type Unlocking =
  | { readonly ok: true; readonly session: DeviceSession }
  | {
      readonly ok: false;
      readonly reason: 'pin_wrong' | 'wait';
      readonly tries_left?: number;
      /** Seconds until the next try. */
      readonly wait_s?: number;
    };

/**
 * Opens a device with its PIN. Rejects with the refusal `storage_lost` when the browser has thrown its database away, with
 * `storage_full` or `storage_closed` when the try cannot be noted, with `storage_blocked` when an older window is in the way.
 */
export async function unlockDevice(
  device: string,
  pin: string,
  surroundings: Surroundings = browserSurroundings(),
): Promise<Unlocking> {
  const isThere = await hasStore(device).catch((error) => Promise.reject(refusalFor(error) ?? error));
  if (!isThere) throw new Refusal('storage_lost');
  const store = openStore(device);
  try {
    return await Promise.race([tryPin(store, pin, surroundings), store.blocked]);
  } catch (error) {
    store.close();
    throw refusalFor(error) ?? error;
  }
}

async function tryPin(store: Store, pin: string, surroundings: Surroundings): Promise<Unlocking> {
  const { tries, wait } = await countTry(store, surroundings.now());
  if (wait > 0) return refused(store, { reason: 'wait', wait_s: Math.ceil(wait / 1000) });
  const wrapped = await readMeta(store.strict, 'data_key');
  if (wrapped === undefined) throw new Refusal('storage_lost');
  const key = await unwrapDataKey(pin, wrapped);
  if (key !== null) return { ok: true, session: await enter(store, key, surroundings) };
  const next = waitMs(tries, surroundings.now());
  const wait_s = next > 0 ? { wait_s: Math.ceil(next / 1000) } : {};
  return refused(store, { reason: 'pin_wrong', tries_left: triesLeft(tries), ...wait_s });
}

function refused(store: Store, why: Omit<Extract<Unlocking, { ok: false }>, 'ok'>): Unlocking {
  store.close();
  return { ok: false, ...why };
}

/** A try counts before it is made: closing the page or guessing in two tabs gains nothing. */
function countTry(store: Store, now: number): Promise<{ tries: Tries; wait: number }> {
  return runStored(store, () => noteTry(store, now));
}

function noteTry({ strict }: Store, now: number): Promise<{ tries: Tries; wait: number }> {
  return strict.transaction('rw', strict.meta, async () => {
    const before = (await readMeta(strict, 'tries')) ?? { failed: 0, last_at: now };
    const wait = waitMs(before, now);
    if (wait > 0) return { tries: before, wait };
    const tries = { failed: before.failed + 1, last_at: now };
    await writeMeta(strict, 'tries', tries);
    return { tries, wait };
  });
}

async function enter(store: Store, key: CryptoKey, surroundings: Surroundings): Promise<DeviceSession> {
  const vault = openVault(key);
  const [sealed, keys] = await Promise.all([
    readMeta(store.strict, 'enrolment'),
    readMeta(store.strict, 'device_keys'),
  ]);
  if (sealed === undefined || keys === undefined) throw new Refusal('storage_lost');
  const enrolled = await vault.openJson<Enrolled>(['meta', 'enrolment'], sealed);
  // The door is open already: what tidies up behind her must not shut it.
  await store.strict.meta.delete('tries').catch(() => undefined);
  await noteEnrolment(entryFor(enrolled, surroundings.now())).catch(() => undefined);
  return openDeviceSession({ enrolled, store, vault, keys, surroundings });
}
