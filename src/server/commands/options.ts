import { parseArgs } from 'node:util';
import { commandTexts } from '../texts/id.ts';
import { CommandError } from './command-error.ts';

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'] & {};
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; strict: true; allowPositionals: false }>>;

/** Reads `--name value`; what is not among the options is named. */
export function parse<T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
  } catch (error) {
    const [, option = ''] = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '') ?? [];
    throw new CommandError(commandTexts.unknownOption(option));
  }
}

export function required(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new CommandError(commandTexts.missing(option));
  return value;
}

export function readDesa(text: string): string {
  if (!/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(text)) throw new CommandError(commandTexts.badDesa(text));
  return text;
}

/** An RT or RW, or null where none is named. */
export function readUnit(name: string, text: string | undefined): string | null {
  if (text !== undefined && !/^\d{3}$/.test(text)) throw new CommandError(commandTexts.badUnit(name, text));
  return text ?? null;
}
