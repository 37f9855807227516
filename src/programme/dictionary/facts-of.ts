import { dictionaryTexts as words } from '../texts/dictionary.ts';
import type { DictionaryEntry } from './entries.ts';

/** Label and words of everything else that is known of an entry. */
export function factsOf({ options, relevant, limits, missing, source, notes }: DictionaryEntry) {
  const { labels } = words;
  const facts: (readonly [string, string])[] = [
    ...notes,
    [labels.options, options.join('; ')],
    [labels.relevant, relevant.join(', ')],
    [labels.limits, limits.join('; ')],
    [labels.missing, missing.join('; ')],
    [labels.source, source],
  ];
  return facts.filter(([, said]) => said !== '');
}
