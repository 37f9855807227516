import type { QueueItem } from '../../domain/wire/review-messages.ts';
import type { Asker, Outcome } from '../desk/ask-centre.ts';
import { giveVerdict } from '../desk/read-record.ts';
import type { QueueList } from './queue-list.ts';

/** What waits and about which no rule noticed anything, each record once. What came back after a verdict is looked at. */
export function cleanOf({ part, items }: Pick<QueueList, 'part' | 'items'>): QueueItem[] {
  if (part.state !== 'menunggu') return [];
  const clean = items.filter(({ flags, held, is_changed }) => flags.length === 0 && held === null && !is_changed);
  return clean.filter(({ record }, at) => clean.findIndex((one) => one.record === record) === at);
}

export type Approved = {
  readonly done: readonly string[];
  readonly left: number;
  readonly fault: Exclude<Outcome<unknown>, { kind: 'ok' }> | undefined;
};

type Approving = {
  readonly session: Asker;
  readonly items: readonly QueueItem[];
  readonly onProgress: (done: number) => void;
};

/** One after the other. A record that has a newer version meanwhile is left in the queue; without a signal nothing more is tried. */
export async function approveAll({ session, items, onProgress }: Approving): Promise<Approved> {
  const done: string[] = [];
  let fault: Approved['fault'];
  for (const { record, revision } of items) {
    const outcome = await giveVerdict(session, record, { revision, verdict: 'disetujui', text: '', notes: [] });
    if (outcome.kind === 'ok') done.push(record);
    else if (outcome.kind !== 'problem' || outcome.code !== 'verdict_outdated') fault = outcome;
    if (fault !== undefined) break;
    onProgress(done.length);
  }
  return { done, left: items.length - done.length, fault };
}
