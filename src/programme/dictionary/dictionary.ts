import type { Settings } from '../../domain/settings/settings.ts';
import { newestForms } from '../../forms/register.ts';
import { followUpRules } from '../follow-up/register.ts';
import { rulesVersion } from '../follow-up/rules-version.ts';
import { formulaVersion, indicators } from '../indicators/register.ts';
import { versionWith } from '../version-with.ts';
import { defaultsIn } from './defaults.ts';
import type { DictionaryEntry } from './entries.ts';
import { formEntries } from './form-entries.ts';
import { defaultEntry, indicatorEntry, ruleEntry } from './programme-entries.ts';

export type { DictionaryEntry } from './entries.ts';

/** Everything that is asked, worked out, counted, followed up and assumed, from the definitions that the programme itself runs on. */
export function dictionaryEntries(settings: Settings): DictionaryEntry[] {
  return [
    ...newestForms.flatMap(formEntries),
    ...indicators.map((one) => indicatorEntry(versionWith(formulaVersion, settings), one)),
    ...followUpRules.map((rule) => ruleEntry(versionWith(rulesVersion, settings), rule, settings)),
    ...defaultsIn(settings).map(defaultEntry),
  ];
}

/** Whether an entry has all these words somewhere, in whatever order: "akta nomor". */
export function matches(entry: DictionaryEntry, search: string): boolean {
  const text = searchText(entry);
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const texts = new WeakMap<DictionaryEntry, string>();

function searchText(entry: DictionaryEntry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const { key, label, group, section, options, relevant, limits, source, notes } = entry;
  const all = [key, label, group, section, source, ...options, ...relevant, ...limits, ...notes.flat()];
  const text = all.join(' ').toLowerCase();
  texts.set(entry, text);
  return text;
}
