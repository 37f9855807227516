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

/** A village shares one address, so limits by address are wide and only keep a single machine from flooding. */
export const byAddress = (request: FastifyRequest): string => request.ip;

export const byDevice = (request: FastifyRequest): string | undefined => request.actor?.device;
