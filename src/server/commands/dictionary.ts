import { defaultSettings, type Settings } from '../../domain/settings/settings.ts';
import { dictionaryEntries } from '../../programme/dictionary/dictionary.ts';
import { dictionaryCsv } from '../../programme/dictionary/dictionary-csv.ts';
import { dictionaryHtml } from '../../programme/dictionary/dictionary-html.ts';
import type { AccountParts } from '../accounts/account-parts.ts';
import { asJobs } from '../jobs/roll-desas.ts';
import { loadSettings } from '../settings/read-settings.ts';
import { parse } from './options.ts';
import { findKabupaten } from './settings.ts';

/** `dictionary [--html]`: the data dictionary as a file or as a page, with what comes with Cacah. */
export function printDictionary(args: readonly string[]): string {
  const { values } = parse(args, { html: { type: 'boolean' } });
  return written(defaultSettings, values.html);
}

/** `dictionary --kab 36.04 [--html]`: the same with what that kabupaten has settled. */
export async function dictionaryOfKabupaten({ db }: AccountParts, args: readonly string[]): Promise<string> {
  const { values } = parse(args, { html: { type: 'boolean' }, kab: { type: 'string' } });
  const kab = await findKabupaten(db, values.kab);
  const settings = await asJobs(db, kab, (tx) => loadSettings(tx, kab));
  return written(settings, values.html);
}

function written(settings: Settings, isPage: boolean | undefined): string {
  const entries = dictionaryEntries(settings);
  return isPage ? dictionaryHtml(entries) : dictionaryCsv(entries, 'comma').trimEnd();
}
