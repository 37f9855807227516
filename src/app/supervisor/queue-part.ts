import type { QueueAsk } from '../../domain/wire/review-messages.ts';
import type { Query } from '../desk/query.ts';

/** In the order of the screen; `ditahan` is no verdict, but what the centre holds. */
export const queueStates = ['menunggu', 'perlu_perbaikan', 'disetujui', 'ditolak', 'ditahan'] as const;
export type QueueState = (typeof queueStates)[number];

/** What the queue can be narrowed to, each beside the others. */
export const queueFilters = ['desa', 'kader', 'form', 'flag', 'reason'] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** Which part of the queue is shown. What is left out is not narrowed; without `isNewestFirst` the riskiest stands on top. */
export type QueuePart = { readonly state: QueueState; readonly isNewestFirst?: boolean } & {
  readonly [filter in QueueFilter]?: string | undefined;
};

/** Their names in the address. */
const names: Readonly<Record<QueueFilter, string>> = {
  desa: 'desa',
  kader: 'kader',
  form: 'formulir',
  flag: 'tanda',
  reason: 'alasan',
};

export function readQueueState(text: string | undefined): QueueState {
  return queueStates.find((state) => state === text) ?? 'menunggu';
}

export function readQueuePart(query: Query): QueuePart {
  const filters = queueFilters.flatMap((filter) => {
    const value = query[names[filter]];
    return value === undefined ? [] : [[filter, value] as const];
  });
  return {
    state: readQueueState(query.status),
    ...(query.urut === 'terbaru' ? { isNewestFirst: true } : {}),
    ...Object.fromEntries(filters),
  };
}

export function queueHref(part: QueuePart): string {
  const { state, isNewestFirst } = part;
  const filters = queueFilters.map((filter) => [names[filter], part[filter]] as const);
  const asked = [
    ['status', state === 'menunggu' ? undefined : state] as const,
    ...filters,
    ['urut', isNewestFirst ? 'terbaru' : undefined] as const,
  ].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return asked.length === 0 ? '/antrean' : `/antrean?${new URLSearchParams(asked)}`;
}

export function isSamePart(one: QueuePart, other: QueuePart): boolean {
  return queueHref(one) === queueHref(other);
}

/** Only what is held has a reason, and no rule has looked at it: another state drops what cannot hold there. */
export function inState({ flag, reason, ...part }: QueuePart, state: QueueState): QueuePart {
  return state === 'ditahan' ? { ...part, reason, state } : { ...part, flag, state };
}

/** As the centre is asked. */
export function askOf({ isNewestFirst, ...part }: QueuePart): QueueAsk {
  const asked = Object.entries(part).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(asked), order: isNewestFirst ? 'newest' : 'risk' };
}
