import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { nonceSize } from '../../domain/wire/envelope.ts';
import { photoChunkSize, photoChunkType, photoHeaderSize } from '../../domain/wire/photo-chunk.ts';

const tagSize = 16;
export const chunkMostBytes = photoHeaderSize + nonceSize + photoChunkSize + tagSize;

/** Pieces of photos arrive as they are, like batches. How large, the route says. */
export function readChunkBodies(app: FastifyInstance): void {
  app.addContentTypeParser(photoChunkType, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

export const bytesBody = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .meta({ type: 'string', format: 'binary' });

const sealerAt = 1;

/** The device that says it sealed the piece: 16 bytes behind the version (see domain/wire/photo-chunk.ts). */
export function sealerOf(body: unknown): string | undefined {
  if (!(body instanceof Uint8Array) || body.byteLength < sealerAt + 16) return undefined;
  return Buffer.from(body.subarray(sealerAt, sealerAt + 16)).toString('hex');
}
