import type { Head } from '../../domain/head.ts';
import type { HeldReason } from '../../domain/problem.ts';
import type { Revision } from '../../domain/revision.ts';
import type { OutboxRow, SentRow } from '../schema.ts';
import type { SavedRevision } from './save-revisions.ts';

/**
 * `sent`: the server has answered, but not yet with this one's receipt. `dismissed`: it was held, and a supervisor has closed
 * it; it lies over no record any more.
 */
export type RevisionState = 'waiting' | 'sent' | 'received' | 'held' | 'dismissed';

export type LocalRevision = Revision & {
  readonly number: number;
  readonly known: readonly string[];
  readonly state: RevisionState;
  readonly receipt?: string;
  readonly reason?: HeldReason;
  /** As the receipt says, by the server's clock. */
  readonly received_at?: string;
};

export type LocalRecord = {
  readonly record: string;
  readonly head: Head | undefined;
  /** This phone's revisions that the head does not yet say. */
  readonly waiting: readonly LocalRevision[];
  /** No longer this account's; kept because of unsent work ("sudah dialihkan"). */
  readonly reassigned: boolean;
};

export type Delivery = { readonly outbox?: OutboxRow | undefined; readonly sent?: SentRow | undefined };

export function stateOf({ outbox, sent }: Delivery): RevisionState {
  if (outbox !== undefined) return outbox.tries > 0 ? 'sent' : 'waiting';
  return sent?.outcome === 'held' || sent?.outcome === 'dismissed' ? sent.outcome : 'received';
}

export function localRevision(saved: SavedRevision, delivery: Delivery, state = stateOf(delivery)): LocalRevision {
  const { receipt, reason, at } = delivery.sent ?? {};
  return {
    ...saved.revision,
    number: saved.number,
    known: saved.known,
    state,
    ...(receipt === undefined ? {} : { receipt }),
    ...(reason === undefined ? {} : { reason }),
    ...(at === undefined ? {} : { received_at: at }),
  };
}

/** Whether the server's head already takes a revision into account: counted, known to the next one, judged, or rejected. */
export function isIncluded(head: Head, revision: string): boolean {
  return (
    head.revisions.some((one) => one.id === revision) ||
    head.tips.includes(revision) ||
    head.review?.revision === revision ||
    (head.rejected?.includes(revision) ?? false)
  );
}
