import type { OutboxRow, Pause } from '../schema.ts';
import type { Surroundings } from '../surroundings.ts';
import { chooseBatch } from './choose-batch.ts';
import { type OutboxDatabase, openOutbox, readMeta, writeMeta } from './open-outbox.ts';
import {
  isPaused,
  type Moment,
  parkedMs,
  pauseAfterBlock,
  pauseAfterFailure,
  pauseAfterFault,
  pauseAfterOther,
  pauseAsAsked,
} from './pause.ts';
import { postBatch } from './post-batch.ts';
import { heardAt, pruneCopies } from './prune-copies.ts';
import { storeReceipts } from './store-receipts.ts';

/** How one run of deliveries ended: nothing left that could go now; more left; no network; asked to wait; somebody else is at it. */
export type Delivery = 'done' | 'more' | 'offline' | 'later' | 'busy';

export type DeliverParts = Surroundings & {
  readonly device: string;
  readonly openDatabase?: (device: string) => Promise<OutboxDatabase | undefined>;
  /** Somebody pressed the button, or the signal is back: do not wait for our own back-off. */
  readonly urgent?: boolean;
  /** While somebody else delivers, wait and then look at what is left, instead of answering `busy`. */
  readonly waits?: boolean;
};

type Run = DeliverParts & { readonly db: OutboxDatabase };
type Step = 'delivered' | 'offline' | 'later';

const mostBatches = 25;
/** After so many faults in a row envelopes go one by one, so that the one that the server stumbles over is found. */
const faultsBeforeSingle = 3;
/** After so many tries without an answer only so much goes at once: a line that is too slow for a batch bears a small one. */
const [failuresBeforeSmall, smallBytes] = [3, 10_000];

/** Sends what waits, oldest first, under the device's lock: page and service worker never send at the same time. */
export function deliverOutbox(parts: DeliverParts): Promise<Delivery> {
  const run = async (): Promise<Delivery> => {
    const db = await (parts.openDatabase ?? openOutbox)(parts.device);
    if (db === undefined) return 'done';
    try {
      return await deliverBatches({ ...parts, db });
    } finally {
      db.close();
    }
  };
  return parts.lock(`cacah-outbox-${parts.device}`, run, { waits: parts.waits ?? false });
}

async function deliverBatches(run: Run): Promise<Delivery> {
  const pause = await readMeta(run.db, 'pause');
  if (isPaused(pause, run.now(), run.urgent ?? false)) return 'later';
  for (let batch = 0; batch < mostBatches; batch++) {
    const rows = await chooseBatch(run.db, run.now());
    if (rows.length === 0) return batch === 0 ? 'done' : finish(run);
    const step = await deliverRows(run, afterTrouble(rows, await readMeta(run.db, 'pause')));
    if (step !== 'delivered') return step;
  }
  return 'more';
}

async function finish({ db }: Run): Promise<Delivery> {
  await pruneCopies(db, await heardAt(db));
  return 'done';
}

function afterTrouble(rows: readonly OutboxRow[], pause: Pause | undefined): readonly OutboxRow[] {
  if (pause === undefined) return rows;
  if ((pause.faults ?? 0) >= faultsBeforeSingle) return rows.slice(0, 1);
  return !pause.by_server && pause.failures >= failuresBeforeSmall ? firstOf(rows, smallBytes) : rows;
}

/** At least one, and not more than so many bytes. */
function firstOf(rows: readonly OutboxRow[], most: number): OutboxRow[] {
  let bytes = 0;
  return rows.filter((row, at) => {
    bytes += row.bytes.byteLength;
    return at === 0 || bytes <= most;
  });
}

async function deliverRows(run: Run, rows: readonly OutboxRow[]): Promise<Step> {
  const answer = await postBatch(run, rows);
  switch (answer.kind) {
    case 'receipts':
      await storeReceipts(run.db, { rows, now: run.now(), ...answer });
      return 'delivered';
    case 'refused':
      if (answer.by_other && isSmall(rows)) return pauseRun(run, pauseAfterBlock);
      return deliverHalves(run, rows);
    case 'blocked':
      return pauseRun(run, pauseAfterBlock);
    case 'fault':
      if (rows.length === 1) await park(run, rows);
      return pauseRun(run, pauseAfterFault);
    case 'unreachable':
      return pauseRun(run, pauseAfterFailure);
    case 'foreign':
      return pauseRun(run, pauseAfterOther);
    case 'wait':
      await pauseRun(run, (before, moment) => pauseAsAsked(before, answer.retry_after, moment));
      return 'later';
  }
}

/** Nobody's honest limit is below this: something on the way will take nothing at all, and no envelope is to blame. */
function isSmall(rows: readonly OutboxRow[]): boolean {
  return rows.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= smallBytes;
}

/** A refused batch is halved until the envelope is found that is to blame; it alone is set aside. */
async function deliverHalves(run: Run, rows: readonly OutboxRow[]): Promise<Step> {
  if (rows.length === 1) {
    await park(run, rows);
    return 'delivered';
  }
  const middle = Math.ceil(rows.length / 2);
  const first = await deliverRows(run, rows.slice(0, middle));
  return first === 'delivered' ? deliverRows(run, rows.slice(middle)) : first;
}

async function park({ db, now }: Run, rows: readonly OutboxRow[]): Promise<void> {
  const tx = db.transaction('outbox', 'readwrite');
  for (const row of rows) {
    const tries = row.tries + 1;
    const held = await tx.store.get(row.number);
    if (held?.hash === row.hash) await tx.store.put({ ...held, tries, parked_until: now() + parkedMs(tries + 1) });
  }
  await tx.done;
}

async function pauseRun(
  { db, now, chance }: Run,
  next: (before: Pause | undefined, moment: Moment) => Pause,
): Promise<'offline'> {
  const before = await readMeta(db, 'pause');
  await writeMeta(db, 'pause', next(before, { now: now(), chance: chance() }));
  return 'offline';
}
