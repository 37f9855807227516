import type { DeviceSession } from '../../device/device-session.ts';
import { keepSyncing, outboxTag } from '../../device/sync/keep-syncing.ts';

type SyncRegistration = ServiceWorkerRegistration & { readonly sync?: { register(tag: string): Promise<void> } };

/** Delivery and pull as long as the page is unlocked, woken by network and screen; answers with the way to stop. */
export function syncInBackground(session: DeviceSession): () => void {
  return keepSyncing({ session, chance: Math.random, delay, isSeen, listen, register }).stop;
}

function delay(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

const isSeen = () => document.visibilityState === 'visible';

function listen(wake: () => void): () => void {
  const seen = () => isSeen() && wake();
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', seen);
  return () => {
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', seen);
  };
}

/** The worker delivers as soon as there is a network, also what is carried for others. */
export function wakeOutboxLater(): void {
  register(outboxTag).catch(() => undefined);
}

/** Where the browser has Background Sync: the worker is woken when the network is back, even with no page open. */
async function register(tag: string): Promise<void> {
  const registration: SyncRegistration | undefined = await navigator.serviceWorker?.ready;
  await registration?.sync?.register(tag);
}
