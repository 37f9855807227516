import type { DeviceSession } from '../../device/device-session.ts';
import type { QueueItem, SealedItem } from '../../domain/wire/review-messages.ts';
import type { Outcome } from '../desk/ask-centre.ts';
import { perSession } from '../desk/per-session.ts';
import { type QueuePage, readQueue } from '../desk/read-queue.ts';
import { askOf, isSamePart, type QueuePart, type QueueState } from './queue-part.ts';

export type QueueList = {
  readonly part: QueuePart;
  readonly items: readonly QueueItem[];
  readonly sealed: readonly SealedItem[];
  readonly next: string | null;
  readonly counts: Readonly<Record<string, number>>;
  /** What the filters could be set to, and how much there would be. */
  readonly choices: QueuePage['choices'];
};

/** The pages fetched so far: the review walks through them, and coming back finds the same rows. */
export const queueListOf = perSession<QueueList | undefined>(undefined);

/** The first page. Where nothing new stands on it, the pages below are kept: coming back finds the same row. */
export async function loadQueue(session: DeviceSession, part: QueuePart): Promise<Outcome<QueuePage>> {
  const outcome = await readQueue(session, askOf(part));
  const held = queueListOf(session);
  if (outcome.kind === 'ok') held.value = refreshed(held.value, part, outcome.value);
  return outcome;
}

/** The page below. A list that was replaced meanwhile is left alone. */
export async function loadMore(session: DeviceSession, list: QueueList): Promise<Outcome<QueuePage>> {
  const held = queueListOf(session);
  const outcome = await readQueue(session, {
    ...askOf(list.part),
    ...(list.next === null ? {} : { before: list.next }),
  });
  if (outcome.kind === 'ok' && held.value === list) held.value = addPage(list, outcome.value);
  return outcome;
}

export function refreshed(held: QueueList | undefined, part: QueuePart, page: QueuePage): QueueList {
  const { sealed, counts, choices } = page;
  // A first page that has nothing below it is all there is.
  const hasBelow = page.next !== null && held !== undefined && held.items.length > page.items.length;
  const isSame = page.items.every(({ revision }, at) => held?.items[at]?.revision === revision);
  if (hasBelow && isSamePart(held.part, part) && isSame) return { ...held, sealed, counts, choices };
  return { part, items: page.items, next: page.next, sealed, counts, choices };
}

/** Something may have moved down since: nothing stands there twice. */
export function addPage(list: QueueList, page: QueuePage): QueueList {
  const known = new Set(list.items.map(({ revision }) => revision));
  const added = page.items.filter(({ revision }) => !known.has(revision));
  return { ...list, items: [...list.items, ...added], next: page.next, counts: page.counts };
}

/** The records before and after one in the list, each record once; `count` also counts pages not fetched yet. */
export function neighboursOf(
  list: QueueList | undefined,
  record: string,
): {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly place: number | undefined;
  readonly count: number;
} {
  const records = [...new Set(list?.items.map((item) => item.record))];
  const at = records.indexOf(record);
  const counted = (list?.counts[list.part.state] ?? 0) - (list?.sealed.length ?? 0);
  const count = Math.max(records.length, counted);
  if (at < 0) return { previous: undefined, next: records[0], place: undefined, count };
  return { previous: records[at - 1], next: records[at + 1], place: at + 1, count };
}

/** A record with a verdict leaves the part it stood in; the counts follow, until the centre is asked again. */
export function withoutRecord(list: QueueList, record: string, to: QueueState | undefined): QueueList {
  const { state } = list.part;
  if (to === state || !list.items.some((item) => item.record === record)) return list;
  const { counts } = list;
  return {
    ...list,
    items: list.items.filter((item) => item.record !== record),
    counts: {
      ...counts,
      [state]: Math.max(0, (counts[state] ?? 0) - 1),
      ...(to === undefined ? {} : { [to]: (counts[to] ?? 0) + 1 }),
    },
  };
}
