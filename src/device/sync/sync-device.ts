import { type Delivery, deliverOutbox } from '../outbox/deliver-outbox.ts';
import { giveAgain } from '../store/give-again.ts';
import { readMeta, writeMeta } from '../store/open-store.ts';
import { resealFlagged } from '../store/reseal-flagged.ts';
import type { Unlocked } from '../unlocked.ts';
import { type Pulled, pullFeed } from './pull-feed.ts';
import type { Requester } from './request-authorised.ts';

export type SyncResult = {
  readonly delivered: Delivery;
  /** `fresh`: the last pull was not long enough ago to ask again. */
  readonly pulled: Pulled | 'fresh';
  /** Where one of both has to wait: for so long, as the centre or the back-off says. */
  readonly again_in_ms?: number;
};

export type Syncing = {
  /** Do not wait for the phone's own back-off. */
  readonly urgent: boolean;
  /** Ask for news only when the last were pulled longer ago than this; without it at once. Each question costs the kader's quota. */
  readonly newsAfterMs?: number;
};

/** Delivers, seals again what the server could not open, and pulls. */
export async function syncDevice(
  unlocked: Unlocked,
  request: Requester,
  { urgent, newsAfterMs = 0 }: Syncing,
): Promise<SyncResult> {
  const before = await glance(unlocked);
  const delivered = await deliver(unlocked, urgent);
  if (before !== (await glance(unlocked))) unlocked.notices.tell('outbox', 'delivered');
  const pulled = (await isFresh(unlocked, newsAfterMs)) ? 'fresh' : await pullAndGive(unlocked, request, urgent);
  const isAnswer = pulled === 'done' || pulled === 'more' || pulled === 'session_lost';
  if (isAnswer) await writeMeta(unlocked.store.relaxed, 'shut_out', pulled === 'session_lost');
  unlocked.notices.tell('sync');
  if (delivered !== 'later' && pulled !== 'later') return { delivered, pulled };
  return { delivered, pulled, again_in_ms: await pausedMs(unlocked) };
}

/** Until the first of both pauses ends. */
async function pausedMs({ store, surroundings }: Unlocked): Promise<number> {
  const pauses = [await readMeta(store.relaxed, 'pause'), await readMeta(store.relaxed, 'pull_pause')];
  const left = pauses.map((pause) => (pause?.until ?? 0) - surroundings.now()).filter((ms) => ms > 0);
  return left.length === 0 ? 0 : Math.min(...left);
}

/** A clock that was set back makes nothing fresh. */
async function isFresh({ store, surroundings }: Unlocked, ms: number): Promise<boolean> {
  if (ms === 0) return false;
  const ago = surroundings.now() - ((await readMeta(store.relaxed, 'pulled_at')) ?? Number.NEGATIVE_INFINITY);
  return ago >= 0 && ago < ms;
}

/** Where the centre lacks what it had, as after a backup was restored, that goes out again and is pulled once more. */
async function pullAndGive(unlocked: Unlocked, request: Requester, urgent: boolean): Promise<Pulled> {
  const pulled = await pullFeed(unlocked, request);
  if ((await giveAgain(unlocked)) === 0) return pulled;
  unlocked.notices.tell('outbox');
  await deliver(unlocked, urgent);
  return pullFeed(unlocked, request);
}

/** Changes with every receipt and with every delivery that ended without one. */
async function glance({ store }: Unlocked): Promise<string> {
  const tries: number[] = [];
  await store.strict.outbox.each((row) => tries.push(row.tries));
  return tries.join();
}

/** A worker or another tab that is at it may be about to fail: a page always waits for its turn. */
async function deliver(unlocked: Unlocked, urgent: boolean): Promise<Delivery> {
  const { device, surroundings } = unlocked;
  const run = () => deliverOutbox({ ...surroundings, device, urgent, waits: true });
  await resealFlagged(unlocked);
  const first = await run();
  return first === 'done' && (await resealFlagged(unlocked)) > 0 ? run() : first;
}
