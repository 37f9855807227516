import { defaultSettings, type Settings, settingAt, settingPaths } from '../../domain/settings/settings.ts';
import { settingFaultTexts } from '../../programme/texts/settings.ts';
import type { AccountParts } from '../accounts/account-parts.ts';
import type { Database } from '../db/database.ts';
import { listKabupaten } from '../intake/list-kabupaten.ts';
import { asJobs } from '../jobs/roll-desas.ts';
import { loadSettings, readSettingsNumber } from '../settings/read-settings.ts';
import { type SettingsSet, setSettings } from '../settings/set-settings.ts';
import { settingsTexts as words } from '../texts/settings.ts';
import { CommandError } from './command-error.ts';
import { parse } from './options.ts';
import { readChanges, readText } from './settings-file.ts';

/** `settings [--kab …]` prints what holds, `settings --in file.json [--kab …] [--by …]` settles it. */
export async function settingsFromOptions(parts: AccountParts, args: readonly string[]): Promise<string> {
  const { values } = parse(args, {
    kab: { type: 'string' },
    by: { type: 'string' },
    in: { type: 'string' },
    changes: { type: 'string' },
  });
  const kab = await findKabupaten(parts.db, values.kab);
  const text = values.changes ?? (values.in === undefined ? undefined : await readText(values.in));
  if (text === undefined) return printSettings(await asJobs(parts.db, kab, (tx) => loadSettings(tx, kab)));
  return settle(parts, { kab, text, name: values.by?.trim() || words.commandLine });
}

/** A running server may stand elsewhere: the file is read where the command was typed. */
export async function withFileRead(args: readonly string[]): Promise<readonly string[]> {
  const at = args[0] === 'settings' ? args.findIndex((one) => one === '--in' || one.startsWith('--in=')) : -1;
  const named = args[at]?.includes('=') ? args[at]?.slice('--in='.length) : args[at + 1];
  if (at < 0 || named === undefined) return args;
  const rest = [...args.slice(0, at), ...args.slice(args[at] === '--in' ? at + 2 : at + 1)];
  return [...rest, '--changes', await readText(named)];
}

/** The one that is asked for, or the only one there is. */
export async function findKabupaten(db: Database, asked: string | undefined): Promise<string> {
  const all = await listKabupaten(db);
  const [only, ...others] = all;
  if (asked === undefined && only !== undefined && others.length === 0) return only;
  if (asked === undefined) throw new CommandError(words.kabNeeded(all));
  if (!all.includes(asked)) throw new CommandError(words.kabUnknown(asked), 1);
  return asked;
}

function printSettings(settings: Settings): string {
  const { version } = settings;
  return settingPaths
    .map((path) => {
      const [value, standard] = [settingAt(settings, path), settingAt(defaultSettings, path)];
      return JSON.stringify({ path, value, standard, ...(settings.decided[path] ?? { source: null }), version });
    })
    .join('\n');
}

type Settling = { readonly kab: string; readonly text: string; readonly name: string };

async function settle({ db, now }: AccountParts, { kab, text, name }: Settling): Promise<string> {
  const { source, changes } = readChanges(text);
  const version = await asJobs(db, kab, (tx) => readSettingsNumber(tx, kab));
  const by = { kab, name, account: null, options: { actor: 'owner' } } as const;
  return sayOutcome(kab, await setSettings({ db, now }, by, { version, source, changes }));
}

function sayOutcome(kab: string, outcome: SettingsSet): string {
  if (outcome === 'nothing') return words.nothing;
  if (outcome === 'settings_outdated') throw new CommandError(words.outdated, 1);
  if ('version' in outcome) return words.set(kab, outcome.version);
  throw new CommandError(outcome.map(({ path, code }) => words.fault(path, settingFaultTexts[code])).join('\n'));
}
