import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import { findGaps } from '../intake/find-gaps.ts';
import type { FeedParts } from './read-feed.ts';

/** Numbers of the asking device that are not here. What still waits on it is among them: the device knows which. */
export function findWanted({ db }: FeedParts, actor: SessionActor): Promise<number[]> {
  return db.transaction({ ...readerOptions(actor), readOnly: true }, async (tx) => {
    const gaps = await findGaps(tx, actor.kab, [actor.device]);
    return gaps.get(actor.device) ?? [];
  });
}
