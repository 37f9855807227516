import type { ProblemCode } from '../../domain/problem.ts';
import {
  type PhotoChunk,
  type PhotoChunkHeader,
  parsePhotoChunk,
  photoChunkSize,
  photoChunks,
} from '../../domain/wire/photo-chunk.ts';
import type { PhotoProgress } from '../../domain/wire/photo-messages.ts';
import type { Transaction } from '../db/database.ts';
import { findDevices } from '../intake/find-devices.ts';
import { openEnvelope } from '../intake/open-envelope.ts';
import { finishPhoto } from './finish-photo.ts';
import type { PhotoParts } from './photo-parts.ts';
import { asIntake, isWithdrawnSql, type Piece, photoRow, type Stand, standOf } from './photo-rows.ts';

export type ChunkRefusal = Extract<ProblemCode, 'photo_unannounced' | 'photo_unreadable' | 'photo_gone'>;

/**
 * Takes in one piece of a photo, in any order and however often it comes. Like an envelope it proves by itself whose it is.
 * Answers after the commit with what is still lacking; the piece that makes the photo whole also finishes it.
 */
export async function receiveChunk(
  parts: PhotoParts,
  asked: Pick<PhotoChunkHeader, 'photo' | 'at'>,
  body: Uint8Array,
): Promise<PhotoProgress | ChunkRefusal> {
  const piece = await openPiece(parts, asked, body);
  if (piece === undefined) return 'photo_unreadable';
  const stand = await asIntake(parts.db, piece.kab, (tx) => storePiece(tx, piece));
  await parts.photoFault?.('piece_stored');
  const ending = isWhole(stand) ? await finishPhoto(parts, piece) : stand;
  if (!('missing' in ending)) return refusals[ending.state];
  const { state, missing } = ending;
  return { photo: piece.photo, state, missing: [...missing], server_time: parts.now().toISOString() };
}

const refusals = { gone: 'photo_gone', unknown: 'photo_unannounced' } as const;

function isWhole(stand: Stand): boolean {
  return stand.state === 'receiving' && stand.missing.length === 0;
}

/** Undefined where it is none of ours, was changed on the way, or is not the piece that the address names. */
async function openPiece(
  { db }: PhotoParts,
  asked: Pick<PhotoChunkHeader, 'photo' | 'at'>,
  body: Uint8Array,
): Promise<Piece | undefined> {
  const chunk = parsePhotoChunk(body);
  if (chunk === null || chunk.header.photo !== asked.photo || chunk.header.at !== asked.at) return undefined;
  const { header } = chunk;
  const device = (await findDevices(db, [header.device])).devices.get(header.device);
  if (device === undefined) return undefined;
  const opened = await openEnvelope(db, { device, envelope: chunk, encs: [header.enc] });
  if (!opened.ok || opened.content.byteLength !== bytesIn(chunk)) return undefined;
  const { photo, size, at } = header;
  return { kab: device.kab, device: device.id, photo, size, at, bytes: opened.content };
}

/** Every piece is full but the last. */
function bytesIn({ header: { size, at } }: PhotoChunk): number {
  return at === photoChunks(size) - 1 ? size - at * photoChunkSize : photoChunkSize;
}

/** Under the photo's lock: of two servers that get the last two pieces at once, the second knows that there are all. */
async function storePiece(tx: Transaction, piece: Piece): Promise<Stand> {
  const [row] = await tx.query<{ state: string }>(
    'select state from photo where kab = $1 and name = $2 for update',
    photoRow(piece),
  );
  if (row?.state !== 'announced') return standOf(row?.state);
  // The phone tries again later: until the photo is gone, the family may say that it was a mistake.
  if (await isWithdrawn(tx, piece)) return { state: 'unknown' };
  const own = [...photoRow(piece), piece.device];
  // A photo has one size: what was said before was wrong.
  await tx.query('delete from photo_chunk where kab = $1 and photo = $2 and device = $3 and size <> $4', [
    ...[...own, piece.size],
  ]);
  await tx.query(
    `insert into photo_chunk (kab, photo, device, at, size, bytes) values ($1, $2, $3, $4, $5, $6)
     on conflict (kab, photo, device, at) do nothing`,
    [...own, piece.at, piece.size, piece.bytes],
  );
  const here = await tx.query<{ at: number }>(
    'select at from photo_chunk where kab = $1 and photo = $2 and device = $3',
    own,
  );
  const missing = missingFrom(piece.size, new Set(here.map(({ at }) => at)));
  if (missing.length === 0)
    await tx.query('update photo set is_stored = true where kab = $1 and name = $2', photoRow(piece));
  return { state: 'receiving', missing };
}

/** Every visit that shows it has lost its consent. */
async function isWithdrawn(tx: Transaction, piece: Piece): Promise<boolean> {
  const [row] = await tx.query<{ withdrawn: boolean | null }>(
    `select bool_and(${isWithdrawnSql}) as withdrawn from photo_mention m where m.kab = $1 and m.photo = $2`,
    photoRow(piece),
  );
  return row?.withdrawn === true;
}

function missingFrom(size: number, here: ReadonlySet<number>): number[] {
  return Array.from({ length: photoChunks(size) }, (_, at) => at).filter((at) => !here.has(at));
}
