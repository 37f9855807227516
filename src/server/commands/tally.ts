import { loadGrowthTables } from '../../domain/growth/tables.ts';
import { endOfMonth, isDate, monthOf } from '../../domain/time/calendar.ts';
import { indicators } from '../../programme/indicators/register.ts';
import { cutoffOf } from '../../programme/tally.ts';
import type { AccountParts } from '../accounts/account-parts.ts';
import { dayIn } from '../intake/workspace.ts';
import { asJobs, lockDesa } from '../jobs/roll-desas.ts';
import { loadSettings } from '../settings/read-settings.ts';
import { countDesa } from '../summary/count-desa.ts';
import { commandTexts } from '../texts/id.ts';
import { CommandError } from './command-error.ts';
import { figureLine } from './figure-line.ts';
import { parse, readDesa, readUnit, required } from './options.ts';

/**
 * `tally --desa … [--cutoff …] [--rw …] [--rt …]`: every indicator of a desa, counted anew from the stored records; one
 * JSON object a line.
 */
export async function tallyFromOptions({ db, now }: AccountParts, args: readonly string[]): Promise<string> {
  const { desa, cutoff, rw, rt } = readOptions(args);
  const growth = await loadGrowthTables();
  const kab = desa.slice(0, 5);
  return asJobs(db, kab, async (tx) => {
    const found = await lockDesa(tx, { kab, desa });
    if (found === undefined) throw new CommandError(commandTexts.desaNotHere(desa), 1);
    const today = dayIn(found.zone, now());
    const month = monthOf(checkCutoff(cutoff ?? today, today));
    const settings = await loadSettings(tx, kab);
    const figures = await countDesa(tx, { kab, settings, growth }, { desa, month, today, rw, rt });
    const cutoff_date = cutoffOf(month, today);
    return indicators
      .map((one) => figureLine(one, { figure: figures[one.id] ?? [0, 0, 0, 0], cutoff_date, settings }))
      .join('\n');
  });
}

function readOptions(args: readonly string[]) {
  const { values } = parse(args, {
    desa: { type: 'string' },
    cutoff: { type: 'string' },
    rw: { type: 'string' },
    rt: { type: 'string' },
  });
  return {
    desa: readDesa(required(values.desa, 'desa')),
    cutoff: values.cutoff,
    rw: readUnit('--rw', values.rw),
    rt: readUnit('--rt', values.rt),
  };
}

/** Figures are as of a month's end, or of today in the running month: no other day has any. */
function checkCutoff(cutoff: string, today: string): string {
  if (!isDate(cutoff)) throw new CommandError(commandTexts.badDay('--cutoff', cutoff));
  const end = endOfMonth(monthOf(cutoff));
  if (monthOf(cutoff) > monthOf(today)) throw new CommandError(commandTexts.cutoffAhead(cutoff, today));
  if (cutoff !== end && cutoff !== today) throw new CommandError(commandTexts.cutoffInside(cutoff, end, today));
  return cutoff;
}
