import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { openSmallCentre, type SmallCentre } from '../small-centre.ts';

const source = resolve(import.meta.dirname, '../../../src');

export async function bundle(entry: string, more: { define?: Record<string, string> } = {}): Promise<string> {
  const built = await build({
    entryPoints: [entry],
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', platform: 'browser' },
    define: { 'process.env.NODE_ENV': '"production"', ...more.define },
  });
  return built.outputFiles[0]?.text ?? '';
}

export function bundleServiceWorker(): Promise<string> {
  return bundle(resolve(source, 'sw/sw.ts'), { define: { 'self.__WB_MANIFEST': '[]' } });
}

export type Site = { readonly url: string; readonly centre: SmallCentre; close(): Promise<void> };

/** The phone's code on a page of its own, with the small centre behind it, on loopback (a secure context). */
export async function openSite(): Promise<Site> {
  const centre = await openSmallCentre(() => Date.now());
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html', '<!doctype html><html lang="id"><title>HP</title><script src="/page.js"></script></html>'],
    '/page.js': ['text/javascript', await bundle(resolve(import.meta.dirname, 'device-page.ts'))],
    '/sw.js': ['text/javascript', await bundleServiceWorker()],
  };
  const server = createServer(async (request, response) => {
    const file = files[request.url ?? ''];
    if (file === undefined) return answerApi(centre, request, response);
    response.setHeader('content-type', file[0]);
    response.end(file[1]);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://localhost:${address.port}`,
    centre,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answerApi(centre: SmallCentre, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const answer = await answerFor(centre, request, await bodyOf(request));
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
  } catch {
    response.destroy();
  }
}

async function answerFor(centre: SmallCentre, { url = '/', method = 'GET', headers }: IncomingMessage, body: Buffer) {
  if (!url.startsWith('/api/')) return new Response('', { status: 404 });
  if (url === '/api/enrolments') return Response.json(await centre.enrol(body.toString()));
  return centre.fetch(url, {
    method,
    headers: { authorization: headers.authorization ?? '' },
    ...(body.byteLength > 0 ? { body: new Uint8Array(body) } : {}),
  });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
