import type { OutboxGlance } from '../session/glance-outbox.ts';

/** Why nothing moves, or that something does. */
export type DeliveryState =
  | { readonly kind: 'sending' }
  | { readonly kind: 'offline' }
  /** There is a signal, but no answer; tried again in so many seconds. */
  | { readonly kind: 'unanswered'; readonly in_s: number }
  /** A hot spot answers instead of the centre until one has signed in there. */
  | { readonly kind: 'sign_in' }
  /** Something on the way refuses: a firewall, a proxy; tried again in so many seconds. */
  | { readonly kind: 'blocked'; readonly in_s: number }
  /** The centre asked for a pause, until then (ms). */
  | { readonly kind: 'busy'; readonly until: number }
  /** The same, with news alone: nothing waits here. */
  | { readonly kind: 'no_news'; readonly until: number }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'all_received' };

export type DeliveryParts = {
  readonly isSending: boolean;
  /** The browser's own word: only "no" can be believed. */
  readonly isOnline: boolean;
  readonly waiting: number;
  readonly pause: OutboxGlance['pause'];
  readonly newsPause?: OutboxGlance['news_pause'];
  /** By the phone's own clock, as the pause is. */
  readonly now: number;
};

export function deliveryState({ isSending, isOnline, waiting, pause, newsPause, now }: DeliveryParts): DeliveryState {
  if (isSending) return { kind: 'sending' };
  if (!isOnline) return { kind: 'offline' };
  if (pause?.by_server && now < pause.until) return { kind: 'busy', until: pause.until };
  if (pause?.by_other && waiting > 0) return { kind: 'sign_in' };
  if (pause !== undefined && pause.failures > 0 && waiting > 0) {
    const in_s = Math.max(0, Math.ceil((pause.until - now) / 1000));
    return { kind: pause.is_blocked ? 'blocked' : 'unanswered', in_s };
  }
  if (waiting > 0) return { kind: 'waiting' };
  return newsPause !== undefined && now < newsPause.until
    ? { kind: 'no_news', until: newsPause.until }
    : { kind: 'all_received' };
}

/** "0:42". */
export function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Bytes as a kader's data bundle counts them: "±36 KB", from 1 MB on "1,2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0MB`;
  return `${Math.ceil(bytes / 1000)}\u00a0KB`;
}
