import { uuidBytes, uuidText } from '../uuid.ts';
import { fromHex, joinBytes, readBytes, toHex, u8, u16, u32 } from './bytes.ts';
import { encapsulationSize, nonceSize } from './envelope.ts';

/*
 * A piece of a photo, wire version 1, big-endian. Each piece opens by itself, in any order, however often it comes:
 *
 *   0  u8   version            ┐
 *   1  16   device             │
 *  17  32   photo              │ header: readable by whoever carries it,
 *  49  u32  size of the photo  │ and the associated data of the seal
 *  53  u16  at                 │
 *  55  u32  epoch              │
 *  59  u16  server key         │
 *  61  65   enc of the epoch   ┘
 * 126  12   nonce
 * 138  …    AES-256-GCM of the piece under the epoch key, tag last
 *
 * A photo is named by the SHA-256 of its JPEG; the revision that shows it names it so, and the centre takes in no other.
 * Piece `at` holds the bytes from `at * photoChunkSize` on. A photo takes no device number.
 */
export const photoChunkType = 'application/vnd.cacah.photo-chunk';
export const photoChunkVersion = 1;
export const photoChunkSize = 48 * 1024;
export const photoMostBytes = 600_000;
export const photoHeaderSize = 126;

export type PhotoChunkHeader = {
  readonly device: string;
  /** SHA-256 of the JPEG, 64 hex digits. */
  readonly photo: string;
  /** Of the whole JPEG, in bytes. */
  readonly size: number;
  readonly at: number;
  readonly epoch: number;
  readonly server_key: number;
  readonly enc: Uint8Array;
};

export type PhotoChunk = {
  readonly header: PhotoChunkHeader;
  readonly header_bytes: Uint8Array;
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
};

/** How many pieces a photo of this size has. */
export function photoChunks(size: number): number {
  return Math.ceil(size / photoChunkSize);
}

export function photoHeaderBytes(header: PhotoChunkHeader): Uint8Array<ArrayBuffer> {
  return joinBytes([
    u8(photoChunkVersion),
    uuidBytes(header.device),
    fromHex(header.photo),
    u32(header.size),
    u16(header.at),
    u32(header.epoch),
    u16(header.server_key),
    header.enc,
  ]);
}

/** Takes a piece apart; `null` when it is not one of a version that this code knows, or of a photo that cannot be. */
export function parsePhotoChunk(bytes: Uint8Array): PhotoChunk | null {
  const read = readBytes(bytes);
  const version = read.u8();
  const [device, photo, size, at] = [read.take(16), read.take(32), read.u32(), read.u16()];
  const [epoch, serverKey, enc, nonce] = [read.u32(), read.u16(), read.take(encapsulationSize), read.take(nonceSize)];
  if (version !== photoChunkVersion || device === null || photo === null || size === null || at === null) return null;
  if (epoch === null || serverKey === null || enc === null || nonce === null) return null;
  if (size === 0 || size > photoMostBytes || at >= photoChunks(size)) return null;
  return {
    header: {
      ...{ device: uuidText(device), photo: toHex(photo), size, at },
      ...{ epoch, server_key: serverKey, enc },
    },
    header_bytes: bytes.subarray(0, photoHeaderSize),
    nonce,
    sealed: bytes.subarray(photoHeaderSize + nonceSize),
  };
}
