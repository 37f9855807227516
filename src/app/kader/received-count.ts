import type { Counts } from '../../device/store/count-work.ts';

/** What is approved was received, also where an earlier phone of hers sent it: the second counter never stands below the third. */
export function receivedCount({ received, approved }: Pick<Counts, 'received' | 'approved'>): number {
  return Math.max(received, approved);
}
