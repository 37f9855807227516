import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { isOfApi } from './security-headers.ts';

const pack = promisify(gzip);

/** Below this gzip's own frame and its header of the answer are not earned back. */
const fewestBytes = 250;

/**
 * Packs the API's answers whole, with their length, so that a phone knows what an answer weighed on the line. Each is for
 * one asker and kept by nobody, so none says that it varies.
 */
export function packAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isText = typeof payload === 'string' && payload.length >= fewestBytes;
    if (!isText || !isOfApi(request.url) || !takesGzip(request.headers['accept-encoding'])) return payload;
    reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return pack(payload, { level: constants.Z_BEST_COMPRESSION });
  });
}

function takesGzip(accepted: string | string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(accepted ?? ''));
}
