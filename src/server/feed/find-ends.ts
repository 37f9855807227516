import { readHeld } from '../../domain/wire/held-ends.ts';
import type { FeedPage } from '../../domain/wire/messages.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import type { FeedParts } from './read-feed.ts';

type Ends = NonNullable<FeedPage['ends']>;

const mostEnds = 500;

/**
 * Of the numbers that the asking device knows as held those that stand differently by now (`wire/held-ends.ts`). Sealed more
 * than once, a revision stands as the best of its envelopes does.
 */
export async function findEnds({ db }: FeedParts, actor: SessionActor, held: string): Promise<Ends> {
  const asked = readHeld(held);
  if (asked.length === 0) return [];
  return db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) =>
    tx.query<Ends[number]>(
      `with asked as (
         select * from jsonb_to_recordset($3::jsonb) as a ("from" bigint, "to" bigint, reason text)
       ), ends as (
         select distinct on (e.number, e.revision) e.number, e.revision, e.outcome, e.reason, a.reason as known
         from asked a join envelope e on e.kab = $1 and e.device = $2 and e.number between a."from" and a."to"
         where e.outcome <> 'unreadable'
         order by e.number, e.revision, array_position(array['received', 'dismissed', 'held'], e.outcome)
       )
       select number, revision, outcome, case when outcome = 'held' then reason end as reason
       from ends where outcome <> 'held' or reason is distinct from known
       order by number, revision limit ${mostEnds}`,
      [actor.kab, actor.device, JSON.stringify(asked)],
    ),
  );
}
