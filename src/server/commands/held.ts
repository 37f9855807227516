import type { AccountParts } from '../accounts/account-parts.ts';
import { listHeld, openHeld } from '../intake/look-at-held.ts';
import { commandTexts } from '../texts/id.ts';
import { CommandError } from './command-error.ts';
import { parse } from './options.ts';

/** `held [--open 7K2-57]`: what is held and can never count as it is; one JSON object a line. Opened, it says what was sealed. */
export async function heldFromOptions({ db }: AccountParts, args: readonly string[]): Promise<string> {
  const { open } = parse(args, { open: { type: 'string' } }).values;
  const found = open === undefined ? await listHeld(db) : await openHeld(db, open);
  if (open !== undefined && found.length === 0) throw new CommandError(commandTexts.nothingHeld(open), 1);
  return found.map((one) => JSON.stringify(one)).join('\n');
}
