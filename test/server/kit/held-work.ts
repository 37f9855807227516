import type { QueueAnswer, QueueAsk } from '../../../src/domain/wire/review-messages.ts';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { readQueue } from '../../../src/server/queue/read-queue.ts';
import { readSummary } from '../../../src/server/summary/read-summary.ts';
import { asOwner } from './read-state.ts';
import { actorFor, mongpok, ratna, type Village, type Villager } from './village.ts';

/* What a supervisor finds in the queue, and what makes the centre hold it. */

export async function forgetWork({ db }: Village): Promise<void> {
  await asOwner(db, 'truncate envelope, revision, record, head, queue_count, audit');
}

export function queueOf({ db }: Village, who: Villager, ask: QueueAsk = {}): Promise<QueueAnswer> {
  return db.transaction(readerOptions(actorFor(who)), (tx) => readQueue(tx, actorFor(who), ask));
}

/** How much is held in Mongpok, as its summary says; or why there is none. */
export async function heldInSummary(village: Village): Promise<number | string | undefined> {
  const summaries = await readSummary(village, actorFor(ratna), { desa: mongpok, months: 1 });
  return typeof summaries === 'string' ? summaries : summaries[0]?.basis.held;
}

/** The same centre, whose rules stumble over every child that was weighed. */
export function withBrokenTables(village: Village) {
  const growth = new Proxy(village.growth, {
    get: () => {
      throw new Error('the tables are broken');
    },
  });
  return village.with({ growth });
}
