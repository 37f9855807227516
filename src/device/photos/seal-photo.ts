import { toHex } from '../../domain/wire/bytes.ts';
import { envelopeBytes, nonceSize } from '../../domain/wire/envelope.ts';
import { photoChunkSize, photoChunks, photoHeaderBytes } from '../../domain/wire/photo-chunk.ts';
import type { Bytes, PhotoChunkRow, PhotoCopyRow } from '../schema.ts';
import type { Unlocked } from '../unlocked.ts';
import type { Spot } from '../vault/seal-value.ts';

/** SHA-256 of the JPEG: the name under which answers, wire and centre know it. */
export async function photoNameOf(jpeg: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', jpeg)));
}

export function allPieces(size: number): number[] {
  return Array.from({ length: photoChunks(size) }, (_, at) => at);
}

function pieceOf(jpeg: Bytes, at: number): Bytes {
  return jpeg.slice(at * photoChunkSize, (at + 1) * photoChunkSize);
}

/** These pieces sealed for the centre under this tab's epoch, whose row is on disk before: each opens by itself. */
export async function sealChunks(
  { device, epochs }: Unlocked,
  { photo, jpeg, pieces }: { photo: string; jpeg: Bytes; pieces: readonly number[] },
): Promise<PhotoChunkRow[]> {
  const { row, key } = await epochs.current();
  const seal = async (at: number): Promise<PhotoChunkRow> => {
    const header = photoHeaderBytes({ ...row, device, photo, size: jpeg.byteLength, at });
    const nonce = crypto.getRandomValues(new Uint8Array(nonceSize));
    const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: header };
    const sealed = await crypto.subtle.encrypt(algorithm, key, pieceOf(jpeg, at));
    return { photo, at, bytes: envelopeBytes(header, nonce, new Uint8Array(sealed)) };
  };
  return Promise.all(pieces.map(seal));
}

/** The photo sealed under the data key, for looking at. */
export function sealCopies({ vault }: Unlocked, photo: string, jpeg: Bytes): Promise<PhotoCopyRow[]> {
  const seal = async (at: number): Promise<PhotoCopyRow> => {
    return { photo, at, sealed: await vault.seal(spotOf(photo, at), pieceOf(jpeg, at)) };
  };
  return Promise.all(allPieces(jpeg.byteLength).map(seal));
}

export function spotOf(photo: string, at: number): Spot {
  return ['photo_copies', `${photo}/${at}`];
}
