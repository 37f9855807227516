import type { SettingsState } from '../wire/settings-messages.ts';
import { type Decision, defaultSettings, type Settings, withSetting } from './settings.ts';

/**
 * What holds, from what was settled. A value that this version does not know, or that is none for it, as from a newer
 * centre, is passed over and the default holds.
 */
export function settingsOf({ version, entries }: SettingsState): Settings {
  // The very same object: whoever watches for a change sees none.
  if (version === defaultSettings.version && entries.length === 0) return defaultSettings;
  const decided: Record<string, Decision> = {};
  let settings: Settings = { ...defaultSettings, version };
  for (const { path, value, source, by, at } of entries) {
    const changed = withSetting(settings, path, value);
    if (changed === undefined) continue;
    settings = changed;
    decided[path] = { source, by, at };
  }
  return { ...settings, version, decided };
}
