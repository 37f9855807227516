import type { DeviceKeys } from '../schema.ts';
import type { Enrolled, Epochs } from '../unlocked.ts';
import { type EpochKey, openEpoch } from '../vault/epoch.ts';
import { readMeta, type Store, writeMeta } from './open-store.ts';
import { runStored } from './run-stored.ts';

/** One epoch per unlock and tab. Its row is on disk before the first envelope can be sealed under it. */
export function openEpochs(store: Store, keys: DeviceKeys, enrolled: Enrolled): Epochs {
  let current: Promise<EpochKey> | undefined;
  return {
    current() {
      current ??= beginEpoch(store, keys, enrolled).catch((error) => {
        current = undefined;
        throw error;
      });
      return current;
    },
    renew() {
      current = undefined;
    },
  };
}

async function beginEpoch(store: Store, keys: DeviceKeys, enrolled: Enrolled): Promise<EpochKey> {
  const [server] = enrolled.server_keys;
  if (server === undefined) throw new Error('enrolment names no server key');
  const epoch = await runStored(store, () => nextEpoch(store));
  const opened = await openEpoch({ device: enrolled.device, epoch, keys, server });
  await runStored(store, () => store.strict.epochs.put(opened.row));
  return opened;
}

/** Numbers are given out once, also across tabs. */
function nextEpoch({ strict }: Store): Promise<number> {
  return strict.transaction('rw', strict.meta, async () => {
    const epoch = ((await readMeta(strict, 'epoch_counter')) ?? 0) + 1;
    await writeMeta(strict, 'epoch_counter', epoch);
    return epoch;
  });
}
