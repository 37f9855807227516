import type { AccountParts } from '../accounts/account-parts.ts';
import { loadKabupaten } from '../regions.ts';
import { commandTexts, regionTexts } from '../texts/id.ts';
import { codeForAccount, createFromOptions, listFromOptions } from './account.ts';
import { CommandError } from './command-error.ts';

type Command = (parts: AccountParts, args: readonly string[]) => Promise<string>;

const commands: Readonly<Record<string, Command>> = {
  'account create': createFromOptions,
  'account code': codeForAccount,
  'account list': listFromOptions,
  'region load': loadRegion,
};

export function isDatabaseCommand([group = '', verb = '']: readonly string[]): boolean {
  return Object.hasOwn(commands, `${group} ${verb}`);
}

/** Runs a command that needs the database; answers with what it prints. */
export async function runDatabaseCommand(parts: AccountParts, args: readonly string[]): Promise<string> {
  const [group = '', verb = '', ...rest] = args;
  const command = commands[`${group} ${verb}`];
  if (command === undefined) throw new CommandError(commandTexts.unknown(`${group} ${verb}`.trim()));
  return command(parts, rest);
}

async function loadRegion({ db }: AccountParts, [kab = '']: readonly string[]): Promise<string> {
  const loaded = await loadKabupaten(db, kab);
  if (loaded === 'unknown') throw new CommandError(regionTexts.unknown(kab), 1);
  return regionTexts.loaded(kab, loaded.name, loaded.desa);
}
