import { joinBytes, readBytes, u8, u32 } from './bytes.ts';
import { parsePhotoChunk } from './photo-chunk.ts';
import { type Parcel, parseRescueFile, rescueMark } from './rescue-file.ts';

/*
 * A rescue file with photos, wire version 2, big-endian: one of version 1, and behind it pieces of photos as they go through
 * the air. It may be large, so it is written and read piece by piece.
 *
 *   "CCHR" · u8 2 · u32 size · the file of version 1 · u32 pieces · each: u32 size · the piece
 */
const version = 2;
const headSize = rescueMark.length + 1 + 4;

/** What stands before the first piece. */
export function rescueHead(batches: Uint8Array, pieces: number): Uint8Array<ArrayBuffer> {
  return joinBytes([Uint8Array.from(rescueMark), u8(version), u32(batches.byteLength), batches, u32(pieces)]);
}

/** Each piece is led in by its size. */
export function rescuePiece(piece: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes([u32(piece.byteLength), piece]);
}

/** A file that need not be in memory. Reading past its end gives less. */
export type RescueSource = { readonly size: number; read(from: number, to: number): Promise<Uint8Array> };

/** Where in the file a piece of a photo lies, and what it is of. */
export type CarriedPiece = {
  readonly photo: string;
  readonly at: number;
  readonly device: string;
  readonly from: number;
  readonly to: number;
};

export type RescueParts = { readonly parcels: readonly Parcel[]; readonly pieces: readonly CarriedPiece[] };

/** Of either version. `null` for any other file, and for one that was cut short: whoever carries it is told at once. */
export async function openRescueFile(source: RescueSource): Promise<RescueParts | null> {
  const head = readBytes(await source.read(0, headSize));
  const isMarked = rescueMark.every((byte) => head.u8() === byte);
  if (!isMarked || head.u8() !== version) return openFirst(source);
  const size = head.u32();
  if (size === null || headSize + size + 4 > source.size) return null;
  const parcels = parseRescueFile(await source.read(headSize, headSize + size));
  const count = await readSize(source, headSize + size);
  if (parcels === null || count === null) return null;
  const pieces = await findPieces(source, { from: headSize + size + 4, count });
  return pieces === null ? null : { parcels, pieces };
}

/** Larger than any phone's records are, and no reason to read a film into memory. */
const firstMostBytes = 100_000_000;

async function openFirst(source: RescueSource): Promise<RescueParts | null> {
  if (source.size > firstMostBytes) return null;
  const parcels = parseRescueFile(await source.read(0, source.size));
  return parcels === null ? null : { parcels, pieces: [] };
}

async function findPieces(
  source: RescueSource,
  { from, count }: { from: number; count: number },
): Promise<CarriedPiece[] | null> {
  const pieces: CarriedPiece[] = [];
  let at = from;
  while (pieces.length < count) {
    const size = await readSize(source, at);
    if (size === null || at + 4 + size > source.size) return null;
    const chunk = parsePhotoChunk(await source.read(at + 4, at + 4 + size));
    if (chunk === null) return null;
    const { photo, device, at: place } = chunk.header;
    pieces.push({ photo, device, at: place, from: at + 4, to: at + 4 + size });
    at += 4 + size;
  }
  return at === source.size ? pieces : null;
}

async function readSize(source: RescueSource, at: number): Promise<number | null> {
  return readBytes(await source.read(at, at + 4)).u32();
}
