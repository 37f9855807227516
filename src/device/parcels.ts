import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import { toHex } from '../domain/wire/bytes.ts';
import { parseRescueFile } from '../domain/wire/rescue-file.ts';
import { type Answer, postBytes } from './outbox/post-batch.ts';
import type { Bytes } from './schema.ts';
import { refusalFor } from './store/run-stored.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';

/** What this browser carries for another phone: sealed batches that it cannot read, kept until the centre has answered. */
type KeptParcel = { readonly bytes: Bytes; readonly envelopes: number; readonly place: number };

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
  const all = await entries<string, KeptParcel>(parcelShelf());
  return all.reduce((sum, [, { envelopes }]) => sum + envelopes, 0);
}

/** `left`: envelopes still here; `refused`: those of batches that the centre will not take, which lie on their own phone still. */
export type Carried = { readonly delivered: number; readonly refused: number; readonly left: number };

/** Hands over what is carried, one batch after the other, alone in this browser. Never rejects: what could not go stays. */
export async function deliverParcels(surroundings: Surroundings = browserSurroundings()): Promise<Carried> {
  const run = () => deliverAll(surroundings.fetch);
  const done = await surroundings.lock('cacah-parcels', run, { waits: true }).catch(() => 'busy' as const);
  const carried = done === 'busy' ? { delivered: 0, refused: 0 } : done;
  return { ...carried, left: await countParcels().catch(() => 0) };
}

async function deliverAll(fetch: Surroundings['fetch']): Promise<Omit<Carried, 'left'>> {
  const carried = { delivered: 0, refused: 0 };
  for (const [key, { bytes, envelopes }] of await inOrder()) {
    const { kind } = await postBytes(fetch, bytes);
    if (!isAnswered(kind)) return carried;
    if (kind === 'receipts') carried.delivered += envelopes;
    else carried.refused += envelopes;
    await del(key, parcelShelf());
  }
  return carried;
}

/** As they lay in their file: what comes before its parent would wait at the centre. */
async function inOrder(): Promise<[string, KeptParcel][]> {
  const all = await entries<string, KeptParcel>(parcelShelf());
  return all.sort(([, one], [, other]) => one.place - other.place);
}

/** A receipt of any kind will do: the phone that sealed it hears the same at its own next contact. */
function isAnswered(kind: Answer['kind']): boolean {
  return kind === 'receipts' || kind === 'refused';
}
