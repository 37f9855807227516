import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findSession } from '../accounts/find-session.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import { type Deed, may } from './may.ts';
import { refuse } from './problem-answer.ts';
import type { ServerParts } from './server-parts.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route is about, or that no session is needed. Every route under `/api/` says one of both. */
    deed?: Deed | 'anyone';
  }
  interface FastifyRequest {
    actor: SessionActor | null;
  }
}

/** The one gate: before a body is read, whoever asks must be somebody who may do what the route is about. */
export function guardRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.decorateRequest('actor', null);
  app.addHook('onRoute', ({ url, config, schema }) => {
    if (!url.startsWith('/api/')) return;
    if (config?.deed === undefined) throw new Error(`${url} does not say who may ask`);
    if (schema !== undefined) schema.security = config.deed === 'anyone' ? [] : [{ session: [] }];
  });
  app.addHook('onRequest', async (request, reply) => {
    const { deed } = request.routeOptions.config;
    if (deed !== undefined && deed !== 'anyone') return admit(parts, { request, reply, deed });
  });
}

async function admit(
  parts: ServerParts,
  { request, reply, deed }: { request: FastifyRequest; reply: FastifyReply; deed: Deed },
): Promise<FastifyReply | undefined> {
  const found = await findSession(parts, tokenOf(request));
  if (typeof found === 'string') return refuse(reply, found);
  if (!may(found.role, deed)) return refuse(reply, 'not_allowed');
  request.actor = found;
  return undefined;
}

function tokenOf(request: FastifyRequest): string {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

/** Who asks, behind the gate. */
export function actorOf(request: FastifyRequest): SessionActor {
  if (request.actor === null) throw new Error('a route without a gate asks who is there');
  return request.actor;
}
