import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { batchType } from '../../domain/wire/batch.ts';

/** Batches arrive as they are: sealed bytes, not JSON and never compressed. How many, each route says. */
export function readBatchBodies(app: FastifyInstance): void {
  app.addContentTypeParser(batchType, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

export const batchBody = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .meta({ type: 'string', format: 'binary' });

const carrierAt = 5;

/** The device that a batch says it comes from: 16 bytes behind mark and version (see domain/wire/batch.ts). */
export function carrierOf(body: unknown): string | undefined {
  if (!(body instanceof Uint8Array) || body.byteLength < carrierAt + 16) return undefined;
  return Buffer.from(body.subarray(carrierAt, carrierAt + 16)).toString('hex');
}
