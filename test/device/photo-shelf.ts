import { createHash } from 'node:crypto';
import { parsePhotoChunk, photoChunkSize, photoChunks } from '../../src/domain/wire/photo-chunk.ts';
import type { PhotoProgress } from '../../src/domain/wire/photo-messages.ts';
import { openSealed, type ServerKeys } from './open-envelope.ts';

type Held = { readonly size: number; readonly pieces: Map<number, Buffer> };

export type PhotoShelf = {
  /** Photos that are here whole, by name. */
  readonly whole: Map<string, Buffer>;
  put(path: string, bytes: Uint8Array): Promise<Response>;
  get(path: string): Response;
};

type ShelfParts = {
  readonly keys: () => ServerKeys;
  readonly deviceKey: () => string;
  /** Whether a revision that is here shows it. */
  readonly isNamed: (photo: string) => boolean;
  readonly time: () => string;
};

/** The centre's half of the photos' contract, as far as a phone sees it: pieces are really opened and put together. */
export function openPhotoShelf({ keys, deviceKey, isNamed, time }: ShelfParts): PhotoShelf {
  const [held, whole] = [new Map<string, Held>(), new Map<string, Buffer>()];

  async function put(path: string, bytes: Uint8Array): Promise<Response> {
    const [, photo = '', at] = /^\/api\/photos\/([0-9a-f]{64})\/chunks\/(\d+)$/.exec(path) ?? [];
    const chunk = parsePhotoChunk(bytes);
    if (chunk === null || chunk.header.photo !== photo || chunk.header.at !== Number(at))
      return problem('request_malformed', 400);
    if (!isNamed(photo)) return problem('photo_unannounced', 404);
    if (whole.has(photo)) return progressOf(photo, 'complete', []);
    const piece = await openSealed(keys(), { ...chunk.header, ...chunk, device_key: deviceKey() }).catch(() => null);
    if (piece === null) return problem('photo_unreadable', 422);
    const photoHeld = held.get(photo) ?? { size: chunk.header.size, pieces: new Map<number, Buffer>() };
    held.set(photo, photoHeld);
    photoHeld.pieces.set(chunk.header.at, piece);
    return settle(photo, photoHeld);
  }

  function settle(photo: string, { size, pieces }: Held): Response {
    const all = Array.from({ length: photoChunks(size) }, (_, at) => at);
    const missing = all.filter((at) => !pieces.has(at));
    if (missing.length > 0) return progressOf(photo, 'receiving', missing);
    const jpeg = Buffer.concat(all.map((at) => pieces.get(at) ?? Buffer.alloc(0)));
    if (createHash('sha256').update(jpeg).digest('hex') !== photo) throw new Error('another photo');
    whole.set(photo, jpeg);
    return progressOf(photo, 'complete', []);
  }

  const progressOf = (photo: string, state: PhotoProgress['state'], missing: number[]) =>
    Response.json({ photo, state, missing, server_time: time() } satisfies PhotoProgress);

  return {
    whole,
    put,
    get(path) {
      const jpeg = whole.get(path.split('/').at(-1) ?? '');
      if (jpeg === undefined) return problem('not_found', 404);
      return new Response(new Uint8Array(jpeg), { headers: { 'content-type': 'image/jpeg' } });
    },
  };
}

export function problem(code: string, status: number, headers: Record<string, string> = {}): Response {
  return Response.json({ code, status, title: code }, { status, headers });
}

/** Bytes of a picture of so many pieces, different for each seed; what they show is nobody's business here. */
export function pictureOf(pieces: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces * photoChunkSize - 100);
  for (let at = 0; at < bytes.length; at++) bytes[at] = (at * 31 + seed * 17 + (at >> 8)) % 251;
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  bytes.set([0xff, 0xd9], bytes.length - 2);
  return bytes;
}
