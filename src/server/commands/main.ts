import { readConfig } from '../config.ts';
import { commandTexts } from '../texts/id.ts';
import { CommandError } from './command-error.ts';
import { isDatabaseCommand } from './run-database-command.ts';
import { runPlainCommand } from './run-plain-command.ts';
import { writeText } from './text-stream.ts';

/** The command line. What a command prints goes to stdout and nothing else does; what went wrong goes to stderr. */
async function run(args: readonly string[]): Promise<void> {
  const [command = 'help'] = args;
  if (command === 'growth' && args[1] === '--school') {
    return (await import('./growth-school.ts')).runSchoolGrowth(process.stdin, process.stdout);
  }
  if (command === 'growth') return (await import('./growth.ts')).runGrowth(process.stdin, process.stdout);
  if (command === 'nik') return (await import('./nik.ts')).runNik(process.stdin, process.stdout);
  if (command === 'help' || command === '--help') return writeText(process.stdout, `${commandTexts.usage}\n`);
  const printed = await runPlainCommand(args);
  if (printed !== undefined) return writeText(process.stdout, `${printed}\n`);
  if (!isDatabaseCommand(args)) throw new CommandError(commandTexts.unknown(args.slice(0, 2).join(' ')));
  const config = readConfig(process.env);
  if (typeof config === 'string') throw new CommandError(config);
  const { runOnData } = await import('./run-on-data.ts');
  await writeText(process.stdout, `${await runOnData(config, args)}\n`);
}

// Whoever reads has seen enough (`… | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await run(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : 'unknown';
  process.stderr.write(`${error instanceof CommandError ? message : `${commandTexts.databaseFault} ${message}`}\n`);
  process.exitCode = error instanceof CommandError ? error.exitCode : 1;
}
