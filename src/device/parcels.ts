import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { toHex } from '../domain/wire/bytes.ts';
import { parseRescueFile } from '../domain/wire/rescue-file.ts';
import { isPaused, pauseAsAsked } from './outbox/pause.ts';
import { postBytes } from './outbox/post-batch.ts';
import type { Bytes, Pause } from './schema.ts';
import { refusalFor } from './store/run-stored.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';

/** What this browser carries for another phone: sealed batches that it cannot read, kept until the centre has answered. */
type KeptParcel = { readonly bytes: Bytes; readonly envelopes: number; readonly place: number };

/** Beside the parcels: how long the centre asked to be left alone. */
const pauseKey = 'pause';

let shelf: UseStore | undefined;

/** A database of its own: a parcel belongs to no person of this browser. */
function parcelShelf(): UseStore {
  shelf ??= createStore('cacah-parcels', 'parcels');
  return shelf;
}

/**
 * Takes a rescue file along; the same file twice is one. Answers how many envelopes it holds, undefined when it is none.
 * Rejects with the refusal `storage_full` when this phone has no room for it.
 */
export async function keepParcels(file: Uint8Array): Promise<number | undefined> {
  const parcels = parseRescueFile(file);
  if (parcels === null) return undefined;
  for (const [place, { bytes, envelopes }] of parcels.entries()) {
    const own = Uint8Array.from(bytes);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', own));
    const parcel = { bytes: own, envelopes, place } satisfies KeptParcel;
    await set(toHex(hash), parcel, parcelShelf()).catch((error) => Promise.reject(refusalFor(error) ?? error));
  }
  return parcels.reduce((sum, { envelopes }) => sum + envelopes, 0);
}

/** Envelopes that wait here for another phone. */
export async function countParcels(): Promise<number> {
  return (await inOrder()).reduce((sum, [, { envelopes }]) => sum + envelopes, 0);
}

export type Carried = {
  readonly delivered: number;
  /** Of batches that the centre will not take; they lie on their own phone still. */
  readonly refused: number;
  /** Envelopes still here. */
  readonly left: number;
  /** The centre is busy and wants to be asked again then, in ms of this phone's clock. */
  readonly again_at?: number;
  /** Something on the way answers in the centre's place: a hot spot, a firewall. */
  readonly is_blocked?: boolean;
};

/** Hands over what is carried, one batch after the other, alone in this browser. Never rejects: what could not go stays. */
export async function deliverParcels(surroundings: Surroundings = browserSurroundings()): Promise<Carried> {
  const run = () => deliverAll(surroundings);
  const done = await surroundings.lock('cacah-parcels', run, { waits: true }).catch(() => 'busy' as const);
  const carried = done === 'busy' ? { delivered: 0, refused: 0 } : done;
  return { ...carried, left: await countParcels().catch(() => 0) };
}

async function deliverAll({ fetch, ...outside }: Surroundings): Promise<Omit<Carried, 'left'>> {
  const carried: { delivered: number; refused: number; is_blocked?: boolean } = { delivered: 0, refused: 0 };
  const pause = await get<Pause>(pauseKey, parcelShelf());
  if (pause !== undefined && isPaused(pause, outside.now(), true)) return { ...carried, again_at: pause.until };
  await del(pauseKey, parcelShelf());
  for (const [key, { bytes, envelopes }] of await inOrder()) {
    const answer = await postBytes(fetch, bytes);
    if (answer.kind === 'wait') return { ...carried, again_at: await waitAsAsked(outside, answer.retry_after) };
    if (answer.kind === 'foreign' || answer.kind === 'blocked') return { ...carried, is_blocked: true };
    if (answer.kind === 'refused' && answer.by_other) {
      carried.is_blocked = true;
      continue;
    }
    if (answer.kind !== 'receipts' && answer.kind !== 'refused') return carried;
    // A receipt of any kind will do: the phone that sealed it hears the same at its own next contact.
    if (answer.kind === 'receipts') carried.delivered += envelopes;
    else carried.refused += envelopes;
    await del(key, parcelShelf());
  }
  return carried;
}

async function waitAsAsked({ now, chance }: Pick<Surroundings, 'now' | 'chance'>, retryAfter: string | null) {
  const pause = pauseAsAsked(undefined, retryAfter, { now: now(), chance: chance() });
  await set(pauseKey, pause, parcelShelf());
  return pause.until;
}

/** As they lay in their file: what comes before its parent would wait at the centre. */
async function inOrder(): Promise<[string, KeptParcel][]> {
  const all = await entries<string, KeptParcel | Pause>(parcelShelf());
  const parcels = all.filter((one): one is [string, KeptParcel] => one[0] !== pauseKey);
  return parcels.sort(([, one], [, other]) => one.place - other.place);
}
