import { asksToWait, isLoneProxy, type ProblemCode, problemCode } from '../../domain/problem.ts';
import type { Digest } from '../../domain/record-id.ts';
import { batchBytes, batchType } from '../../domain/wire/batch.ts';
import { type ReceiptAnswer, readReceiptAnswer } from '../../domain/wire/receipt.ts';
import { partReceipts, readTogether, receiptsType, type SentEnvelope } from '../../domain/wire/receipts-together.ts';
import type { Bytes, OutboxRow } from '../schema.ts';
import type { Surroundings } from '../surroundings.ts';
import { weighExchange } from './byte-meter.ts';
import { type OutboxDatabase, readMeta } from './open-outbox.ts';

/** A slow village line is not a dead one; but a request that hangs must not hold the lock for ever. */
const patienceMs = 60_000;

export type Answer =
  | { readonly kind: 'receipts'; readonly answer: ReceiptAnswer; readonly bytes: number }
  /** The server itself asks to be left alone for a while. */
  | { readonly kind: 'wait'; readonly retry_after: string | null }
  /** It is the content that will not be taken, or there is too much of it at once. */
  | { readonly kind: 'refused'; readonly by_other?: boolean }
  /** The server stumbled, maybe over one of these envelopes. */
  | { readonly kind: 'fault' }
  /** Somebody else answered, and as if all were well: the sign-in page of a hot spot. */
  | { readonly kind: 'foreign' }
  /** Something on the way refuses in words of its own: a firewall, a village's proxy. Whatever it asks, it is not the centre. */
  | { readonly kind: 'blocked' }
  /** No network, or nobody behind a proxy. */
  | { readonly kind: 'unreachable' };

export type Carrier = Pick<Surroundings, 'fetch'> & { readonly device: string; readonly db: OutboxDatabase };

export async function postBatch(carrier: Carrier, rows: readonly OutboxRow[]): Promise<Answer> {
  return postBytes(carrier.fetch, await batchFor(carrier, rows), rows);
}

const path = '/api/intake';

/** A batch that is put together already. Who names the envelopes in it may be answered for all of them together. */
export async function postBytes(
  fetch: Surroundings['fetch'],
  body: Bytes,
  envelopes: readonly SentEnvelope[] = [],
): Promise<Answer> {
  const answer = await post(fetch, body, envelopes);
  // What the centre says of all together is not of these: it is asked for each, and has them already.
  return answer === 'not_of_these' ? postBytes(fetch, body) : answer;
}

async function post(
  fetch: Surroundings['fetch'],
  body: Bytes,
  envelopes: readonly SentEnvelope[],
): Promise<Answer | 'not_of_these'> {
  try {
    const accept = envelopes.length === 0 ? {} : { accept: `${receiptsType},*/*` };
    // Nobody keeps the answer to a POST: to forbid it would cost two headers more.
    const response = await fetch(path, {
      ...{ method: 'POST', headers: { 'content-type': batchType, ...accept }, body },
      ...{ credentials: 'omit', redirect: 'manual', signal: AbortSignal.timeout(patienceMs) },
    });
    const text = await response.text();
    const together = envelopes.length === 0 ? undefined : readTogether(parseJson(text));
    const receipts = together && (await partReceipts(together, envelopes, sha256));
    if (receipts === null) return 'not_of_these';
    return readAnswer(response, { text, receipts, sent: body.byteLength });
  } catch {
    return { kind: 'unreachable' };
  }
}

const sha256: Digest = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));

export async function batchFor({ db, device }: Omit<Carrier, 'fetch'>, rows: readonly OutboxRow[]): Promise<Bytes> {
  const numbers = [...new Set(rows.map((row) => row.epoch))];
  const epochs = await Promise.all(numbers.map((epoch) => db.get('epochs', epoch)));
  return batchBytes({
    carrier: device,
    highest: (await readMeta(db, 'counter')) ?? 0,
    epochs: epochs.flatMap((row) => (row === undefined ? [] : [{ device, ...row }])),
    envelopes: rows.map((row) => row.bytes),
  });
}

type Said = { readonly text: string; readonly receipts: ReceiptAnswer['receipts'] | undefined; readonly sent: number };

function readAnswer(response: Response, { text, receipts, sent }: Said): Answer {
  const json = parseJson(text);
  if (isSignIn(response)) return { kind: 'foreign' };
  if (!response.ok) return readProblem(response, json);
  const answer = readReceiptAnswer(json);
  if (answer === null) return { kind: 'foreign' };
  const whole = receipts === undefined ? answer : { ...answer, receipts };
  return { kind: 'receipts', answer: whole, bytes: weighExchange({ path, sent, response, text }) };
}

/** The centre sends nobody elsewhere; 511 says of itself what it is (RFC 6585, 6). */
function isSignIn({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400) || status === 511;
}

const refusals: readonly (ProblemCode | undefined)[] = ['batch_malformed', 'batch_too_large', 'request_malformed'];

function readProblem({ status, headers }: Response, json: unknown): Answer {
  const code = problemCode(status, json);
  if (asksToWait(code)) return { kind: 'wait', retry_after: headers.get('retry-after') };
  if (refusals.includes(code)) return { kind: 'refused' };
  if (code !== undefined) return { kind: code === 'fault' ? 'fault' : 'unreachable' };
  if (status === 413) return { kind: 'refused', by_other: true };
  return { kind: isLoneProxy(status) ? 'unreachable' : 'blocked' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
