import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerNotFound } from './handle-errors.ts';
import { refuse } from './problem-answer.ts';

const year = 'public, max-age=31536000, immutable';

/** Files under `assets/` carry a hash in their name; all others may be another tomorrow under the same name. */
function setCacheHeader(reply: FastifyReply, path: string): void {
  const isHashed = /[\\/]assets[\\/][^\\/]+-[\w-]{8,}\.\w+(\.br|\.gz)?$/.test(path);
  reply.header('cache-control', isHashed ? year : 'no-cache');
}

/** The built app; whatever else is opened in a browser is a screen, which `index.html` finds by the address. */
export async function serveApp(app: FastifyInstance, appDir: string | undefined): Promise<void> {
  if (appDir === undefined || !existsSync(join(appDir, 'index.html'))) {
    app.setNotFoundHandler(answerNotFound);
    return;
  }
  await app.register(fastifyStatic, {
    root: appDir,
    preCompressed: true,
    cacheControl: false,
    setHeaders: setCacheHeader,
  });
  app.setNotFoundHandler((request, reply) =>
    isNavigation(request) ? reply.sendFile('index.html') : refuse(reply, 'not_found'),
  );
}

function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
}
