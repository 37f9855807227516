import { dictionaryEntries } from '../../programme/dictionary/dictionary.ts';
import { dictionaryCsv } from '../../programme/dictionary/dictionary-csv.ts';
import { dictionaryHtml } from '../../programme/dictionary/dictionary-html.ts';
import { parse } from './options.ts';

/** `dictionary [--html]`: the data dictionary as a file or as a page. */
export function printDictionary(args: readonly string[]): string {
  const { values } = parse(args, { html: { type: 'boolean' } });
  const entries = dictionaryEntries();
  return values.html ? dictionaryHtml(entries) : dictionaryCsv(entries, 'comma').trimEnd();
}
