import { fullMomentWords } from '../supervisor/queue-words.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import type { ShownWorklist } from './use-worklist.ts';

/** What stands in the bar: how old the list is. */
export function ageOf({ list, outcome }: Pick<ShownWorklist, 'list' | 'outcome'>): string | undefined {
  if (list === undefined) return undefined;
  const say = outcome === undefined ? followUpTexts.refreshing : followUpTexts.loaded;
  return say(fullMomentWords(list.at));
}
