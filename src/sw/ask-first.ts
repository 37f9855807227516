import { cacheNames, type WorkboxPlugin } from 'workbox-core';
import { getCacheKeyForURL, type PrecacheEntry } from 'workbox-precaching';
import { noteLoaded } from '../device/note-loaded.ts';
import { headsOfFile } from '../device/outbox/byte-meter.ts';
import { isMetered } from '../device/surroundings.ts';
import { mayLoad, offerUpdate, readOffer, type UpdateOffer } from '../device/update-offer.ts';

declare const self: ServiceWorkerGlobalScope;

/** A file of this version. `packed`: how many bytes it is on the line; the page's entry knows that of the worker as well. */
export type FileEntry = PrecacheEntry & { readonly packed?: number; readonly worker?: number };

/**
 * Before the first file of a new version is fetched its size is said, and on mobile data somebody asked. Where the answer
 * is no (yet), this worker gives up and the old version goes on; the browser brings it up again when the app is opened.
 */
export function askFirst(files: readonly FileEntry[]): WorkboxPlugin {
  let asked: Promise<boolean> | undefined;
  return {
    requestWillFetch: async ({ request, event }) => {
      if (event?.type !== 'install' || self.registration.active === null) return request;
      asked ??= ask(files);
      if (!(await asked)) throw new Error('a new version waits for Wi-Fi, or for a yes');
      return request;
    },
  };
}

async function ask(files: readonly FileEntry[]): Promise<boolean> {
  const page = files.find(({ url }) => url === 'index.html');
  const weighed = { release: page?.revision ?? '', bytes: await bytesToFetch(files), now: Date.now() };
  const before = await readOffer().catch(() => undefined);
  // That it is here at all has cost something, too; brought up again it is only compared.
  if (before?.release !== weighed.release) {
    noteLoaded((page?.worker ?? 0) + headsOfFile, () => Date.now()).catch(() => undefined);
  }
  const offer = await offerUpdate(weighed).catch(() => unnoted(weighed));
  return mayLoad(offer, { now: weighed.now, isMetered: isMetered() });
}

/** On a full disk. */
function unnoted({ now, ...weighed }: { release: string; bytes: number; now: number }): UpdateOffer {
  return { ...weighed, since: now, seen_at: now, wanted: false };
}

/** Files that changed since the version that runs here; what an attempt that was cut off has fetched is not fetched again. */
async function bytesToFetch(files: readonly FileEntry[]): Promise<number> {
  const cache = await caches.open(cacheNames.precache);
  const here = new Set((await cache.keys()).map(({ url }) => url));
  const lacking = files.filter(({ url }) => {
    const key = getCacheKeyForURL(url);
    return key === undefined || !here.has(new URL(key, self.location.href).href);
  });
  return lacking.reduce((sum, { packed = 0 }) => sum + packed + headsOfFile, 0);
}
