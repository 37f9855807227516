import type { HeldReason } from '../../domain/problem.ts';
import type { Unlocked } from '../unlocked.ts';
import { type Delivery, type RevisionState, stateOf } from './local-record.ts';
import { readMeta } from './open-store.ts';

/** One line of the list of deliveries. What it is about, the screen finds by `record`. */
export type OutboxEntry = {
  readonly number: number;
  readonly revision: string;
  readonly record: string;
  readonly state: RevisionState;
  readonly saved_at: string;
  /** The server could not take this one as it is; it is set aside and tried again by itself. */
  readonly is_set_aside: boolean;
  readonly receipt?: string;
  readonly reason?: HeldReason;
  readonly at?: string;
};

const shownMs = 90 * 86_400_000;

/** Waiting, sent and held ones, and those received or dismissed in the last 90 days; newest first. */
export async function listOutbox({ store: { strict }, surroundings }: Unlocked): Promise<OutboxEntry[]> {
  const [outbox, sent] = await Promise.all([strict.outbox.toArray(), strict.sent.toArray()]);
  // Receipts name the centre's time: a phone's clock that is a year ahead must not make the list empty.
  const since = surroundings.now() + ((await readMeta(strict, 'clock_offset_ms')) ?? 0) - shownMs;
  // What is on its way once more stands there as waiting.
  const waiting = new Set(outbox.map(({ number }) => number));
  const shown = sent.filter(
    (row) => !waiting.has(row.number) && (row.outcome === 'held' || Date.parse(row.at) >= since),
  );
  const entries = [...outbox.map((row) => entry({ outbox: row })), ...shown.map((row) => entry({ sent: row }))];
  return entries.flatMap((one) => one ?? []).sort((one, other) => other.number - one.number);
}

function entry(delivery: Delivery): OutboxEntry | undefined {
  const row = delivery.outbox ?? delivery.sent;
  if (row === undefined) return undefined;
  const { number, revision, record, saved_at } = row;
  const { receipt, reason, at } = delivery.sent ?? {};
  return {
    number,
    revision,
    record,
    saved_at,
    state: stateOf(delivery),
    is_set_aside: delivery.outbox?.parked_until !== undefined || delivery.outbox?.reseal !== undefined,
    ...(receipt === undefined ? {} : { receipt }),
    ...(reason === undefined ? {} : { reason }),
    ...(at === undefined ? {} : { at }),
  };
}
