import { loadGrowthTables } from '../../../domain/growth/tables.ts';
import { endOfMonth, isDate, monthOf } from '../../../domain/time/calendar.ts';
import { indicators, noFigures } from '../../../programme/indicators/register.ts';
import { addFigures, tallyDossier } from '../../../programme/tally.ts';
import { dossierTexts } from '../../texts/dossiers.ts';
import { commandTexts } from '../../texts/id.ts';
import { CommandError } from '../command-error.ts';
import { figureLine } from '../figure-line.ts';
import { parse, required } from '../options.ts';
import { settingsOfFile } from '../settings-file.ts';
import { readDossiers } from './read-dossiers.ts';

/**
 * `tally --in dossiers.ndjson --cutoff 2026-10-31 [--settings settings.ndjson]`: every indicator of the dossiers in a file, by the formulas by which phone
 * and centre count. No database is looked at.
 */
export async function tallyFile(args: readonly string[]): Promise<string> {
  const { values } = parse(args, { in: { type: 'string' }, cutoff: { type: 'string' }, settings: { type: 'string' } });
  const cutoff = checkMonthEnd(required(values.cutoff, 'cutoff'));
  const growth = await loadGrowthTables();
  const settings = await settingsOfFile(values.settings);
  const dossiers = await readDossiers({ path: required(values.in, 'in'), asOf: cutoff, growth, settings });
  const month = monthOf(cutoff);
  const figures = dossiers
    .map((dossier) => tallyDossier(dossier, { month, growth }).figures)
    .reduce(addFigures, noFigures);
  const lines = indicators.map((one) =>
    figureLine(one, { figure: figures[one.id] ?? [0, 0, 0, 0], cutoff_date: cutoff, settings }),
  );
  return lines.join('\n');
}

function checkMonthEnd(cutoff: string): string {
  if (!isDate(cutoff)) throw new CommandError(commandTexts.badDay('--cutoff', cutoff));
  const end = endOfMonth(monthOf(cutoff));
  if (cutoff !== end) throw new CommandError(dossierTexts.monthEnd(cutoff, end));
  return cutoff;
}
