import { createStore, del, get, keys, set, type UseStore } from 'idb-keyval';
import type { CarriedPiece } from '../domain/wire/rescue-photos.ts';
import { type PieceAnswer, putPiece } from './outbox/put-piece.ts';
import type { Bytes } from './schema.ts';
import type { Surroundings } from './surroundings.ts';

/** A sealed piece of another phone's photo. One at a time is in memory. */
type KeptPiece = Pick<CarriedPiece, 'photo' | 'at'> & { readonly bytes: Bytes; readonly kept_at: number };

/** Its own phone still has what nobody at the centre has asked for in so long. */
const keptMs = 30 * 86_400_000;

let shelf: UseStore | undefined;

function pieceShelf(): UseStore {
  shelf ??= createStore('cacah-parcel-pieces', 'pieces');
  return shelf;
}

/** The same piece twice is one. Pieces of a photo stand together, the last and smallest first: it may be there already. */
function keyOf({ photo, device, at }: Pick<CarriedPiece, 'photo' | 'device' | 'at'>): string {
  return `${photo}/${device}/${String(99_999 - at)}`;
}

export function keepPiece(piece: CarriedPiece, bytes: Bytes, now: number): Promise<void> {
  const { photo, at } = piece;
  return set(keyOf(piece), { photo, at, bytes, kept_at: now } satisfies KeptPiece, pieceShelf());
}

/** Photos of other phones of which pieces wait here. */
export async function countCarriedPhotos(): Promise<number> {
  return new Set((await keptKeys()).map(photoIn)).size;
}

export type CarriedPhotos = {
  readonly delivered: number;
  /** That the centre will not take; they lie on their own phone still. */
  readonly refused: number;
  /** Whether what is left waits for a signal, and not for its record. */
  readonly stopped: 'offline' | 'later' | undefined;
  readonly retry_after?: string | null;
};

/** Hands over the pieces of photos, after the records. Of a photo that is there whole, or that nobody awaits, no more is sent. */
export async function deliverPieces({ fetch, now }: Pick<Surroundings, 'fetch' | 'now'>): Promise<CarriedPhotos> {
  const done = { delivered: 0, refused: 0 };
  const passed = new Set<string>();
  for (const key of await keptKeys()) {
    if (passed.has(photoIn(key))) continue;
    const piece = await get<KeptPiece>(key, pieceShelf());
    if (piece === undefined) continue;
    const answer = await putPiece(fetch, piece);
    if (answer.kind === 'wait') return { ...done, stopped: 'later', retry_after: answer.retry_after };
    if (answer.kind === 'unreachable' || answer.kind === 'fault') return { ...done, stopped: 'offline' };
    const outcome = await settle(key, piece, { answer, now: now() });
    if (outcome === 'delivered' || outcome === 'refused') done[outcome] += 1;
    if (outcome !== 'on_its_way') passed.add(piece.photo);
  }
  return { ...done, stopped: undefined };
}

type Outcome = 'on_its_way' | 'delivered' | 'refused' | 'awaited';

async function settle(
  key: string,
  { photo, kept_at }: KeptPiece,
  { answer, now }: { answer: PieceAnswer; now: number },
): Promise<Outcome> {
  if (answer.kind === 'progress') {
    await del(key, pieceShelf());
    if (answer.progress.state === 'receiving') return 'on_its_way';
    await dropPhoto(photo);
    return 'delivered';
  }
  // Its record may have come by another road, or come later.
  if (answer.kind === 'unannounced' && now - kept_at < keptMs) return 'awaited';
  await dropPhoto(photo);
  return 'refused';
}

async function dropPhoto(photo: string): Promise<void> {
  for (const key of await keptKeys()) if (photoIn(key) === photo) await del(key, pieceShelf());
}

async function keptKeys(): Promise<string[]> {
  return (await keys<string>(pieceShelf())).sort();
}

function photoIn(key: string): string {
  return key.split('/')[0] ?? '';
}
