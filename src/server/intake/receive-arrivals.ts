import type { Receipt } from '../../domain/wire/receipt.ts';
import type { Transaction } from '../db/database.ts';
import { type AppliedRevision, applyLocked, concernedBy, type IncomingRevision } from './apply-revisions.ts';
import {
  type Ending,
  type EnvelopeToStore,
  findEnvelopes,
  noteContact,
  type StoredEnvelope,
  storeEnvelopes,
} from './envelope-rows.ts';
import type { IntakeParts } from './intake-parts.ts';
import { isDatabaseFailure } from './is-database-failure.ts';
import { lockDossiers } from './lock-dossiers.ts';
import type { Arrival } from './open-arrivals.ts';

/** `carrier` is who brought them: null for the server itself, when it tries held ones again. */
export type Delivery = { readonly kab: string; readonly carrier: string | null; readonly highest: number };

/**
 * Takes in the envelopes of one kabupaten in one transaction. Where that fails for anything but the database itself, each
 * goes alone, and the one that fails alone is held: one poisoned envelope stops nobody else's work.
 */
export async function receiveArrivals(
  parts: IntakeParts,
  delivery: Delivery,
  arrivals: readonly Arrival[],
): Promise<Receipt[]> {
  try {
    return await inOneTransaction(parts, delivery, arrivals);
  } catch (error) {
    if (isDatabaseFailure(error)) throw error;
    const [only] = arrivals;
    if (arrivals.length === 1 && only !== undefined)
      return [await holdFaulty(parts, { delivery, arrival: only, error })];
  }
  const receipts: Receipt[] = [];
  for (const arrival of arrivals) receipts.push(...(await receiveArrivals(parts, delivery, [arrival])));
  return receipts;
}

async function inOneTransaction(
  parts: IntakeParts,
  delivery: Delivery,
  arrivals: readonly Arrival[],
): Promise<Receipt[]> {
  const settings = { 'cacah.kab': delivery.kab };
  return parts.db.transaction({ actor: 'intake', settings }, async (tx) => {
    const receipts = await takeIn(tx, parts, { delivery, arrivals });
    await parts.fault?.('before_commit');
    return receipts;
  });
}

/** Kept sealed, and tried again daily: what is wrong is ours to mend. */
async function holdFaulty(
  { db, now, logger }: IntakeParts,
  { delivery, arrival, error }: { delivery: Delivery; arrival: Arrival; error: unknown },
): Promise<Receipt> {
  const at = now().toISOString();
  const number = `${arrival.device.code}-${arrival.envelope.header.number}`;
  logger?.error({ err: error, number }, 'an envelope is held: the rules stumbled over it');
  await db.transaction({ actor: 'intake', settings: { 'cacah.kab': delivery.kab } }, (tx) =>
    storeEnvelopes(tx, delivery, [toStore(arrival, unexpected, at)]),
  );
  return receiptOf(arrival, unexpected, at);
}

async function takeIn(
  tx: Transaction,
  parts: IntakeParts,
  { delivery, arrivals }: { delivery: Delivery; arrivals: readonly Arrival[] },
): Promise<Receipt[]> {
  const { kab } = delivery;
  const at = parts.now().toISOString();
  const locked = await lockDossiers(tx, kab, concernedBy(arrivals.flatMap((one) => incomingOf(one, at))));
  const known = await findEnvelopes(tx, kab, arrivals);
  const settled = new Map([...known].filter(([, stored]) => isSettled(stored)));
  const open = arrivals.filter(({ hash }) => !settled.has(hash));
  const incoming = open.flatMap((one) => incomingOf(one, at));
  const applied = await applyLocked(tx, parts, { kab, locked, incoming });
  const endings = new Map(
    open.map((one) => [one.hash, endingOf(one, applied[incoming.findIndex((other) => other.hash === one.hash)])]),
  );
  await storeEnvelopes(
    tx,
    delivery,
    open.map((arrival) => toStore(arrival, endings.get(arrival.hash), at)),
  );
  await noteContact(tx, { ...delivery, at }, arrivals);
  return arrivals.map((arrival) => {
    const before = settled.get(arrival.hash);
    return before === undefined ? receiptOf(arrival, endings.get(arrival.hash), at) : receiptAgain(arrival, before);
  });
}

/** What was held or unreadable before anything could be read from it is tried anew, with what is known by now. */
function isSettled({ outcome, is_stored }: StoredEnvelope): boolean {
  return outcome === 'received' || outcome === 'dismissed' || (outcome === 'held' && is_stored);
}

function incomingOf({ content, device, envelope, hash }: Arrival, at: string): (IncomingRevision & { hash: string })[] {
  if (content.kind !== 'revision') return [];
  const { revision, content_hash } = content;
  const { account: author, id } = device;
  return [{ hash, revision, content_hash, author, device: id, number: envelope.header.number, received_at: at }];
}

type Result = Omit<Ending, 'outcome'> & {
  readonly outcome: Exclude<Ending['outcome'], 'dismissed'>;
  readonly is_duplicate: boolean;
  readonly is_stored: boolean;
};

function endingOf({ content }: Arrival, applied: AppliedRevision | undefined): Result {
  if (content.kind !== 'revision') return { ...unexpected, outcome: content.kind, reason: content.reason };
  if (applied === undefined) return unexpected;
  if (applied.outcome === 'held') {
    // The other content under the same id is the one that is stored.
    return { ...unexpected, reason: applied.reason ?? 'fault', is_stored: applied.reason !== 'content_differs' };
  }
  return { outcome: 'received', reason: null, is_duplicate: applied.outcome === 'duplicate', is_stored: true };
}

const unexpected: Result = { outcome: 'held', reason: 'fault', is_duplicate: false, is_stored: false };

function toStore(arrival: Arrival, ending: Result | undefined, at: string): EnvelopeToStore {
  const { outcome, reason, is_stored } = ending ?? unexpected;
  return { arrival, outcome, reason, is_stored, received_at: at };
}

/** Receipts know no dismissal: it was held, and how that ended the phone hears with its next news (feed/find-ends.ts). */
function receiptAgain(arrival: Arrival, { received_at, ...stored }: StoredEnvelope): Receipt {
  const outcome = stored.outcome === 'dismissed' ? 'held' : stored.outcome;
  return receiptOf(arrival, { ...stored, outcome, is_duplicate: outcome === 'received' }, received_at);
}

function receiptOf(arrival: Arrival, ending: Result | undefined, at: string): Receipt {
  const { device, envelope, hash } = arrival;
  const { is_duplicate, reason, outcome: stored } = ending ?? unexpected;
  const outcome = is_duplicate ? 'duplicate' : stored;
  return {
    ...{ hash, outcome, at },
    ...(outcome === 'unreadable' ? {} : { receipt: `${device.code}-${envelope.header.number}` }),
    ...(reason === null ? {} : { reason }),
  };
}
