import type { DeviceSession } from '../../device/device-session.ts';
import { openStore } from '../../device/store/open-store.ts';

const lookEveryMs = 500;

/** Waits for the first pull and says meanwhile how many records have come. True when all of them are here. */
export async function awaitFirstPull(session: DeviceSession, say: (count: number) => void): Promise<boolean> {
  const store = openStore(session.device);
  const look = () => store.relaxed.heads.count().then(say, () => undefined);
  const timer = setInterval(look, lookEveryMs);
  try {
    const { pulled } = await session.sync();
    await look();
    return pulled === 'done' || pulled === 'busy';
  } finally {
    clearInterval(timer);
    store.close();
  }
}
