import type { Digest } from '../record-id.ts';
import { toHex } from './bytes.ts';
import type { Receipt, ReceiptAnswer } from './receipt.ts';

/*
 * Nearly always every envelope of a batch is received, at one moment, from the phone that carries it. Who accepts this type
 * then gets what the receipts have in common and one SHA-256 over all of them, instead of fifty bytes for each. The phone
 * writes the receipts out again for the envelopes that it sent, and takes them only if that digest is the same: so they
 * still name the very bytes. Read by hand, as all receipts are: the service worker has no room for a schema library.
 */
export const receiptsType = 'application/vnd.cacah.receipts';

/** `code` stands in front of each receipt's number. */
export type Together = { readonly at: string; readonly code: string; readonly digest: string };
export type JoinedAnswer = ReceiptAnswer & { readonly together?: Together };
/** What the phone knows of an envelope that it sent. */
export type SentEnvelope = { readonly hash: string; readonly number: number };

export function acceptsTogether(accept: string | undefined): boolean {
  return accept?.split(/[,;]/).some((type) => type.trim() === receiptsType) ?? false;
}

/** The same answer where it cannot be said shorter. */
export async function joinReceipts(answer: ReceiptAnswer, digest: Digest): Promise<JoinedAnswer> {
  const [first, ...others] = answer.receipts;
  const code = codeOf(first);
  if (first === undefined || code === undefined || others.length === 0) return answer;
  const isAlike = (one: Receipt) => one.outcome === 'received' && one.at === first.at && codeOf(one) === code;
  if (!answer.receipts.every(isAlike)) return answer;
  const together = { at: first.at, code, digest: await digestOf(answer.receipts, digest) };
  return { ...answer, receipts: [], together };
}

/** The receipts written out for what was sent, in the batch's order; `null` where these are not what the centre received. */
export async function partReceipts(
  { at, code, digest }: Together,
  sent: readonly SentEnvelope[],
  hash: Digest,
): Promise<readonly Receipt[] | null> {
  const receipts = sent.map(
    (one): Receipt => ({ hash: one.hash, outcome: 'received', receipt: `${code}-${one.number}`, at }),
  );
  return (await digestOf(receipts, hash)) === digest ? receipts : null;
}

/** Undefined where the centre had none of it. */
export function readTogether(json: unknown): Together | undefined {
  if (typeof json !== 'object' || json === null || !('together' in json)) return undefined;
  const together = json.together as Partial<Record<keyof Together, unknown>> | null;
  const isText = [together?.at, together?.code, together?.digest].every((part) => typeof part === 'string');
  return isText ? (together as Together) : undefined;
}

function codeOf(receipt: Receipt | undefined): string | undefined {
  return /^(.+)-\d+$/.exec(receipt?.receipt ?? '')?.[1];
}

async function digestOf(receipts: readonly Receipt[], digest: Digest): Promise<string> {
  const text = receipts.map(({ hash, receipt, at }) => `${hash} ${receipt} ${at}`).join('\n');
  return toHex(await digest(new TextEncoder().encode(text)));
}
