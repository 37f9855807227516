import type { SettingsState } from '../../domain/wire/settings-messages.ts';
import type { SealedValue } from '../schema.ts';
import { readMeta } from '../store/open-store.ts';
import type { Unlocked } from '../unlocked.ts';

const spot = ['meta', 'settings'] as const;
const nothingSettled: SettingsState = { version: 0, entries: [] };

/** What the kabupaten has settled, as far as this phone has heard. */
export async function readSettings({ store, vault }: Pick<Unlocked, 'store' | 'vault'>): Promise<SettingsState> {
  const sealed = await readMeta(store.relaxed, 'settings');
  return sealed === undefined ? nothingSettled : vault.openJson<SettingsState>(spot, sealed);
}

export function sealSettings({ vault }: Pick<Unlocked, 'vault'>, settings: SettingsState): Promise<SealedValue> {
  return vault.sealJson(spot, settings);
}
