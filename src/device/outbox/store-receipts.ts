import type { HeldReason, UnreadableReason } from '../../domain/problem.ts';
import type { Receipt, ReceiptAnswer } from '../../domain/wire/receipt.ts';
import type { OutboxRow, SentRow } from '../schema.ts';
import { addBytes } from './byte-meter.ts';
import { giveUp, roomSteps } from './make-room.ts';
import type { OutboxDatabase } from './open-outbox.ts';
import { parkedMs } from './pause.ts';

const names = ['outbox', 'sent', 'copies', 'revisions', 'meta'] as const;
type ReceiptTransaction = ReturnType<typeof begin>;

function begin(db: OutboxDatabase) {
  return db.transaction(names, 'readwrite', { durability: 'strict' });
}

export type Delivered = {
  readonly rows: readonly OutboxRow[];
  readonly answer: ReceiptAnswer;
  readonly bytes: number;
  readonly now: number;
};

/**
 * Takes the receipts down, in one strict transaction. Only a receipt that names the very bytes of a row removes that row;
 * a row that has no receipt stays. A full disk gives up the oldest sealed copies first, and does without new ones last.
 */
export async function storeReceipts(db: OutboxDatabase, delivered: Delivered): Promise<void> {
  if (await isStored(db, delivered, true)) return;
  for (const step of roomSteps) {
    // Where no copies are left to give up, there is no room for new ones either.
    const withCopies = step === 'oldest_copies';
    if ((await giveUp(db, step)) && (await isStored(db, delivered, withCopies))) return;
  }
  await store(db, delivered, false);
}

/** False when the disk is full. */
async function isStored(db: OutboxDatabase, delivered: Delivered, withCopies: boolean): Promise<boolean> {
  try {
    await store(db, delivered, withCopies);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false;
    throw error;
  }
}

async function store(db: OutboxDatabase, delivered: Delivered, withCopies: boolean): Promise<void> {
  const byHash = new Map(delivered.answer.receipts.map((receipt) => [receipt.hash, receipt]));
  const tx = begin(db);
  const settled = settleAll(tx, delivered, { byHash, withCopies }).catch((error) => {
    // Without this, what was written up to the failure would be committed.
    abort(tx);
    throw error;
  });
  await Promise.all([settled, tx.done]);
}

function abort(tx: ReceiptTransaction): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

type Receipts = { byHash: ReadonlyMap<string, Receipt>; withCopies: boolean };

async function settleAll(tx: ReceiptTransaction, delivered: Delivered, { byHash, withCopies }: Receipts) {
  for (const row of delivered.rows) {
    const held = await tx.objectStore('outbox').get(row.number);
    if (held?.hash === row.hash) await settle(tx, held, { receipt: byHash.get(row.hash), delivered, withCopies });
  }
  await noteContact(tx, delivered);
}

type Settlement = { receipt: Receipt | undefined; delivered: Delivered; withCopies: boolean };

async function settle(tx: ReceiptTransaction, row: OutboxRow, { receipt, delivered, withCopies }: Settlement) {
  if (receipt === undefined) return setAside(tx, row, { after: row.tries + 2, now: delivered.now });
  if (receipt.outcome !== 'unreadable') return take(tx, row, { receipt, outcome: receipt.outcome, withCopies });
  const reason = (receipt.reason ?? 'malformed') as UnreadableReason;
  return setAside(tx, { ...row, reseal: reason }, { after: row.tries + 1, now: delivered.now });
}

async function setAside(tx: ReceiptTransaction, row: OutboxRow, { after, now }: { after: number; now: number }) {
  await tx.objectStore('outbox').put({ ...row, tries: row.tries + 1, parked_until: now + parkedMs(after) });
}

type Taking = { receipt: Receipt; outcome: Exclude<SentRow['outcome'], 'dismissed'>; withCopies: boolean };

async function take(tx: ReceiptTransaction, row: OutboxRow, { receipt, outcome, withCopies }: Taking): Promise<void> {
  const { number, revision, record, hash, saved_at, epoch, bytes } = row;
  const before = await tx.objectStore('sent').get(number);
  await tx.objectStore('sent').put({
    ...{ number, revision, record, hash, saved_at, outcome },
    at: receipt.at,
    copy_size: withCopies ? bytes.byteLength : 0,
    ...(receipt.receipt === undefined ? {} : { receipt: receipt.receipt }),
    ...(outcome === 'held' && receipt.reason !== undefined ? { reason: receipt.reason as HeldReason } : {}),
  });
  if (withCopies) await tx.objectStore('copies').put({ number, epoch, bytes });
  await tx.objectStore('outbox').delete(number);
  // A head that came before its receipt was counted with the heads.
  const isCounted = (await tx.objectStore('revisions').get(revision))?.included === 1;
  const isNew = before === undefined || before.outcome === 'held';
  if (outcome !== 'held' && isNew && !isCounted) await countReceived(tx);
}

async function countReceived(tx: ReceiptTransaction): Promise<void> {
  const meta = tx.objectStore('meta');
  const row = await meta.get('received');
  await meta.put({ name: 'received', value: ((row?.value as number | undefined) ?? 0) + 1 });
}

/** An answer with content: the network is well, the server's clock is known, and the quota is a little smaller. */
async function noteContact(tx: ReceiptTransaction, { answer, bytes, now }: Delivered): Promise<void> {
  const meta = tx.objectStore('meta');
  const offset = Date.parse(answer.server_time) - now;
  if (Number.isFinite(offset)) await meta.put({ name: 'clock_offset_ms', value: offset });
  const meter = (await meta.get('bytes'))?.value as Parameters<typeof addBytes>[0];
  await meta.put({ name: 'bytes', value: addBytes(meter, bytes, now) });
  await meta.put({ name: 'last_contact_at', value: answer.server_time });
  await meta.delete('pause');
}
