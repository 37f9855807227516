import { commandTexts } from '../texts/id.ts';
import { CommandError } from './command-error.ts';

/** Commands that need no database: they read a file, or the programme itself. Undefined for all others. */
export async function runPlainCommand([command, ...args]: readonly string[]): Promise<string | undefined> {
  if (command === 'tally' && namesFile(args)) return (await import('./dossiers/tally-file.ts')).tallyFile(args);
  if (command === 'follow-ups' && namesFile(args)) {
    return (await import('./dossiers/follow-ups-file.ts')).followUpsOfFile(args);
  }
  if (command === 'dossier') return exampleDossiers(args);
  if (command === 'dictionary' && !args.some((one) => one.startsWith('--kab'))) {
    return (await import('./dictionary.ts')).printDictionary(args);
  }
  return undefined;
}

function namesFile(args: readonly string[]): boolean {
  return args.some((one) => one === '--in' || one.startsWith('--in='));
}

async function exampleDossiers([option, ...others]: readonly string[]): Promise<string> {
  if (option !== '--example' || others.length > 0) throw new CommandError(commandTexts.missing('example'));
  const { dossierExamples } = await import('./dossiers/dossier-examples.ts');
  return dossierExamples.map((one) => JSON.stringify(one)).join('\n');
}
