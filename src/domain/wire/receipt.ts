import type { HeldReason, UnreadableReason } from '../problem.ts';

export const outcomes = ['received', 'duplicate', 'held', 'unreadable'] as const;
export type Outcome = (typeof outcomes)[number];

/** The server's durable acknowledgement of one envelope, found again by the hash of its bytes (SHA-256, hex). */
export type Receipt = {
  readonly hash: string;
  readonly outcome: Outcome;
  /** What the kader may quote, `7K2-148`; absent when the envelope could not be opened. */
  readonly receipt?: string;
  readonly reason?: HeldReason | UnreadableReason;
  readonly at: string;
};

export type ReceiptAnswer = { readonly receipts: readonly Receipt[]; readonly server_time: string };

/** Read by hand: the service worker has no room for a schema library. `null` when it is not such an answer. */
export function readReceiptAnswer(json: unknown): ReceiptAnswer | null {
  if (!isObject(json) || typeof json.server_time !== 'string' || !Array.isArray(json.receipts)) return null;
  return json.receipts.every(isReceipt) ? (json as unknown as ReceiptAnswer) : null;
}

function isReceipt(json: unknown): boolean {
  return (
    isObject(json) &&
    typeof json.hash === 'string' &&
    typeof json.at === 'string' &&
    outcomes.includes(json.outcome as Outcome)
  );
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null;
}
