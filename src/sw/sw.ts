import { clientsClaim } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { deliverAllOutboxes } from '../device/deliver-all-outboxes.ts';
import { forgetOffer } from '../device/update-offer.ts';
import { askFirst, type FileEntry } from './ask-first.ts';
import { keepOwnFiles } from './own-files.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: FileEntry[] };

// Install and serve: every file of a build together, deep links from index.html, never an answer of the API.
const files = self.__WB_MANIFEST;
addPlugins([askFirst(files), keepOwnFiles]);
precacheAndRoute(files);
cleanupOutdatedCaches();
if (files.length > 0) {
  registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }));
}
clientsClaim();

// Screens come from the cache and the API from the network: without being told, Chromium asks the network for a page while it
// wakes the worker, and throws the answer away.
self.addEventListener('install', (event: Event) => {
  if (!takesRoutes(event)) return;
  event.waitUntil(
    event.addRoutes([
      { condition: { urlPattern: '/api/*' }, source: 'network' },
      { condition: { requestMode: 'navigate' }, source: 'fetch-event' },
    ]),
  );
});

// Update: only when a person says so, and all tabs together.
self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOffer().catch(() => undefined));
});
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// Wake the outbox. A rejection tells the browser to try again later; ending well drops the tag for good, and so the worker
// waits for a page that is at it: that page may be about to find no signal, and be closed.
self.addEventListener('sync', (event: Event) => {
  if (isSync(event) && event.tag === 'outbox') event.waitUntil(deliverAllOutboxes({ waits: true }));
});

type Route = {
  readonly condition: { readonly urlPattern: string } | { readonly requestMode: RequestMode };
  readonly source: 'network' | 'fetch-event';
};
type InstallEvent = ExtendableEvent & { addRoutes(routes: readonly Route[]): Promise<void> };

/** The static routing API is not in TypeScript's library: only Chromium has it. */
function takesRoutes(event: Event): event is InstallEvent {
  return 'addRoutes' in event;
}

/** Background Sync is not in TypeScript's library: only Chromium has it. */
function isSync(event: Event): event is ExtendableEvent & { readonly tag: string } {
  return 'tag' in event && 'waitUntil' in event;
}
