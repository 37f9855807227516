import { followUpId } from '../../../domain/follow-up.ts';
import type { GrowthTables } from '../../../domain/growth/tables.ts';
import { loadGrowthTables } from '../../../domain/growth/tables.ts';
import { isDate } from '../../../domain/time/calendar.ts';
import type { Dossier } from '../../../programme/dossier.ts';
import { referralsOf } from '../../../programme/follow-up/referrals.ts';
import { findFollowUpRule, followUpsOf } from '../../../programme/follow-up/register.ts';
import { sha256 } from '../../intake/merge-head.ts';
import { commandTexts } from '../../texts/id.ts';
import { caseLine } from '../case-line.ts';
import { CommandError } from '../command-error.ts';
import { parse, required } from '../options.ts';
import { settingsOfFile } from '../settings-file.ts';
import { readDossiers } from './read-dossiers.ts';

/**
 * `follow-ups --in dossiers.ndjson --today 2026-11-05 [--settings settings.ndjson]`: everything there is to follow up in the dossiers of a file on a day,
 * one JSON object a case. Ids are those that the centre and the phones give the same case.
 */
export async function followUpsOfFile(args: readonly string[]): Promise<string> {
  const { values } = parse(args, { in: { type: 'string' }, today: { type: 'string' }, settings: { type: 'string' } });
  const today = required(values.today, 'today');
  if (!isDate(today)) throw new CommandError(commandTexts.badDay('--today', today));
  const growth = await loadGrowthTables();
  const settings = await settingsOfFile(values.settings);
  const dossiers = await readDossiers({ path: required(values.in, 'in'), asOf: today, growth, settings });
  const lines = await Promise.all(dossiers.map((dossier) => linesOf(dossier, { today, growth })));
  return lines.flat().join('\n');
}

async function linesOf(dossier: Dossier, at: { today: string; growth: GrowthTables }): Promise<string[]> {
  return Promise.all(
    followUpsOf({ dossier, ...at }).map(async (found) => {
      const rule = findFollowUpRule(found.rule);
      const referrals = rule === undefined ? [] : referralsOf(rule, found, dossier.settings.days);
      const offices = referrals.map(({ office }) => office);
      const [office = null] = offices;
      return caseLine({ ...found, id: await followUpId(found, sha256), household: dossier.household, office, offices });
    }),
  );
}
