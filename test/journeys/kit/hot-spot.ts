import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { freePort } from './free-port.ts';

/** What a hot spot answers to everything until one has signed in: its page, the way to it, JSON of its own, or 511. */
export const signIns = ['page', 'redirect', 'json', '511'] as const;
export type SignIn = (typeof signIns)[number];
/** Or the firewall of an office, which wants nobody back within the hour. */
export type Instead = SignIn | 'firewall';

/** What stands on its page, and in nothing of ours. */
export const greeting = 'Selamat datang di Wi-Fi Warung Bu Iis';

export type HotSpot = {
  readonly url: string;
  /** Until `letThrough`; what `spares` says comes from the centre all the same. */
  ask(how: Instead, spares?: (path: string) => boolean): void;
  letThrough(): void;
  /** Paths that it answered itself. */
  readonly answered: string[];
  close(): Promise<void>;
};

export async function openHotSpot(centrePort: number): Promise<HotSpot> {
  const port = await freePort();
  const answered: string[] = [];
  let asks: { how: Instead; spares: (path: string) => boolean } | undefined;

  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    if (asks === undefined || asks.spares(path)) return handOn(centrePort, incoming, outgoing);
    answered.push(path);
    incoming.resume();
    return answer(asks.how, path, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${port}`,
    answered,
    ask: (how, spares = () => false) => {
      asks = { how, spares };
    },
    letThrough: () => {
      asks = undefined;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const page = `<!doctype html><title>Masuk</title><h1>${greeting}</h1>`;

function answer(how: Instead, path: string, outgoing: ServerResponse): void {
  const html = { 'content-type': 'text/html', 'cache-control': 'public, max-age=600' };
  if (how === 'json') {
    outgoing.writeHead(200, { ...html, 'content-type': 'application/json' }).end(JSON.stringify({ message: greeting }));
  } else if (how === 'redirect' && !path.startsWith('/masuk-wifi')) {
    outgoing.writeHead(302, { location: '/masuk-wifi' }).end();
  } else if (how === 'firewall') {
    outgoing.writeHead(503, { 'content-type': 'text/html', 'retry-after': '3600' }).end(page);
  } else {
    outgoing.writeHead(how === '511' ? 511 : 200, html).end(page);
  }
}

function handOn(centrePort: number, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url: path, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port: centrePort, method, path, headers }, (found) => {
    outgoing.writeHead(found.statusCode ?? 502, found.headers);
    found.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
