import '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { refuse } from './problem-answer.ts';

export type Limit = {
  readonly max: number;
  readonly seconds: number;
  /** Whom the requests are counted for; undefined when this limit does not concern the request. */
  readonly key: (request: FastifyRequest) => string | undefined;
};

/** Refuses with 429 once one key has asked too often. Needs the plugin `@fastify/rate-limit`. */
export function limitBy(app: FastifyInstance, { max, seconds, key }: Limit): preHandlerAsyncHookHandler {
  const count = app.createRateLimit({
    max,
    timeWindow: seconds * 1000,
    keyGenerator: (request: FastifyRequest) => key(request) ?? '',
  });
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (key(request) === undefined) return;
    const result = await count(request);
    if (!result.isAllowed && result.isExceeded) {
      return refuse(reply.header('retry-after', result.ttlInSeconds), 'too_many_requests');
    }
  };
}

/**
 * Refuses with 429 while so many requests of one key are being answered: whoever sends the next before the last one was
 * answered, again and again, leaves the others their places.
 */
export function limitTogether({ most, key }: Pick<Limit, 'key'> & { most: number }): preHandlerAsyncHookHandler {
  const open = new Map<string, number>();
  const move = (whose: string, by: number) => {
    const count = (open.get(whose) ?? 0) + by;
    if (count === 0) open.delete(whose);
    else open.set(whose, count);
  };
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const whose = key(request);
    if (whose === undefined) return;
    if ((open.get(whose) ?? 0) >= most)
      return refuse(reply.header('retry-after', togetherSeconds), 'too_many_requests');
    move(whose, 1);
    reply.raw.once('close', () => move(whose, -1));
  };
}

/** The turn of those before is over by then. */
const togetherSeconds = 15;

/** A village shares one address, so limits by address are wide and only keep a single machine from flooding. */
export const byAddress = (request: FastifyRequest): string => request.ip;

export const byDevice = (request: FastifyRequest): string | undefined => request.actor?.device;
