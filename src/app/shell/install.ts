import { signal } from '@preact/signals';
import { askToKeepStorage } from './storage.ts';

/** Chromium's offer to install; not in TypeScript's library. */
type InstallOffer = Event & { prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }> };

/** The browser's offer, kept until the person wants it; null where there is none. */
export const installOffer = signal<InstallOffer | null>(null);

export function listenForInstall(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installOffer.value = event as InstallOffer;
  });
  window.addEventListener('appinstalled', () => {
    installOffer.value = null;
    void askToKeepStorage();
  });
}

/** An offer can be used once only. */
export async function install(): Promise<void> {
  const offer = installOffer.value;
  installOffer.value = null;
  await offer?.prompt();
}

export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches;
}
