import { readFile } from 'node:fs/promises';
import { settingFault } from '../../domain/settings/setting-faults.ts';
import { defaultSettings, type Settings, withSetting } from '../../domain/settings/settings.ts';
import { type SettingsRequest, settingsRequest } from '../../domain/wire/settings-messages.ts';
import { settingFaultTexts } from '../../programme/texts/settings.ts';
import { settingsTexts as words } from '../texts/settings.ts';
import { CommandError } from './command-error.ts';

/** Settings from lines as `settings` prints them; the defaults where no file is named. */
export async function settingsOfFile(path: string | undefined): Promise<Settings> {
  if (path === undefined) return defaultSettings;
  const lines = (await readText(path)).split('\n').filter((line) => line.trim() !== '');
  return lines.reduce<Settings>((settings, line, at) => withLine(settings, line, at + 1), defaultSettings);
}

function withLine(settings: Settings, line: string, number: number): Settings {
  const { path, value, version } = readLine(line, number);
  const changed = withSetting(settings, String(path), value);
  if (changed === undefined) {
    const code = settingFault(settings, String(path), value)?.code ?? 'unknown';
    throw new CommandError(words.atLine(number, String(path), settingFaultTexts[code]));
  }
  return { ...changed, version: typeof version === 'number' ? version : changed.version };
}

function readLine(line: string, number: number): { path?: unknown; value?: unknown; version?: unknown } {
  const json = readJson(line);
  if (typeof json === 'object' && json !== null) return json;
  throw new CommandError(words.badLine(number));
}

/** `{"source": "SK …", "changes": {"kbm/table": …}}`; a value of null goes back to the default. */
export function readChanges(text: string): Omit<SettingsRequest, 'version'> {
  const read = settingsRequest.safeParse({ version: 0, ...Object(readJson(text)) });
  if (!read.success) throw new CommandError(words.badChanges);
  const { source, changes } = read.data;
  return { source, changes };
}

export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new CommandError(words.noFile(path));
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
