import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * No inline code, no eval, nothing from elsewhere. HTTPS is the matter of whoever stands in front (no HSTS here).
 * All of this protects pages. An answer of the API is none and may not be taken for one: that is all it has to say, since
 * a phone pays for each header of each answer.
 */
export async function setSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    global: false,
    hsts: false,
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    if (isOfApi(request.url)) reply.header('x-content-type-options', 'nosniff');
    else await reply.helmet();
  });
  // Whoever is told that nothing has changed has kept these with what he has (RFC 9111, 4.3.4).
  app.addHook('onSend', async (_request, { statusCode, raw }) => {
    if (statusCode !== 304) return;
    for (const name of raw.getHeaderNames()) if (protects.test(name)) raw.removeHeader(name);
  });
}

const protects = /^(content-security-policy|referrer-policy|cross-origin-|origin-agent-cluster|x-)/;

export function isOfApi(url: string): boolean {
  return url.startsWith('/api/');
}
