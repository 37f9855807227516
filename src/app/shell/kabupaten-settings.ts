import { type ReadonlySignal, signal } from '@preact/signals';
import type { DeviceSession } from '../../device/device-session.ts';
import type { Office } from '../../domain/follow-up.ts';
import { defaultSettings, type Settings } from '../../domain/settings/settings.ts';
import { settingsOf } from '../../domain/settings/settings-of.ts';

const held = signal<Settings>(defaultSettings);
/** What the kabupaten of this account has settled, as far as this device has heard. */
export const kabupatenSettings: ReadonlySignal<Settings> = held;

/** Keeps it up while a session is open; answers with the way to stop, after which nobody's settings hold. */
export function followSettings(session: Pick<DeviceSession, 'settings' | 'subscribe'>): () => void {
  let isOpen = true;
  const read = async () => {
    const state = await session.settings();
    if (isOpen) held.value = settingsOf(state);
  };
  // What cannot be read now is read with the next news.
  const attempt = () => void read().catch(() => undefined);
  attempt();
  const unsubscribe = session.subscribe((what) => {
    if (what === 'settings') attempt();
  });
  return () => {
    isOpen = false;
    unsubscribe();
    held.value = defaultSettings;
  };
}

/** "Desa Mongpok", "Kelurahan Cikerai". */
export function villageName(name: string): string {
  return `${capitalised(kabupatenSettings.value.place.village)} ${name}`;
}

/** "kepala desa", "lurah". */
export function headWord(): string {
  return kabupatenSettings.value.place.head;
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** As the kabupaten calls it. */
export function officeName(office: Office): string {
  return kabupatenSettings.value.offices[office];
}
