import type { AccountParts } from '../accounts/account-parts.ts';
import { loadKabupaten } from '../regions.ts';
import { commandTexts, regionTexts } from '../texts/id.ts';
import { codeForAccount, createFromOptions, listFromOptions } from './account.ts';
import { CommandError } from './command-error.ts';
import { dictionaryOfKabupaten } from './dictionary.ts';
import { followUpsFromOptions } from './follow-ups.ts';
import { heldFromOptions } from './held.ts';
import { photosFromOptions } from './photos.ts';
import { sayRestored } from './restored.ts';
import { settingsFromOptions } from './settings.ts';
import { tallyFromOptions } from './tally.ts';

type Command = (parts: AccountParts, args: readonly string[]) => Promise<string>;

const commands: Readonly<Record<string, Command>> = {
  'account create': createFromOptions,
  'account code': codeForAccount,
  'account list': listFromOptions,
  'region load': loadRegion,
  restored: sayRestored,
  tally: tallyFromOptions,
  'follow-ups': followUpsFromOptions,
  settings: settingsFromOptions,
  dictionary: dictionaryOfKabupaten,
  photos: photosFromOptions,
  held: heldFromOptions,
};

export function isDatabaseCommand(args: readonly string[]): boolean {
  return nameIn(args) !== undefined;
}

/** A command's name is one word or two. */
function nameIn([group = '', verb = '']: readonly string[]): string | undefined {
  return [`${group} ${verb}`, group].find((name) => Object.hasOwn(commands, name));
}

/** Runs a command that needs the database; answers with what it prints. */
export async function runDatabaseCommand(parts: AccountParts, args: readonly string[]): Promise<string> {
  const name = nameIn(args);
  const command = commands[name ?? ''];
  if (name === undefined || command === undefined) {
    throw new CommandError(commandTexts.unknown(args.slice(0, 2).join(' ')));
  }
  return command(parts, args.slice(name.split(' ').length));
}

async function loadRegion({ db }: AccountParts, [kab = '']: readonly string[]): Promise<string> {
  const loaded = await loadKabupaten(db, kab);
  if (loaded === 'unknown') throw new CommandError(regionTexts.unknown(kab), 1);
  return regionTexts.loaded(kab, loaded.name, loaded.desa);
}
