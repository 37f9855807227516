import { signal } from '@preact/signals';
import { Workbox } from 'workbox-window';
import { noteLoaded } from '../../device/note-loaded.ts';
import { comparisonBytes } from '../../device/outbox/byte-meter.ts';
import { heedOffers } from './update-offer.ts';

/** A new version is downloaded and waits for the person's word. */
export const isUpdateReady = signal(false);

/** A newer version is being fetched, or weighed. */
export const isUpdateComing = signal(false);

/** Forms that are open: no version changes under them. Counted, because a sheet may open over a form. */
const openForms = signal(0);
export const mayUpdate = () => openForms.value === 0;

/** Keeps updates away until the returned function is called. */
export function holdUpdates(): () => void {
  openForms.value += 1;
  let isHeld = true;
  return () => {
    if (isHeld) openForms.value -= 1;
    isHeld = false;
  };
}

let workbox: Workbox | undefined;
let mustReload = false;

const workerUrl = import.meta.env.DEV ? '/dev-sw.js?dev-sw' : '/sw.js';

/**
 * Registers the service worker. When any tab takes the new version, all tabs must leave the old one, whose files are
 * gone from the cache: each reloads at once, or as soon as its form is closed.
 */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  workbox = new Workbox(workerUrl, {
    scope: '/',
    type: import.meta.env.DEV ? 'module' : 'classic',
    updateViaCache: 'none',
  });
  workbox.addEventListener('waiting', () => {
    isUpdateReady.value = true;
  });
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    mustReload = isUpdate === true || isUpdateReady.value;
    reloadWhenFree();
  });
  openForms.subscribe(reloadWhenFree);
  // A browser that opens a page compares the worker's script by itself.
  if (navigator.serviceWorker.controller !== null && navigator.onLine) meterComparison();
  void workbox.register().then((registration) => {
    if (registration === undefined) return;
    registration.addEventListener('updatefound', () => watchInstall(registration));
    watchInstall(registration);
  });
  heedOffers({ lookAgain: () => void lookForUpdate().catch(() => undefined), isComing: () => isUpdateComing.value });
}

function watchInstall({ installing, active }: ServiceWorkerRegistration): void {
  if (installing === null || active === null) return;
  isUpdateComing.value = true;
  installing.addEventListener('statechange', () => {
    isUpdateReady.value ||= installing.state === 'installed';
    isUpdateComing.value = installing.state === 'installing';
  });
}

function reloadWhenFree(): void {
  if (!mustReload || !mayUpdate()) return;
  mustReload = false;
  location.reload();
}

/** Takes the waiting version, in every tab. */
export function takeUpdate(): void {
  workbox?.messageSkipWaiting();
}

/** Has the browser compare the worker's script with the centre's. Rejects when nobody answers. */
export async function lookForUpdate(): Promise<void> {
  await workbox?.update();
  meterComparison();
}

function meterComparison(): void {
  noteLoaded(comparisonBytes, () => Date.now()).catch(() => undefined);
}
