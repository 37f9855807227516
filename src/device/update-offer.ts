import { createStore, del, get, set, type UseStore } from 'idb-keyval';

/** A version newer than the one that runs here, as the worker that would bring it has weighed it. */
export type UpdateOffer = {
  /** Which one: the revision of its page. */
  readonly release: string;
  /** What is left to fetch of it, in bytes as the meter counts. */
  readonly bytes: number;
  /** When this phone first knew that it runs an old version, in ms of its own clock. */
  readonly since: number;
  /** When the newer one last presented itself. */
  readonly seen_at: number;
  /** Somebody has been told the size and has said yes. */
  readonly wanted: boolean;
};

/** A day of twenty visits is sent for less (test/journeys/data-cost.test.ts): what costs no more loads on any line. */
export const mostUnaskedBytes = 40_000;
/** For so long a version waits for Wi-Fi or for a yes; then it loads on any line, or phones would stay old for ever. */
export const longestWaitMs = 7 * 86_400_000;

const key = 'offer';
let shelf: UseStore | undefined;

function offerShelf(): UseStore {
  shelf ??= createStore('cacah-update', 'offer');
  return shelf;
}

export function readOffer(): Promise<UpdateOffer | undefined> {
  return get<UpdateOffer>(key, offerShelf());
}

export type Weighed = Pick<UpdateOffer, 'release' | 'bytes'> & { readonly now: number };

/**
 * Takes down what the newest version would cost. Who waits, waits since the first version that was missed; a yes was said to
 * one version and its size.
 */
export async function offerUpdate(weighed: Weighed): Promise<UpdateOffer> {
  const offer = offerAfter(await readOffer(), weighed);
  await set(key, offer, offerShelf());
  tellOffer();
  return offer;
}

export function offerAfter(before: UpdateOffer | undefined, { release, bytes, now }: Weighed): UpdateOffer {
  const since = Math.min(before?.since ?? now, now);
  return { release, bytes, since, seen_at: now, wanted: before?.release === release && before.wanted };
}

/** A yes to the version that is offered. */
export async function wantUpdate(): Promise<void> {
  const offer = await readOffer();
  if (offer !== undefined) await set(key, { ...offer, wanted: true } satisfies UpdateOffer, offerShelf());
}

/** It runs here now, or is offered no longer. */
export async function forgetOffer(): Promise<void> {
  await del(key, offerShelf());
  tellOffer();
}

export type LineNow = { readonly now: number; readonly isMetered: boolean };

/** Whether it may load without being asked for. */
export function mayLoad({ bytes, since, wanted }: UpdateOffer, { now, isMetered }: LineNow): boolean {
  return !isMetered || wanted || bytes <= mostUnaskedBytes || now - since >= longestWaitMs;
}

const channelName = 'cacah-update';

function tellOffer(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('offer');
  channel.close();
}

/** Calls back when a worker or another tab has changed the offer; returns how to stop listening. */
export function hearOffers(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = listener;
  return () => channel.close();
}
